import {expect, test} from "vitest";
import {escalationMeans, meansAt, stoppedMeans} from "../../../src/components/escalation/escalationMeans.js";
import type {EscalationRow} from "../../../src/components/escalation/escalationTypes.js";

const row: EscalationRow = {
  experiment_id: "main",
  config_id: "a",
  suite: null,
  counts: true,
  stop: null,
  tasks: ["t", "u"],
  n: [4, 1],
  n_passed: [3, 0],
  cost_usd_mean: [0.5, 2],
  is_bound: null
};
const lost: EscalationRow = {
  ...row,
  counts: false,
  tasks: ["t", "v"],
  n: [1, 2],
  n_passed: [1, 1],
  cost_usd_mean: [1, 3]
};
const main = {experiment: "main"};

test("escalationMeans are shares and costs by task, in the order of the tasks", () => {
  const {tasks, configs} = escalationMeans([{...row, tasks: ["u", "t"]}], main);
  expect(tasks).toEqual(["t", "u"]);
  const {n, whole} = configs.get("a")!;
  expect([[...n], [...whole.pass], [...whole.cost]]).toEqual([
    [1, 4],
    [0, 0.75],
    [2, 0.5]
  ]);
});

test("escalationMeans leave lost runs out, and count them", () => {
  const {tasks, configs} = escalationMeans([row, lost], main);
  expect(tasks).toEqual(["t", "u", "v"]);
  const {n, lost: left, whole} = configs.get("a")!;
  expect([[...n], [...left]]).toEqual([
    [4, 1, 0],
    [1, 0, 2]
  ]);
  expect([...whole.pass]).toEqual([0.75, 0, NaN]);
});

test("escalationMeans take lost runs for failures where the reader wants that", () => {
  const {n, lost: left, whole} = escalationMeans([row, lost], {...main, failures: "fail"}).configs.get("a")!;
  expect([[...n], [...left]]).toEqual([
    [5, 1, 2],
    [0, 0, 0]
  ]);
  expect([[...whole.pass], [...whole.cost]]).toEqual([
    [3 / 5, 0, 0],
    [(4 * 0.5 + 1) / 5, 2, 3]
  ]);
});

test("escalationMeans of a suite are those of its tasks", () => {
  const rows = [
    {...row, suite: "S"},
    {...lost, suite: "T", counts: true}
  ];
  expect(escalationMeans(rows, {...main, suite: "T"}).tasks).toEqual(["t", "v"]);
  expect(escalationMeans(rows, {experiment: "other"}).configs.size).toBe(0);
});

test("escalationMeans do not know the cost of a task of which some runs have none", () => {
  const other = {...row, suite: "T", tasks: ["t"], n: [1], n_passed: [1], cost_usd_mean: [null]};
  expect([...escalationMeans([row, other], main).configs.get("a")!.whole.cost]).toEqual([NaN, 2]);
});

test("stoppedMeans are those of the attempt, and of whole runs where no run makes more", () => {
  const stop = {...row, stop: 1, n_passed: [1, 0], cost_usd_mean: [0.25, 2], is_bound: [false, true]};
  const config = escalationMeans([row, stop], main).configs.get("a")!;
  const {pass, cost, bound} = meansAt(stoppedMeans(config, 1), [1, 0]);
  expect([[...pass], [...cost], [...bound]]).toEqual([
    [0, 0.25],
    [2, 0.25],
    [1, 0]
  ]);
  expect(stoppedMeans(config, 2)).toBe(config.whole);
  expect(stoppedMeans(config, null)).toBe(config.whole);
});
