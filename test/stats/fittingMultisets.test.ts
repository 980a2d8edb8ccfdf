import fc from "fast-check";
import {expect, test} from "vitest";
import {fittingMultisets} from "../../src/stats/fittingMultisets.js";

test("fittingMultisets recovers the runs behind a printed cell", () => {
  // EngramForge (2026): Claude Opus 4.6 on FastAPI, 3.60 ± 0.89, n = 5, gates 0–5, perfect rate 20 %.
  expect(fittingMultisets("3.60", 5, {max: 5, sd: "0.89"}).samples).toEqual([
    [2, 4, 4, 4, 4],
    [3, 3, 3, 4, 5]
  ]);
  expect(fittingMultisets("3.60", 5, {max: 5, sd: "0.89", shares: {5: "20%"}}).samples).toEqual([[3, 3, 3, 4, 5]]);
});

test("fittingMultisets uses a printed perfect rate", () => {
  const all = fittingMultisets("4.0", 5, {max: 5}).samples;
  const perfect = fittingMultisets("4.0", 5, {max: 5, shares: {5: "40%"}}).samples;
  expect(perfect).toEqual(all.filter((X) => X.filter((x) => x === 5).length === 2));
  expect(perfect.length).toBeGreaterThan(0);
});

test("fittingMultisets uses printed extremes", () => {
  const samples = fittingMultisets("3.0", 4, {max: 5, least: 1, greatest: 4}).samples;
  expect(samples).toEqual([[1, 3, 4, 4]]);
});

test("fittingMultisets takes any other condition", () => {
  const r = fittingMultisets("2.5", 2, {max: 5, where: (counts) => counts[0] === 0});
  expect(r.samples).toEqual([
    [2, 3],
    [1, 4]
  ]);
});

test("fittingMultisets of an impossible cell is empty", () => {
  expect(fittingMultisets("3.65", 5, {max: 5})).toMatchObject({samples: [], complete: true});
});

test("fittingMultisets says when it stopped", () => {
  const r = fittingMultisets("50", 20, {max: 100, limit: 10});
  expect(r.samples.length).toBe(10);
  expect(r.complete).toBe(false);
});

test("fittingMultisets of no runs is empty", () => {
  expect(fittingMultisets("3", 0, {max: 5}).samples).toEqual([]);
});

test("fittingMultisets refuses what it cannot read", () => {
  expect(() => fittingMultisets("—", 5, {max: 5})).toThrow("not a printed number: —");
  expect(() => fittingMultisets("1", 2.5, {max: 5})).toThrow("not a whole number: 2.5");
  expect(() => fittingMultisets("1", 2, {max: -5})).toThrow(RangeError);
});

test("fittingMultisets agrees with trying every multiset", () => {
  const cell = fc.record({
    n: fc.integer({min: 1, max: 6}),
    mean: fc.integer({min: -10, max: 30}),
    sd: fc.option(fc.integer({min: 0, max: 25})),
    ddof: fc.constantFrom(0 as const, 1 as const)
  });
  fc.assert(
    fc.property(cell, ({n, mean, sd, ddof}) => {
      const [min, max] = [-1, 3];
      const found: number[][] = [];
      const visit = (X: number[]) => {
        if (X.length === n) {
          const m = X.reduce((s, x) => s + x, 0) / n;
          const s = Math.sqrt(X.reduce((q, x) => q + (x - m) ** 2, 0) / (n - ddof));
          const fits = sd === null || Math.abs(s - sd / 10) <= 0.05 + 1e-12;
          if (Math.abs(m - mean / 10) <= 0.05 + 1e-12 && fits) found.push(X);
        } else for (let x = X.at(-1) ?? min; x <= max; ++x) visit([...X, x]);
      };
      visit([]);
      const options = {min, max, ddof, ...(sd === null ? {} : {sd: (sd / 10).toFixed(1)})};
      const {samples} = fittingMultisets((mean / 10).toFixed(1), n, options);
      const key = (S: number[][]) => S.map((X) => X.join()).toSorted();
      expect(key(samples)).toEqual(key(found));
    }),
    {numRuns: 300}
  );
});
