import {expect, test} from "vitest";
import {tieLanes} from "../../src/plots/tieLanes.js";

test("tieLanes([]) has none", () => {
  expect(tieLanes([])).toEqual([]);
});

test("tieLanes puts bars that share a row side by side", () => {
  expect(
    tieLanes([
      [2, 0, 1],
      [1, 2, 3]
    ])
  ).toEqual([
    {first: 0, last: 2, lane: 0},
    {first: 1, last: 3, lane: 1}
  ]);
});

test("tieLanes uses a lane again where it is free", () => {
  expect(
    tieLanes([
      [0, 1],
      [1, 2],
      [2, 3]
    ])
  ).toEqual([
    {first: 0, last: 1, lane: 0},
    {first: 1, last: 2, lane: 1},
    {first: 2, last: 3, lane: 0}
  ]);
});
