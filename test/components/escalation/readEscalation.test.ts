import {expect, test} from "vitest";
import {readEscalation} from "../../../src/components/escalation/readEscalation.js";
import type {EscalationRow} from "../../../src/components/escalation/escalationTypes.js";

const row: EscalationRow = {
  experiment_id: "main",
  config_id: "a",
  suite: null,
  task_id: "t",
  passed: [true, false, true],
  counts: [true, false, false],
  attempts: [1, 2, 3],
  costs: [1, null, 3],
  cost_usd_mean: null,
  attempt_costs: [[1], null, null]
};
const none: ReadonlySet<string> = new Set();

test("readEscalation leaves lost runs out, and counts them", () => {
  expect(readEscalation([row], {failures: "exclude", hidden: none})).toEqual([
    {
      experiment_id: "main",
      config_id: "a",
      suite: null,
      task_id: "t",
      passed: [true],
      attempts: [1],
      costs: [1],
      attempt_costs: [[1]],
      n_lost: 2
    }
  ]);
});

test("readEscalation takes lost runs for failures where the reader wants that", () => {
  const [cell] = readEscalation([row], {failures: "fail", hidden: none});
  expect([cell.passed, cell.costs, cell.n_lost]).toEqual([[true, false, false], [1, null, 3], 0]);
});

test("readEscalation has nothing of a task all of whose runs were lost", () => {
  expect(readEscalation([{...row, counts: [false, false, false]}], {failures: "exclude", hidden: none})).toEqual([]);
});

test("readEscalation leaves out configs that are hidden", () => {
  expect(readEscalation([row], {failures: "exclude", hidden: new Set(["a"])})).toEqual([]);
});

test("readEscalation gives each run the mean cost where that is all that was sent", () => {
  const plain = {...row, counts: [true, true, true], costs: null, cost_usd_mean: 0.25};
  for (const failures of ["exclude", "fail"] as const) {
    expect(readEscalation([plain], {failures, hidden: none})[0].costs).toEqual([0.25, 0.25, 0.25]);
  }
  expect(readEscalation([{...plain, cost_usd_mean: null}], {failures: "exclude", hidden: none})[0].costs).toEqual([
    null,
    null,
    null
  ]);
});
