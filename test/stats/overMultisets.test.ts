import {expect, test} from "vitest";
import {fittingMultisets} from "../../src/stats/fittingMultisets.js";
import {overMultisets} from "../../src/stats/overMultisets.js";

const u = ([x, y]: number[][]) => x.reduce((s, a) => s + y.reduce((t, b) => t + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);

test("overMultisets gives the range of U that two printed cells allow", () => {
  // Mean 2.5 of two whole numbers 0–5: [0, 5], [1, 4] or [2, 3].
  const cells = [fittingMultisets("2.5", 2, {max: 5}).samples, [[1, 1]]];
  const r = overMultisets(cells, u);
  // [0,5]: 2; [1,4]: 3; [2,3]: 4
  expect([r.low, r.high, r.combinations, r.exhaustive]).toEqual([2, 4, 3, true]);
  expect([r.lowSamples[0], r.highSamples[0]]).toEqual([
    [0, 5],
    [2, 3]
  ]);
});

test("overMultisets searches when there are too many, and says so", () => {
  const cells = Array.from({length: 4}, () => fittingMultisets("2.5", 4, {max: 5}).samples);
  const spread = (S: number[][]) => S.reduce((s, X) => s + X.reduce((q, x) => q + (x - 2.5) ** 2, 0), 0);
  const all = overMultisets(cells, spread);
  const some = overMultisets(cells, spread, {limit: 10});
  expect([all.exhaustive, some.exhaustive]).toEqual([true, false]);
  expect([some.low, some.high]).toEqual([all.low, all.high]);
});

test("overMultisets of an impossible cell is unknown", () => {
  const r = overMultisets([[], [[1]]], u);
  expect([r.low, r.high, r.combinations]).toEqual([NaN, NaN, 0]);
});

test("overMultisets passes over what the statistic does not know", () => {
  const r = overMultisets([[[1], [2], [3]]], ([[x]]) => (x === 2 ? NaN : x));
  expect([r.low, r.high]).toEqual([1, 3]);
});
