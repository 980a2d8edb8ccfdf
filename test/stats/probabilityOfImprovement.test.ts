import fc from "fast-check";
import {expect, test} from "vitest";
import {probabilityOfImprovement} from "../../src/stats/probabilityOfImprovement.js";
import {draws, gate} from "./enumerate.js";

test("probabilityOfImprovement is the mean over tasks of the chance to score above", () => {
  // Task 1: 1 and 3 against 2: half; task 2: 4 and 4 against 4: half of ties; task 3: always.
  const {estimate, perTask, n} = probabilityOfImprovement(
    [
      [1, 3],
      [4, 4],
      [5, 6]
    ],
    [[2], [4], [1]]
  );
  expect(perTask).toEqual([0.5, 0.5, 1]);
  expect(estimate).toBeCloseTo(2 / 3, 14);
  expect(n).toBe(3);
});

test("probabilityOfImprovement over tasks is the t interval of the tasks", () => {
  // 0.5, 0.5, 1: mean 2/3, SD √(1/12), t(0.975, 2) = 4.302653: half-width 0.717; cut at 0 and 1.
  const {low, high} = probabilityOfImprovement(
    [
      [1, 3],
      [4, 4],
      [5, 6]
    ],
    [[2], [4], [1]]
  );
  expect([low, high]).toEqual([0, 1]);
  const wide = probabilityOfImprovement(
    [
      [1, 3],
      [4, 4],
      [5, 6]
    ],
    [[2], [4], [1]],
    {level: 0.5}
  );
  // t(0.75, 2) = 0.8164966.
  expect(wide.low).toBeCloseTo(2 / 3 - (0.8164966 * Math.sqrt(1 / 12)) / Math.sqrt(3), 6);
});

test("probabilityOfImprovement over runs has DeLong's variance", () => {
  // One task, x 1 3 5, y 2 4: shares of y beaten 0, ½, 1 (variance ¼), of x beaten 1/3, 2/3 (variance 1/18).
  const {estimate, low, high} = probabilityOfImprovement([[1, 3, 5]], [[2, 4]], {over: "runs"});
  expect(estimate).toBe(0.5);
  const half = 1.959963985 * Math.sqrt(1 / 12 + 1 / 36);
  expect([low, high]).toEqual([0, 1]);
  expect(half).toBeGreaterThan(0.5);
  const narrow = probabilityOfImprovement([[1, 3, 5]], [[2, 4]], {over: "runs", level: 0.5});
  expect(narrow.high).toBeCloseTo(0.5 + 0.6744898 * Math.sqrt(1 / 12 + 1 / 36), 6);
});

const scores = fc.array(
  fc.tuple(fc.array(gate, {minLength: 2, maxLength: 5}), fc.array(gate, {minLength: 2, maxLength: 5})),
  {minLength: 2, maxLength: 8}
);

test.each(["tasks", "runs"] as const)("probabilityOfImprovement over %s: swapped, it is the other share", (over) => {
  fc.assert(
    fc.property(scores, (tasks) => {
      const [x, y] = [tasks.map(([a]) => a), tasks.map(([, b]) => b)];
      const [p, q] = [probabilityOfImprovement(x, y, {over}), probabilityOfImprovement(y, x, {over})];
      expect(p.estimate).toBeCloseTo(1 - q.estimate, 12);
      expect(p.low).toBeCloseTo(1 - q.high, 12);
      expect(p.low).toBeLessThanOrEqual(p.estimate);
      expect(p.high).toBeGreaterThanOrEqual(p.estimate);
      expect(probabilityOfImprovement(x, y, {over, level: 0.99}).low).toBeLessThanOrEqual(p.low);
    })
  );
});

test("probabilityOfImprovement over runs covers ½ under the null", () => {
  const {normals} = draws(61);
  const task = () => Array.from({length: 6}, () => normals(10));
  let covered = 0;
  const reps = 1000;
  for (let i = 0; i < reps; ++i) {
    const {low, high} = probabilityOfImprovement(task(), task(), {over: "runs"});
    if (low <= 0.5 && high >= 0.5) ++covered;
  }
  expect(Math.abs(covered / reps - 0.95)).toBeLessThan(0.03);
});

test("probabilityOfImprovement of too little is NaN", () => {
  expect(probabilityOfImprovement([], [])).toMatchObject({estimate: NaN, low: NaN, high: NaN, n: 0});
  expect(probabilityOfImprovement([[1, 2]], [[2]])).toMatchObject({estimate: 0.25, low: NaN, high: NaN});
  expect(probabilityOfImprovement([[1]], [[2]], {over: "runs"})).toMatchObject({estimate: 0, low: NaN});
});

test("probabilityOfImprovement refuses bad input", () => {
  expect(() => probabilityOfImprovement([[1]], [])).toThrow(new RangeError("lengths differ: 1, 0"));
  expect(() => probabilityOfImprovement([[]], [[1]])).toThrow(new RangeError("empty sample"));
  expect(() => probabilityOfImprovement([[NaN]], [[1]])).toThrow(new RangeError("not a finite number: NaN"));
});
