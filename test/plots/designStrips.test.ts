// @vitest-environment jsdom
import {expect, test} from "vitest";
import {designStrips} from "../../src/plots/designStrips.js";
import {expectPicture} from "./svgText.js";

const run = (n: number) => ({n, state: "run"});
const strips = [
  {label: "Alpha", places: [run(5), run(5), run(1)], total: "11 runs"},
  {label: "Beta with a longer name", places: [run(5), {n: 0, state: "not public"}, null], total: "5 runs"}
];
const tasks = ["one", "two", "three"];
const count = (svg: Element, name: string) => svg.querySelectorAll(`.${name} rect`).length;

test("designStrips looks as reviewed", async () => {
  await expectPicture(designStrips(strips, {width: 640, tasks}), "design-strips");
});

test("designStrips draws a square a task, by what became of it", () => {
  const svg = designStrips(strips, {width: 640, tasks});
  expect([count(svg, "run"), count(svg, "hole"), count(svg, "unplanned")]).toEqual([4, 1, 1]);
});

test("designStrips fills by the share of the most runs", () => {
  const squares = [...designStrips(strips, {width: 640, tasks}).querySelectorAll(".run rect")];
  // 0.25 + 0.75 · n / 5
  expect(squares.map((d) => Number(d.getAttribute("fill-opacity")))).toEqual([1, 1, 0.4, 1]);
});

test("designStrips of many tasks draws what is alike in one piece", () => {
  const places = Array.from({length: 500}, (_, i) => (i < 200 ? run(3) : i < 210 ? null : run(3)));
  const svg = designStrips([{label: "A", places, total: ""}], {width: 640, tasks: places.map((_, i) => `task ${i}`)});
  expect([count(svg, "run"), count(svg, "unplanned")]).toEqual([2, 1]);
});

test("designStrips([]) draws nothing", () => {
  expect(designStrips([], {width: 640, tasks: []}).querySelectorAll("rect").length).toBe(0);
});
