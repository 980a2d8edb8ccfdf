import fc from "fast-check";
import {expect, test} from "vitest";
import {frontChances} from "../../src/stats/frontChances.js";
import {paretoFront} from "../../src/stats/paretoFront.js";
import {seeded} from "../../src/stats/random.js";

const at = (value: number) => ({value});
const many = {reps: 100_000};
const near = (p: number) => expect.closeTo(p, 2);

test("frontChances of pass rates is the probability that the dearer one is better", () => {
  // SciPy 1.17.1: integrate.quad(lambda x: beta.pdf(x, 9.5, 1.5) * beta.cdf(x, 8.5, 2.5), 0, 1)
  const [a, b] = frontChances(
    [
      {cost: at(1), score: {passes: 8, n: 10}},
      {cost: at(2), score: {passes: 9, n: 10}}
    ],
    many
  );
  expect(a.probability).toBe(1); // nothing is cheaper
  expect(Math.abs(b.probability - 0.7296639424454288)).toBeLessThan(5 * b.error);
  expect(b.error).toBeCloseTo(Math.sqrt((0.72966 * 0.27034) / 100_000), 4);
});

test("frontChances of means draws them from Student's t", () => {
  // R: pt(0.5, 4) is 0.6783350184090684: how often the mean around 0 stays below 0.5 at a higher cost
  const [, b] = frontChances(
    [
      {cost: at(1), score: {mean: 0, se: 1, df: 4}},
      {cost: at(2), score: at(0.5)}
    ],
    many
  );
  expect(Math.abs(b.probability - 0.6783350184090684)).toBeLessThan(5 * b.error);
});

test("frontChances divides what was paid by the pass rate that it drew", () => {
  // $1 and $1.1 a run, 8 and 9 of 10. A is off when b ≥ a and 1.1 / b ≤ 1 / a, which is b ≥ 1.1 a. SciPy 1.17.1:
  // integrate.quad(lambda x: beta.pdf(x, 8.5, 2.5) * beta.sf(min(1, 1.1 * x), 9.5, 1.5), 0, 1) is 0.5189481720032662
  const [a, b] = frontChances(
    [
      {cost: at(1), score: {passes: 8, n: 10}},
      {cost: at(1.1), score: {passes: 9, n: 10}}
    ],
    {...many, costPerScore: true}
  );
  expect(Math.abs(a.probability - (1 - 0.5189481720032662))).toBeLessThan(5 * a.error);
  expect(Math.abs(b.probability - 0.7296639424454288)).toBeLessThan(5 * b.error);
});

test("frontChances takes ten passes of ten for likely, not for certain", () => {
  const [, b] = frontChances([
    {cost: at(1), score: {passes: 9, n: 10}},
    {cost: at(2), score: {passes: 10, n: 10}}
  ]);
  expect(b.probability).toBeGreaterThan(0.5);
  expect(b.probability).toBeLessThan(1);
});

test("frontChances keeps a mean within the ends of its scale", () => {
  // At the top of the scale both are equal; at the same cost equal points are on the front together.
  const top = {mean: 100, se: 1, df: 30, max: 5};
  const chances = frontChances([
    {cost: at(1), score: top},
    {cost: at(1), score: at(5)}
  ]);
  expect(chances.map((d) => d.probability)).toEqual([1, 1]);
});

test("frontChances draws costs too", () => {
  // Equal scores: the cheaper one alone is on the front, and each is the cheaper half the time.
  const cost = {mean: 1, se: 0.1, df: 20};
  const [a, b] = frontChances(
    [
      {cost, score: at(1)},
      {cost, score: at(1)}
    ],
    many
  );
  expect(a.probability).toEqual(near(0.5));
  expect(a.probability + b.probability).toBe(1);
});

test("frontChances of a score that should be small is that of its mirror image", () => {
  const configs = (sign: number) => [
    {cost: at(1), score: {mean: sign, se: 1, df: 9}},
    {cost: at(2), score: at(2 * sign)}
  ];
  const [, up] = frontChances(configs(1), many);
  const [, down] = frontChances(configs(-1), {...many, higherIsBetter: false});
  expect(Math.abs(up.probability - down.probability)).toBeLessThan(5 * up.error + 5 * down.error);
  expect(up.probability).toEqual(near(0.828282)); // R: pt(1, 9)
});

test("frontChances of exact values is the Pareto front", () => {
  const point = fc.record({cost: fc.integer({min: 0, max: 5}), score: fc.integer({min: 0, max: 5})});
  fc.assert(
    fc.property(fc.array(point, {maxLength: 12}), (points) => {
      const chances = frontChances(
        points.map((d) => ({cost: at(d.cost), score: at(d.score)})),
        {reps: 2}
      );
      expect(chances.map((d) => d.probability === 1)).toEqual(paretoFront(points).map((d) => d.front));
    })
  );
});

test("frontChances depends on the seed and on nothing else", () => {
  const configs = [
    {cost: at(1), score: {passes: 5, n: 10}},
    {cost: at(2), score: {passes: 6, n: 10}}
  ];
  const chance = (seed: number) => frontChances(configs, {reps: 200, random: seeded(seed)})[1];
  expect(chance(1)).toEqual(chance(1));
  expect(chance(1).probability).not.toBe(chance(2).probability);
  expect(chance(2)).toMatchObject({seed: 2, reps: 200});
});

test("frontChances of no configs is empty", () => {
  expect(frontChances([])).toEqual([]);
});

test("frontChances refuses what it cannot draw from", () => {
  const one = (score: Parameters<typeof frontChances>[0][0]["score"]) => () => frontChances([{cost: at(1), score}]);
  expect(one(at(NaN))).toThrow("not a finite number: NaN");
  expect(one({passes: 3, n: 2})).toThrow(RangeError);
  expect(one({mean: 1, se: -1, df: 3})).toThrow("not a standard error: -1");
});
