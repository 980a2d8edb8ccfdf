import {expect, test} from "vitest";
import {taskDiscrimination} from "../../src/stats/taskDiscrimination.js";

const scores = [
  [1, 1, 0, 1],
  [1, 0, 0, 1],
  [0, 1, 0, 0],
  [1, 1, 1, 1],
  [0, 0, 0, 1]
];

test("taskDiscrimination agrees with R's correlations", () => {
  // R: tot <- rowSums(S); for (j in 1:4) c(mean(S[,j]), cor(S[,j], tot - S[,j]), cor(S[,j], tot))
  const expected = [
    [0.6, 0.6123724356957946, 0.8401680504168059],
    [0.6, 0.08006407690254357, 0.4900980294098034],
    [0.2, 0.5590169943749475, 0.7717436331412899],
    [0.8, 0.196116135138184, 0.5144957554275266]
  ];
  taskDiscrimination(scores).forEach((d, j) => {
    expect(d.estimate).toBeCloseTo(expected[j][0], 14);
    expect(d.difficulty).toBeCloseTo(1 - expected[j][0], 14);
    expect(d.discrimination).toBeCloseTo(expected[j][1], 12);
    expect(d.pointBiserial).toBeCloseTo(expected[j][2], 12);
  });
});

test("taskDiscrimination marks a task that all configs do alike", () => {
  const [a] = taskDiscrimination([
    [1, 0],
    [1, 1]
  ]);
  expect([a.constant, a.discrimination, a.difficulty]).toEqual([true, NaN, 0]);
});

test("taskDiscrimination scales difficulty by full marks", () => {
  expect(taskDiscrimination([[5], [3]], {max: 5})[0].difficulty).toBeCloseTo(0.2, 14);
});

test("taskDiscrimination of no configs is empty", () => {
  expect(taskDiscrimination([])).toEqual([]);
});

test("taskDiscrimination refuses what it cannot use", () => {
  expect(() => taskDiscrimination([[1], [1, 0]])).toThrow("lengths differ: 1, 2");
  expect(() => taskDiscrimination([[NaN]])).toThrow(RangeError);
});
