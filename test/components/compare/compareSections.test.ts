// @vitest-environment jsdom
import {expect, test} from "vitest";
import {compareSections} from "../../../src/components/compare/compareSections.js";
import {compareStatistics} from "../../../src/components/compare/compareStatistics.js";
import {pairFigures} from "../../../src/components/compare/pairFigures.js";
import {swapButton} from "../../../src/components/swapButton.js";
import {compareData, configChoice, variantChoice} from "./compareData.js";
import type {CompareChoice} from "../../../src/components/compare/compareTypes.js";
import type {Control} from "../../../src/components/urlState.js";

function sections(choice: CompareChoice, data = compareData): HTMLElement {
  const comparison = pairFigures(data, choice);
  const resize = (render: (width: number) => Element) => render(640);
  return compareSections(comparison, compareStatistics(comparison), {resize, sides: 2, figures: null});
}

const headings = (element: HTMLElement) => [...element.querySelectorAll("h2")].map((d) => d.textContent!.trim());
const charts = (element: HTMLElement) =>
  [...element.querySelectorAll("[data-chart]")].map((d) => d.getAttribute("data-chart"));

test("compareSections has charts, McNemar's table, tests, needs and limits", () => {
  const element = sections(configChoice);
  expect(charts(element)).toEqual(["dumbbells", "win-tie-loss", "differences"]);
  expect(headings(element)).toEqual([
    "How often, and by how much?",
    "Is it more than chance?",
    "What would settle it?",
    "What else differs",
    "What this does not show"
  ]);
  const cells = [...element.querySelectorAll('[data-table="mcnemar"] td')].map((d) => d.textContent!.trim());
  expect(cells).toEqual(["1", "3", "1", "0"]);
  expect(element.textContent).toContain("no figure of Config B (not run: too dear): Task t6");
});

test("compareSections of models with runs tests each by itself, and has no McNemar table", () => {
  const element = sections(variantChoice);
  expect(headings(element)).toContain("Each model by itself");
  expect(element.querySelector('[data-table="mcnemar"]')).toBeNull();
});

test("compareSections of a single pair shows it and claims nothing", () => {
  const cells = compareData.cells.filter((d) => d.scope_id === "t1");
  expect(charts(sections(configChoice, {...compareData, cells}))).toEqual(["dumbbells"]);
});

test("compareSections without pairs says what would fill it", () => {
  const nothing = compareSections(null, null, {resize: (render) => render(640), sides: 0, figures: null});
  expect(nothing.textContent).toContain("What would fill it");
  const alone = sections({...configChoice, b: "m1-hint"});
  expect(alone.textContent).toContain("A and B share no task");
  expect(charts(alone)).toEqual([]);
});

test("compareSections never takes a name for HTML", () => {
  const tasks = compareData.tasks.map((d) => ({...d, title: `<img src=x onerror=alert(1)>${d.task_id}`}));
  const element = sections(configChoice, {...compareData, tasks});
  expect(element.querySelector("img")).toBeNull();
  expect(element.textContent).toContain("<img src=x");
});

test("swapButton exchanges two controls and tells of both", () => {
  const control = (value: string) =>
    Object.assign(document.createElement("div"), {value}) as unknown as Control<string>;
  const [a, b] = [control("x"), control("y")];
  const told: string[] = [];
  a.addEventListener("input", () => told.push(`a ${a.value} b ${b.value}`));
  b.addEventListener("input", () => told.push(`b ${b.value}`));
  swapButton(a, b).click();
  expect(told).toEqual(["a y b x", "b x"]);
});
