// @vitest-environment jsdom
import {beforeEach, expect, test} from "vitest";
import {inTurn} from "../../src/components/inTurn.js";
import {html} from "../../src/components/html.js";
import type {Resize} from "../../src/components/inTurn.js";

/** As Framework's, which draws once the element stands in the page. */
const drawings: (() => void)[] = [];
const resize: Resize = (render) => {
  const root = document.createElement("div");
  drawings.push(() => root.replaceChildren(render(100)));
  return root;
};

/** The body of a page with a figure in view and one far below, each drawing a word. */
function show(word: string): void {
  const body = inTurn(
    resize,
    (resize) =>
      html`<div>
        <figure id="near">${resize(() => html`<p>${word}</p>`)}</figure>
        <figure id="far">${resize(() => html`<p>${word}</p>`)}</figure>
      </div>`
  );
  document.body.replaceChildren(body);
  for (const draw of drawings.splice(0)) draw();
  for (const [id, top] of [
    ["near", 10],
    ["far", 5000]
  ] as const)
    document.getElementById(id)!.getBoundingClientRect = () => new DOMRect(0, top, 100, 300);
}

const texts = () => ["near", "far"].map((id) => document.getElementById(id)!.textContent!.trim());
const far = () => document.getElementById("far")!;

beforeEach(() => document.body.replaceChildren());

test("inTurn draws figures that were not there at once", () => {
  show("one");
  expect(texts()).toEqual(["one", "one"]);
});

test("inTurn draws a figure out of view later, its height kept until then", async () => {
  show("one");
  show("two");
  expect([texts(), far().style.minHeight]).toEqual([["two", ""], "300px"]);
  await expect.poll(texts).toEqual(["two", "two"]);
  expect([far().style.minHeight, far().hasAttribute("data-waits")]).toEqual(["", false]);
});

test("inTurn does not draw what has been replaced before its turn", async () => {
  show("one");
  show("two");
  show("three");
  expect(texts()).toEqual(["three", ""]);
  await expect.poll(texts).toEqual(["three", "three"]);
});

test("inTurn draws all before it is printed", () => {
  show("one");
  show("two");
  dispatchEvent(new Event("beforeprint"));
  expect(texts()).toEqual(["two", "two"]);
});
