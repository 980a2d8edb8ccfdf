import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {hodgesLehmann1, hodgesLehmann2} from "../../src/stats/hodgesLehmann.js";
import {hodgesLehmann2Asymptotic} from "../../src/stats/hodgesLehmann2Asymptotic.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {median} from "../../src/stats/quantile.js";
import {draws, gate, root, sample} from "./enumerate.js";

test("hodgesLehmann2 is the median of all differences", () => {
  // Differences of 1, 4, 9 and 0, 2: 1 −1 4 2 9 7.
  expect(hodgesLehmann2([1, 4, 9], [0, 2]).estimate).toBe(3);
});

test("hodgesLehmann1 is the median of the Walsh averages", () => {
  // −1, 2, 7: −1, 0.5, 3, 2, 4.5, 7.
  expect(hodgesLehmann1([-1, 2, 7]).estimate).toBe(2.5);
});

test("hodgesLehmann2 of permeability is Hollander and Wolfe's", () => {
  // Hollander and Wolfe (1973), p. 69; R: wilcox.test(x, y, conf.int = TRUE): 0.305, −0.15 to 0.76.
  const x = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
  const {estimate, low, high, achievedLevel} = hodgesLehmann2(x, [1.15, 0.88, 0.9, 0.74, 1.21]);
  expect([estimate, low, high]).toEqual([
    expect.closeTo(0.305, 12),
    expect.closeTo(-0.15, 12),
    expect.closeTo(0.76, 12)
  ]);
  expect(achievedLevel).toBeCloseTo(0.96004, 5);
});

test.each([
  ["gates", gate],
  ["roots", root]
])("hodgesLehmann2 and hodgesLehmann1 of %s are the medians of the listed values", (_, values) => {
  fc.assert(
    fc.property(sample(values, 1, 10), sample(values, 1, 10), (x, y) => {
      expect(hodgesLehmann2(x, y).estimate).toBeCloseTo(median(x.flatMap((a) => y.map((b) => a - b))), 12);
      expect(hodgesLehmann1(x).estimate).toBeCloseTo(
        median(x.flatMap((a, i) => x.slice(i).map((b) => (a + b) / 2))),
        12
      );
    })
  );
});

test("hodgesLehmann2's interval holds the shifts that the exact test does not reject", () => {
  const {normals} = draws(41);
  for (let i = 0; i < 30; ++i) {
    const [x, y] = [normals(6), normals(7)];
    const {low, high, achievedLevel} = hodgesLehmann2(x, y, {level: 0.9});
    const p = (shift: number) =>
      mannWhitney(
        x.map((v) => v - shift),
        y,
        {method: "exact"}
      ).p;
    const inside = p(low + 1e-9);
    expect(inside).toBeGreaterThan(1 - achievedLevel - 1e-9);
    expect(p(high - 1e-9)).toBeGreaterThan(1 - achievedLevel - 1e-9);
    expect(p(low - 1e-9)).toBeLessThanOrEqual(1 - achievedLevel + 1e-9);
    expect(p(high + 1e-9)).toBeLessThanOrEqual(1 - achievedLevel + 1e-9);
  }
});

test("hodgesLehmann2 covers a shift as often as its achieved level", () => {
  const {normals} = draws(42);
  let covered = 0;
  const reps = 2000;
  const {achievedLevel} = hodgesLehmann2(normals(6), normals(5));
  for (let i = 0; i < reps; ++i) {
    const {low, high} = hodgesLehmann2(
      normals(6).map((v) => v + 3),
      normals(5)
    );
    if (low <= 3 && high >= 3) ++covered;
  }
  expect(Math.abs(covered / reps - achievedLevel)).toBeLessThan(4 * Math.sqrt(0.05 / reps));
});

