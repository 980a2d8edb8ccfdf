import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {jackknifeSummary} from "../../src/stats/jackknife.js";
import {replicateInterval} from "../../src/stats/replicateInterval.js";
import {studentizedInterval} from "../../src/stats/studentizedInterval.js";

const cases = JSON.parse(readFileSync(new URL("../reference/bootstrap.json", import.meta.url), "utf8"));

for (const c of cases) {
  const {estimate, replicates, level} = c;
  for (const method of ["percentile", "basic", "normal"] as const)
    test(`replicateInterval(estimate, replicates, {method: "${method}"}) agrees with R's boot.ci: ${c.name}`, () => {
      const {low, high} = replicateInterval(estimate, replicates, {level, method, quantiles: "normal"});
      expect(low).toBeCloseTo(c[method][0], 11);
      expect(high).toBeCloseTo(c[method][1], 11);
    });

  test(`replicateInterval(estimate, replicates, {ties: "strict"}) agrees with R's boot.ci: ${c.name}`, () => {
    const {acceleration} = jackknifeSummary(c.jackknife);
    const interval = replicateInterval(estimate, replicates, {
      level,
      ties: "strict",
      quantiles: "normal",
      acceleration
    });
    expect(interval.low).toBeCloseTo(c.bca[0], 10);
    expect(interval.high).toBeCloseTo(c.bca[1], 10);
  });

  test(`studentizedInterval(…) agrees with R's boot.ci: ${c.name}`, () => {
    const ses = c.variances.map(Math.sqrt);
    const se = Math.sqrt(c.variance);
    const interval = studentizedInterval({estimate, se}, {estimates: replicates, ses}, {level, quantiles: "normal"});
    expect(interval.low).toBeCloseTo(c.studentized[0], 10);
    expect(interval.high).toBeCloseTo(c.studentized[1], 10);
  });
}

const replicates = Array.from({length: 999}, (_, i) => (i + 1) / 1000);

test('replicateInterval(estimate, replicates, {method: "percentile"}) reads the quantiles', () => {
  const {low, high, reps, method} = replicateInterval(0.5, replicates, {method: "percentile", quantiles: 6});
  expect(low).toBeCloseTo(0.025, 13);
  expect(high).toBeCloseTo(0.975, 13);
  expect([reps, method]).toEqual([999, "bootstrap percentile"]);
});

test('replicateInterval(estimate, replicates, {method: "basic"}) turns them round', () => {
  const {low, high} = replicateInterval(0.6, replicates, {method: "basic", quantiles: 6});
  expect(low).toBeCloseTo(0.225, 12);
  expect(high).toBeCloseTo(1.175, 12);
});

test("replicateInterval(estimate, replicates) is the percentile interval without bias and skewness", () => {
  const bca = replicateInterval(0.5, replicates, {acceleration: 0});
  expect(bca.z0).toBeCloseTo(0, 12);
  expect(bca.tails![0]).toBeCloseTo(0.025, 12);
  expect(bca.low).toBeCloseTo(replicateInterval(0.5, replicates, {method: "percentile"}).low, 12);
});

test("replicateInterval(estimate, replicates) counts equal replicates half, or not at all", () => {
  const gates = [1, 2, 2, 2, 3, 3, 3, 3, 3, 3];
  expect(replicateInterval(2, gates, {acceleration: 0}).z0).toBeCloseTo(-0.67448975, 8); // 1 + 3/2 of 10
  expect(replicateInterval(2, gates, {acceleration: 0, ties: "strict"}).z0).toBeCloseTo(-1.28155157, 8); // 1 of 10
});

test("replicateInterval(0.3, [0.1 + 0.2], {slack}) takes sums equal on paper for equal", () => {
  const T = [0.1 + 0.2, 0.1, 0.5];
  expect(replicateInterval(0.3, T, {acceleration: 0, slack: 1e-12}).z0).toBeCloseTo(0, 12); // 1 + 1/2 of 3
  expect(replicateInterval(0.3, T, {acceleration: 0}).z0).toBeCloseTo(-0.4307273, 7); // 1 of 3
});

test("replicateInterval(estimate, replicates) on one side reports an infinite bias correction", () => {
  expect(replicateInterval(2, [1, 1.5, 1.7], {acceleration: 0})).toMatchObject({
    low: NaN,
    high: NaN,
    z0: Infinity,
    problem: "no BCa interval: bias correction Infinity"
  });
});

test("replicateInterval(estimate, replicates) without acceleration reports it", () => {
  expect(replicateInterval(0.5, replicates).problem).toBe("no BCa interval: acceleration NaN");
});

test("replicateInterval(estimate, replicates) of equal replicates has width 0, or none by BCa", () => {
  expect(replicateInterval(3, [3, 3, 3], {method: "percentile"})).toMatchObject({low: 3, high: 3, se: 0});
  expect(replicateInterval(3, [3, 3, 3], {acceleration: 0})).toMatchObject({low: NaN, z0: NaN});
});

test("replicateInterval(estimate, replicates) leaves out what is not finite, and says so", () => {
  const {low, reps, problem} = replicateInterval(0.5, [...replicates, NaN, Infinity], {
    method: "percentile",
    quantiles: 6
  });
  expect(low).toBeCloseTo(0.025, 13);
  expect(reps).toBe(999);
  expect(problem).toBe("left out: 2 replicates that are not finite");
});

test("replicateInterval(estimate, []) is NaN", () => {
  expect(replicateInterval(1, [], {method: "percentile"})).toMatchObject({low: NaN, high: NaN, se: NaN, reps: 0});
});

test("replicateInterval(NaN, replicates) throws", () => {
  expect(() => replicateInterval(NaN, replicates)).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => replicateInterval(1, replicates, {level: 1})).toThrow(new RangeError("not a confidence level: 1"));
});
