import {expect, test} from "vitest";
import {unpackFigures} from "../../../src/components/compare/unpackFigures.js";
import type {FigureLists} from "../../../src/components/compare/unpackFigures.js";

const lists: FigureLists = {
  experiment_id: "main",
  scope: "task",
  config_id: "a",
  metric: "passed",
  origin: "computed",
  as_of: "*",
  scope_ids: ["t1", "t2", "t3"],
  means: [0.25, 1, 3.5],
  ns: [4, 1, 2],
  passes: [1, 1, null],
  values: [null, null, [3, 4]],
  value_counts: [null, null, [1, 1]],
  lost: null
};

test("unpackFigures makes a cell of every figure, with its runs where there are several", () => {
  const cells = unpackFigures([lists]);
  expect(cells.map((d) => [d.scope_id, d.mean, d.n, d.values, d.value_counts])).toEqual([
    ["t1", 0.25, 4, [0, 1], [3, 1]],
    ["t2", 1, 1, null, null],
    ["t3", 3.5, 2, [3, 4], [1, 1]]
  ]);
  expect(cells[0]).toMatchObject({experiment_id: "main", scope: "task", config_id: "a", metric: "passed", as_of: "*"});
});

test("unpackFigures does not invent runs where count and mean disagree", () => {
  const [cell] = unpackFigures([{...lists, means: [0.9, 1, 1]}]);
  expect([cell.values, cell.value_counts]).toEqual([null, null]);
});

test("unpackFigures of nothing is empty", () => {
  expect(unpackFigures([])).toEqual([]);
});
