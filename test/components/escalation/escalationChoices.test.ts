import {expect, test} from "vitest";
import {
  escalationConfigs,
  escalationExperiments,
  startingPair
} from "../../../src/components/escalation/escalationChoices.js";
import {escalationCell, escalationCells, escalationDataOf} from "./escalationData.js";

const data = escalationDataOf(escalationCells);

test("escalationExperiments has those in which two configs share a task, in the order given", () => {
  const row = {config_id: "cheap", n_shared: 0, n_lost: 0};
  const rows = [
    {...row, experiment_id: "lone"},
    {...row, experiment_id: "later", n_shared: 1},
    {...row, experiment_id: "later", config_id: "strong", n_shared: 1},
    {...row, experiment_id: "main", n_shared: 2},
    {...row, experiment_id: "main", config_id: "strong", n_shared: 2}
  ];
  expect(escalationExperiments(rows, {order: ["lone", "main", "later", "gone"]})).toEqual(["main", "later"]);
});

test("escalationConfigs has those that share a task, by label", () => {
  expect(escalationConfigs(data).map((d) => d.label)).toEqual(["Cheap", "Other", "Strong"]);
  expect(escalationConfigs(escalationDataOf(escalationCells, {suite: "T"})).map((d) => d.label)).toEqual([
    "Cheap",
    "Strong"
  ]);
});

test("startingPair is the cheapest, then who passes most", () => {
  expect(startingPair(data)).toEqual({first: "cheap", second: "strong"});
});

test("startingPair of unknown costs begins with the best of those that pass less than the other", () => {
  const unknown = escalationCells.map((d) => ({...d, cost: null}));
  expect(startingPair(escalationDataOf(unknown))).toEqual({first: "cheap", second: "strong"});
  const alike = unknown.map((d) => ({...d, passed: 1}));
  expect(startingPair(escalationDataOf(alike))).toEqual({first: "other", second: "cheap"});
});

test("startingPair needs two configs", () => {
  expect(startingPair(escalationDataOf([escalationCell({})]))).toBeNull();
});

test("startingPair has no config that is hidden", () => {
  const shown = data.configs.filter((d) => d.config_id !== "cheap");
  expect(startingPair({...data, configs: shown})).toEqual({first: "other", second: "strong"});
});
