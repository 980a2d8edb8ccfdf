import {expect, test} from "vitest";
import {frontierBounds} from "../../../src/components/frontier/frontierBounds.js";
import {error, frontierPoint as point, passed} from "./frontierCell.js";

const low = point({label: "A", x: 1, y: 0.3, yLow: 0.2, yHigh: 0.4});
const high = point({label: "B", x: 2, y: 0.7, yLow: 0.6, yHigh: 0.8});
const between = point({label: "C", x: 3, y: 0.65, yLow: 0.55, yHigh: 0.75});

test("frontierBounds finds the fronts of the best and of the worst ends", () => {
  const bounds = frontierBounds([low, high, between], {metric: passed});
  expect(bounds.map((d) => d.optimistic)).toEqual([true, true, false]);
  expect(bounds.map((d) => d.conservative)).toEqual([true, true, false]);
  expect(bounds.map((d) => [d.sure, d.possible])).toEqual([
    [true, true],
    [true, true],
    [false, true]
  ]);
});

test("frontierBounds turns round where a low score is the better one", () => {
  // A has the least error at the least cost: nothing else can be on the front.
  const bounds = frontierBounds([low, high, between], {metric: error});
  expect(bounds.map((d) => d.possible)).toEqual([true, false, false]);
});

test("frontierBounds takes what has no interval at its value", () => {
  const exact = point({label: "D", x: 2, y: 0.7});
  expect(frontierBounds([low, exact], {metric: passed})[1]).toMatchObject({placed: true, sure: true});
});

test("frontierBounds does not place what is not on the axis, and keeps layers apart", () => {
  const bounds = frontierBounds([low, point({label: "E", x: null}), {...between, origin: "published"}], {
    metric: passed
  });
  expect(bounds.map((d) => [d.placed, d.optimistic])).toEqual([
    [true, true],
    [false, false],
    [true, true]
  ]);
});
