import {expect, test} from "vitest";
import {
  escalationConfigs,
  escalationExperiments,
  startingPair
} from "../../../src/components/escalation/escalationChoices.js";
import {escalationCell, escalationData} from "./escalationData.js";

const main = {experiment: "main"};
const withCells = (cells: typeof escalationData.cells) => ({...escalationData, cells});

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
  expect(escalationConfigs(escalationData, main).map((d) => d.label)).toEqual(["Cheap", "Other", "Strong"]);
  expect(escalationConfigs(escalationData, {...main, suite: "T"}).map((d) => d.label)).toEqual(["Cheap", "Strong"]);
});

test("startingPair is the cheapest, then who passes most", () => {
  expect(startingPair(escalationData, main)).toEqual({first: "cheap", second: "strong"});
});

test("startingPair of unknown costs begins with the best of those that pass less than the other", () => {
  const unknown = escalationData.cells.map((d) => ({...d, costs: [null]}));
  expect(startingPair(withCells(unknown), main)).toEqual({first: "cheap", second: "strong"});
  const alike = unknown.map((d) => ({...d, passed: [true]}));
  expect(startingPair(withCells(alike), main)).toEqual({first: "other", second: "cheap"});
});

test("startingPair needs two configs", () => {
  expect(startingPair(withCells([escalationCell({})]), main)).toBeNull();
});
