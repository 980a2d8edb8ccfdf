// @vitest-environment jsdom
import {expect, test} from "vitest";
import {whenOpen} from "../../src/components/whenOpen.js";

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

function drawn() {
  const made = document.createElement("b");
  made.textContent = "drawn";
  return made;
}

test("whenOpen draws when the details around it open, once", async () => {
  const details = document.createElement("details");
  document.body.append(details);
  details.append(whenOpen(drawn));
  await soon();
  expect(details.textContent).toBe("");
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  details.dispatchEvent(new Event("toggle"));
  expect(details.textContent).toBe("drawn");
});

test("whenOpen draws at once where the details are open, or there are none", async () => {
  const details = document.createElement("details");
  details.open = true;
  const outside = document.createElement("div");
  document.body.append(details, outside);
  details.append(whenOpen(drawn));
  outside.append(whenOpen(drawn));
  await soon();
  expect([details.textContent, outside.textContent]).toEqual(["drawn", "drawn"]);
});

test("whenOpen draws nothing that has been replaced meanwhile", async () => {
  const details = document.createElement("details");
  document.body.append(details);
  const old = whenOpen(drawn);
  details.append(old);
  await soon();
  old.replaceWith(whenOpen(drawn));
  await soon();
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  expect(old.textContent).toBe("");
  expect(details.textContent).toBe("drawn");
});
