// @vitest-environment jsdom
import {beforeEach, expect, test} from "vitest";
import {bind} from "../../src/components/urlState.js";
import type {Control} from "../../src/components/urlState.js";

beforeEach(() => history.replaceState(null, "", "/page"));

function field(value: string): Control<string> {
  const input = document.createElement("input");
  input.value = value;
  return input;
}

function tell(control: Control<string>, value: string, types: string[]): void {
  control.value = value;
  for (const type of types) control.dispatchEvent(new Event(type, {bubbles: true}));
}

test("the way of a slider is one step back, the next way another", () => {
  const slider = bind(field("3"), "k");
  const before = history.length;
  for (const value of ["2", "1"]) tell(slider, value, ["input"]);
  slider.dispatchEvent(new Event("change"));
  expect([location.search, history.length - before]).toEqual(["?k=1", 1]);
  tell(slider, "2", ["input", "change"]);
  expect([location.search, history.length - before]).toEqual(["?k=2", 2]);
});

test("each choice is a step back, however fast it follows", () => {
  const choice = bind(field("a"), "x");
  const before = history.length;
  for (const value of ["b", "c", "a"]) tell(choice, value, ["input", "change"]);
  expect([location.search, history.length - before]).toEqual(["", 3]);
});

test("a choice after going back leaves the step that was gone back to", async () => {
  const choice = bind(field("a"), "x");
  tell(choice, "b", ["input", "change"]);
  tell(choice, "c", ["input"]);
  const popped = new Promise((resolve) => addEventListener("popstate", resolve, {once: true}));
  history.back();
  await popped;
  expect(choice.value).toBe("b");
  const before = history.length;
  tell(choice, "d", ["input"]);
  expect([location.search, history.length - before]).toEqual(["?x=d", 0]); // in place of what lay ahead
  const again = new Promise((resolve) => addEventListener("popstate", resolve, {once: true}));
  history.back();
  await again;
  expect(choice.value).toBe("b");
});
