// @vitest-environment jsdom
import {expect, test} from "vitest";
import {gridKeys} from "../../../src/components/heatmap/gridKeys.js";

/** Three columns × two rows; the second place of the first row is two figures, one below the other. */
const names = ["a1", "b1 upper", "b1 lower", "c1", "a2", "b2", "c2"];
const titles = new Map(names.map((d) => [d, d === "b2" ? "B 2\nin words" : d]));

function grid(): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = `<svg>
    <rect aria-label="a1" x="0" y="0" width="9" height="18"></rect>
    <rect aria-label="b1 upper" x="10" y="0" width="9" height="8"></rect>
    <rect aria-label="b1 lower" x="10" y="10" width="9" height="8"></rect>
    <rect aria-label="c1" x="20" y="0" width="9" height="18"></rect>
    <rect aria-label="a2" x="0" y="20" width="9" height="18"></rect>
    <rect aria-label="b2" x="10" y="20" width="9" height="18"></rect>
    <rect aria-label="c2" x="20" y="20" width="9" height="18"></rect>
    <rect aria-label="frame" x="0" y="40" width="9" height="9"></rect>
  </svg>`;
  document.body.replaceChildren(root);
  return gridKeys(root, {titles});
}

const focused = () => document.activeElement?.getAttribute("aria-label");

function press(...keys: string[]): (string | null | undefined)[] {
  return keys.map((key) => {
    const [name, ctrlKey] = key.startsWith("Control+") ? [key.slice(8), true] : [key, false];
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key: name, ctrlKey, bubbles: true}));
    return focused();
  });
}

test("gridKeys has one place in the order of Tab, the first", () => {
  const stops = grid().querySelectorAll('[tabindex="0"]');
  expect([...stops].map((d) => d.getAttribute("aria-label"))).toEqual(["a1"]);
});

test("gridKeys goes to the neighbours with arrows, and stays at the edges", () => {
  (grid().querySelector('[aria-label="a1"]') as SVGElement).focus();
  expect(press("ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowUp")).toEqual([
    "a1",
    "a1",
    "a2",
    "b2",
    "c2",
    "c2",
    "c1"
  ]);
});

test("gridKeys walks through figures that share a place", () => {
  (grid().querySelector('[aria-label="b2"]') as SVGElement).focus();
  expect(press("ArrowUp", "ArrowUp", "ArrowDown")).toEqual(["b1 lower", "b1 upper", "b1 lower"]);
});

test("gridKeys goes to the ends of the row, or of the grid", () => {
  (grid().querySelector('[aria-label="b2"]') as SVGElement).focus();
  expect(press("End", "Home", "Control+End", "Control+Home")).toEqual(["c2", "a2", "c2", "a1"]);
});

test("gridKeys moves the stop of Tab along, and reads out what a place says", () => {
  const root = grid();
  (root.querySelector('[aria-label="a2"]') as SVGElement).focus();
  press("ArrowRight");
  expect(root.querySelector('[tabindex="0"]')!.getAttribute("aria-label")).toBe("b2");
  expect(root.querySelector('[role="status"]')!.textContent).toBe("B 2\nin words");
  (document.activeElement as HTMLElement).blur();
  expect(root.querySelector('[role="status"]')!.textContent).toBe("");
});
