import {expect, test} from "vitest";
import {mean} from "../../src/stats/describe.js";
import {bootstrapInterval} from "../../src/stats/bootstrapInterval.js";
import {pairedBootstrap} from "../../src/stats/pairedBootstrap.js";
import {clustered} from "../../src/stats/resampling.js";

const a = [3, 4, 5, 2, 5, 4, 1, 5, 4, 4];
const b = [2, 4, 4, 2, 5, 1, 1, 3, 4, 2];

test("pairedBootstrap(a, b) is the bootstrap of the differences", () => {
  const differences = a.map((x, i) => x - b[i]);
  const {method, ...paired} = pairedBootstrap(a, b);
  expect(paired).toEqual({...bootstrapInterval(differences), method: undefined});
  expect(method).toBe("paired bootstrap BCa");
});

test("pairedBootstrap(a, b, {statistic}) gives the same for the mean difference by the long way", () => {
  const short = pairedBootstrap(a, b, {method: "percentile"});
  const long = pairedBootstrap(a, b, {method: "percentile", statistic: (x, y) => mean(x) - mean(y)});
  expect(long.estimate).toBeCloseTo(short.estimate, 13);
  expect(long.low).toBeCloseTo(short.low, 0.9);
  expect(long.se / short.se).toBeCloseTo(1, 1.3);
});

test("pairedBootstrap(a, b, {statistic}) keeps pairs together", () => {
  // Every resample of b = 2a has ratio 2.
  const twice = a.map((x) => 2 * x);
  const ratio = pairedBootstrap(a, twice, {method: "percentile", statistic: (x, y) => mean(y) / mean(x), reps: 200});
  expect(ratio).toMatchObject({estimate: 2, low: 2, high: 2});
});

test("pairedBootstrap(a, b, {resampling}) draws clusters of pairs", () => {
  const tasks = a.map((_, i) => i % 5);
  expect(pairedBootstrap(a, b, {resampling: clustered(tasks), reps: 100}).method).toBe(
    "paired clustered bootstrap BCa"
  );
});

test("pairedBootstrap([x], [y]) has nothing to resample", () => {
  expect(pairedBootstrap([1], [2])).toMatchObject({estimate: -1, low: NaN, high: NaN});
});

test("pairedBootstrap(a, b) throws on bad input", () => {
  expect(() => pairedBootstrap([1, 2], [1])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() => pairedBootstrap([1, NaN], [1, 2])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => pairedBootstrap(a, b, {statistic: () => 1, method: "studentized"})).toThrow(
    new RangeError("no standard error of this statistic: studentized")
  );
});
