import fc from "fast-check";
import {expect, test} from "vitest";
import {paretoFront} from "../../src/stats/paretoFront.js";

const point = fc.record({cost: fc.integer({min: 0, max: 6}), score: fc.integer({min: 0, max: 6})});

test("paretoFront(points) says who is on the front and who dominates the rest", () => {
  const points = [
    {cost: 1, score: 10},
    {cost: 2, score: 9},
    {cost: 3, score: 20},
    {cost: 4, score: 15}
  ];
  expect(paretoFront(points)).toEqual([
    {placed: true, front: true, dominatedBy: []},
    {placed: true, front: false, dominatedBy: [0]},
    {placed: true, front: true, dominatedBy: []},
    {placed: true, front: false, dominatedBy: [2]}
  ]);
});

test("paretoFront finds the front of a published summary table", () => {
  // AIBench (2026), Table III: tasks passed of 10 and total cost in USD.
  const rows = [
    {config: "Claude Fable 5", usd: 2.38, passed: 10},
    {config: "Claude Opus 4.5", usd: 1.0, passed: 9},
    {config: "Claude Sonnet 4.6 (retries)", usd: 0.75, passed: 9},
    {config: "DeepSeek V4 Flash", usd: 0.015, passed: 8},
    {config: "DeepSeek V4 Pro", usd: 0.11, passed: 5},
    {config: "Claude Sonnet 4.6 (1-pass)", usd: 0.27, passed: 3},
    {config: "Tencent HY3 Preview", usd: 0.02, passed: 2}
  ];
  const front = paretoFront(rows, {cost: (d) => d.usd, score: (d) => d.passed});
  expect(rows.filter((_, i) => front[i].front).map((d) => d.config)).toEqual([
    "Claude Fable 5",
    "Claude Sonnet 4.6 (retries)",
    "DeepSeek V4 Flash"
  ]);
  expect(front[5].dominatedBy).toEqual([3, 4]);
});

test("paretoFront keeps both of two equal points on the front", () => {
  expect(
    paretoFront([
      {cost: 1, score: 5},
      {cost: 1, score: 5}
    ]).map((d) => d.front)
  ).toEqual([true, true]);
});

test("paretoFront drops an equal score at a higher cost", () => {
  expect(
    paretoFront([
      {cost: 2, score: 5},
      {cost: 1, score: 5}
    ])[0]
  ).toEqual({placed: true, front: false, dominatedBy: [1]});
});

test("paretoFront drops a lower score at an equal cost", () => {
  expect(
    paretoFront([
      {cost: 1, score: 4},
      {cost: 1, score: 5}
    ])[0].dominatedBy
  ).toEqual([1]);
});

test("paretoFront does not place an unknown cost or score", () => {
  const points = [
    {cost: null, score: 99},
    {cost: 1, score: NaN},
    {cost: 2, score: 1}
  ];
  expect(paretoFront(points).map((d) => [d.placed, d.front])).toEqual([
    [false, false],
    [false, false],
    [true, true]
  ]);
});

test("paretoFront places an infinite cost last", () => {
  expect(
    paretoFront([
      {cost: Infinity, score: 0},
      {cost: Infinity, score: 0},
      {cost: 1, score: 0}
    ]).map((d) => d.dominatedBy)
  ).toEqual([[2], [2], []]);
});

test("paretoFront([]) is empty", () => {
  expect(paretoFront([])).toEqual([]);
});

test("paretoFront agrees with the definition, pair by pair", () => {
  fc.assert(
    fc.property(fc.array(point, {maxLength: 30}), (points) => {
      const expected = points.map((a) =>
        points.flatMap((b, j) =>
          b.cost <= a.cost && b.score >= a.score && (b.cost < a.cost || b.score > a.score) ? [j] : []
        )
      );
      expect(paretoFront(points).map((d) => d.dominatedBy)).toEqual(expected);
    })
  );
});

test("paretoFront does not change under increasing transformations", () => {
  fc.assert(
    fc.property(fc.array(point, {maxLength: 20}), (points) => {
      const other = points.map(({cost, score}) => ({cost: Math.exp(cost), score: score ** 3 - 7}));
      expect(paretoFront(other)).toEqual(paretoFront(points));
    })
  );
});
