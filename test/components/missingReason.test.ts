import {expect, test} from "vitest";
import {emptyReason, missingReason} from "../../src/components/missingReason.js";
import type {Coverage} from "../../src/components/heatmap/heatmapTypes.js";

const row = (task_id: string, state: string, values: Partial<Coverage> = {}): Coverage => ({
  experiment_id: "main",
  config_id: "a",
  task_id,
  state,
  reason: `${task_id} ${state}`,
  ...values
});
const of = (task: string | null) => ({experiment: "main", task, config: "a"});

test("missingReason takes what is said of the task before what is said of all", () => {
  expect(missingReason([row("*", "not public"), row("t", "not run")], of("t"))).toEqual({
    state: "not run",
    reason: "t not run"
  });
  expect(missingReason([row("*", "not public"), row("t", "not run")], of("u")).state).toBe("not public");
});

test("missingReason of a pair that was run is a figure that was not published", () => {
  expect(missingReason([row("t", "run")], of("t")).state).toBe("no figure");
});

test("missingReason of a pair of which nothing is said admits it", () => {
  expect(missingReason([row("t", "not run")], of("u"))).toEqual({state: "not in the archive", reason: null});
  expect(missingReason([], of(null)).state).toBe("not in the archive");
});

test("missingReason over all tasks holds only when they agree", () => {
  expect(missingReason([row("t", "not run"), row("u", "not run")], of(null)).state).toBe("not run");
  expect(missingReason([row("t", "not run"), row("u", "not public")], of(null)).state).toBe("no figure");
});

test("missingReason does not look at other experiments or configs", () => {
  const others = [row("*", "not run", {experiment_id: "other"}), row("*", "not run", {config_id: "b"})];
  expect(missingReason(others, of("t")).state).toBe("not in the archive");
});

const empty = {mean: null, n_excluded: 0, n_infra: 0, n_unknown: 0, excluded: null, note: null, cost_kind: null};

test("emptyReason of cells with a value is undefined", () => {
  expect(emptyReason([])).toBeUndefined();
  expect(emptyReason([{...empty, mean: 0}])).toBeUndefined();
});

test("emptyReason tells excluded, lost and unexplained runs apart", () => {
  expect(emptyReason([{...empty, n_excluded: 1, excluded: "mixed authorship"}])).toEqual({
    state: "excluded",
    reason: "mixed authorship"
  });
  expect(emptyReason([{...empty, n_infra: 2}])?.state).toBe("lost to infrastructure");
  expect(emptyReason([{...empty, n_unknown: 2}])?.state).toBe("failed, cause unknown");
});

test("emptyReason of a published cell without a value is what its source says", () => {
  expect(emptyReason([{...empty, note: "Cell printed empty"}])).toEqual({
    state: "no figure",
    reason: "Cell printed empty"
  });
  expect(emptyReason([{...empty, cost_kind: "subscription"}])?.reason).toBe("paid by subscription");
});