describe.each([
  ["hodgesLehmann2", (x: number[], level = 0.95) => hodgesLehmann2(x, [0, 1, 1, 3], {level})],
  ["hodgesLehmann1", (x: number[], level = 0.95) => hodgesLehmann1(x, 0, {level})],
  [
    "hodgesLehmann2, asymptotic",
    (x: number[], level = 0.95) => hodgesLehmann2(x, [0, 1, 1, 3], {level, method: "asymptotic"})
  ]
])("%s", (_, run) => {
  test("holds its estimate, and widens with the level", () => {
    fc.assert(
      fc.property(sample(gate, 1, 15), fc.double({min: 0.3, max: 0.95, noNaN: true}), (x, level) => {
        const [a, b] = [run(x, level), run(x, level + 0.04)];
        expect(a.low).toBeLessThanOrEqual(a.estimate);
        expect(a.high).toBeGreaterThanOrEqual(a.estimate);
        expect(b.low).toBeLessThanOrEqual(a.low);
        expect(b.high).toBeGreaterThanOrEqual(a.high);
      })
    );
  });

  test("does not depend on the order of the values", () => {
    fc.assert(
      fc.property(sample(gate, 1, 15), (x) => {
        expect(run(x.toReversed())).toEqual(run(x));
      })
    );
  });

  test("moves with the values", () => {
    fc.assert(
      fc.property(sample(gate, 1, 15), (x) => {
        const [a, b] = [run(x), run(x.map((v) => v + 16))];
        expect([b.estimate, b.low, b.high]).toEqual([a.estimate + 16, a.low + 16, a.high + 16]);
      })
    );
  });
});

test("hodgesLehmann2(y, x) has the other sign", () => {
  fc.assert(
    fc.property(sample(gate, 1, 9), sample(gate, 1, 9), (x, y) => {
      const [a, b] = [hodgesLehmann2(x, y), hodgesLehmann2(y, x)];
      expect(a.estimate + b.estimate).toBe(0);
      expect([a.low + b.high, a.high + b.low]).toEqual([0, 0]);
    })
  );
});

test("hodgesLehmann1(x, y) is that of the differences", () => {
  expect(hodgesLehmann1([3, 5, 9], [2, 3, 2])).toEqual(hodgesLehmann1([1, 2, 7]));
});

test("hodgesLehmann2 of 30,000 and 25,000 values does not list their differences", () => {
  const {random} = draws(43);
  const uniform = (n: number) => Float64Array.from({length: n}, random.uniform);
  const start = performance.now();
  const {estimate, method} = hodgesLehmann2(uniform(30000), uniform(25000));
  expect(Math.abs(estimate)).toBeLessThan(0.02);
  expect(method).toBe("Hodges–Lehmann, asymptotic order statistics");
  expect(performance.now() - start).toBeLessThan(5000);
});

test("hodgesLehmann2 of one value each has the level 0", () => {
  expect(hodgesLehmann2([2], [1])).toMatchObject({estimate: 1, low: 1, high: 1, achievedLevel: 0});
});

test("hodgesLehmann1 of no values is NaN", () => {
  expect(hodgesLehmann1([])).toMatchObject({estimate: NaN, low: NaN, high: NaN, achievedLevel: NaN, n: 0});
});

test("hodgesLehmann2Asymptotic(y, x) has the other sign, to its tolerance", () => {
  const {normals} = draws(44);
  const [x, y] = [normals(12), normals(15)];
  const [a, b] = [hodgesLehmann2Asymptotic(x, y), hodgesLehmann2Asymptotic(y, x)];
  expect(a.low).toBeCloseTo(-b.high, 3);
  expect(a.high).toBeCloseTo(-b.low, 3);
});

test("hodgesLehmann2Asymptotic(all equal) is NaN", () => {
  expect(hodgesLehmann2Asymptotic([1, 1], [1, 1])).toMatchObject({estimate: NaN, low: NaN, high: NaN});
});

test("Hodges–Lehmann refuses bad input", () => {
  expect(() => hodgesLehmann2([], [1])).toThrow(new RangeError("empty sample"));
  expect(() => hodgesLehmann2Asymptotic([1], [])).toThrow(new RangeError("empty sample"));
  expect(() => hodgesLehmann1([NaN])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => hodgesLehmann1([1], [1, 2])).toThrow(new RangeError("lengths differ: 1, 2"));
  expect(() => hodgesLehmann2([1], [2], {level: 95})).toThrow(new RangeError("not a confidence level: 95"));
});
