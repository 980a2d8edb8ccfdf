import fc from "fast-check";
import {expect, test} from "vitest";
import {passAtKMean} from "../../src/stats/passAtKMean.js";
import {passHatKInterval} from "../../src/stats/passHatKInterval.js";

test("passHatKInterval of one task raises the Wilson bounds of its rate to the power of k", () => {
  const {estimate, low, high, method, n} = passHatKInterval([4], [5], {k: 2});
  expect(estimate).toBeCloseTo(0.6, 14); // C(4, 2) / C(5, 2)
  // R: prop.test(4, 5, correct = FALSE)$conf.int^2
  expect(low).toBeCloseTo(0.141026258150877, 12);
  expect(high).toBeCloseTo(0.9288639687813537, 12);
  expect([method, n]).toEqual(["Wilson score to the power of k", 5]);
});

test("passHatKInterval of one task holds its estimate", () => {
  expect(passHatKInterval([4], [5], {k: 5})).toMatchObject({estimate: 0, low: 0});
});

test("passHatKInterval of several tasks is Wilson's of the share of tasks", () => {
  const {estimate, low, high, method, n} = passHatKInterval([5, 4, 1, 4], [5, 5, 5, 5], {k: 2});
  expect(estimate).toBeCloseTo(0.55, 14); // (1 + 0.6 + 0 + 0.6) / 4
  // R, Wilson of 2.2 in 4: m = .55; z = qnorm(.975);
  // (m + z^2/8 + c(-1, 1) * z * sqrt(m * (1 - m) / 4 + z^2 / 64)) / (1 + z^2 / 4)
  expect(low).toBeCloseTo(0.1764381801324522, 12);
  expect(high).toBeCloseTo(0.8745727362220882, 12);
  expect([method, n]).toEqual(["pass^k over tasks, Wilson score of the scale", 4]);
});

test("passHatKInterval of many tasks is t over tasks", () => {
  const passes = Array.from({length: 20}, (_, i) => (i < 16 ? 5 : 4));
  const {low, high, method} = passHatKInterval(passes, Array<number>(20).fill(5), {k: 2});
  // R: t.test(c(rep(1, 16), rep(.6, 4)))$conf.int is 0.843 to 0.997; Wilson of 18.4 in 20 ends at 0.981
  expect(low).toBeCloseTo(0.843172376087869, 12);
  expect(high).toBeCloseTo(0.980539710227502, 12);
  expect(method).toBe("pass^k over tasks, Student t");
});

test("passHatKInterval of few tasks narrows nowhere because all its estimates are small", () => {
  const highs = [2, 3, 4, 5].map((k) => passHatKInterval([3, 2, 0], [5, 5, 5], {k}).high);
  expect(highs).toEqual(highs.toSorted((a, b) => b - a));
});

test("passHatKInterval of tasks that all pass does not claim certainty", () => {
  // R: prop.test(3, 3, correct = FALSE)$conf.int
  expect(passHatKInterval([2, 2, 2], [2, 2, 2], {k: 2}).low).toBeCloseTo(0.4385029682449547, 12);
});

test("passHatKInterval of no task is not known", () => {
  expect(passHatKInterval([], [])).toMatchObject({estimate: NaN, n: 0});
});

test("passHatKInterval refuses a k beyond the repeats of a task", () => {
  expect(() => passHatKInterval([1, 1], [2, 3], {k: 3})).toThrow("k is not within 1–2: 3");
});

test("passHatKInterval estimates what passAtKMean does, falls with k, and its bounds hold it", () => {
  const task = fc.integer({min: 3, max: 8}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
  fc.assert(
    fc.property(fc.array(task, {minLength: 1, maxLength: 6}), (T) => {
      const [P, N] = [T.map((d) => d[0]), T.map((d) => d[1])];
      const [first, second, third] = [1, 2, 3].map((k) => passHatKInterval(P, N, {k}));
      expect(second.estimate).toBeCloseTo(passAtKMean(P, N, {k: 2, kind: "hat"}).estimate, 12);
      expect(first.estimate).toBeGreaterThanOrEqual(second.estimate - 1e-12);
      expect(second.estimate).toBeGreaterThanOrEqual(third.estimate - 1e-12);
      for (const d of [first, second, third]) {
        expect(d.low).toBeLessThanOrEqual(d.estimate + 1e-12);
        expect(d.high).toBeGreaterThanOrEqual(d.estimate - 1e-12);
      }
    })
  );
});
