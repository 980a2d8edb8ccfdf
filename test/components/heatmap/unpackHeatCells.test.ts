import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {unpackCoverage, unpackHeatCells} from "../../../src/components/heatmap/unpackHeatCells.js";
import {createProject} from "../../loaders/archiveFixture.js";
import type {CoverageGroup, HeatCellLists} from "../../../src/components/heatmap/unpackHeatCells.js";

const run = {benchbook: "run/1", model: "mini", harness: "h"};
const sql = (name: string) => readFileSync(`src/queries/${name}.sql`, "utf8");

async function project() {
  const created = createProject();
  created.write({
    "x/archive.yaml": "study: x\ntitle: X\n",
    "x/runs.json": [
      {...run, task: "a", passed: true, repeat: 1},
      {...run, task: "a", passed: false, failure: "model", repeat: 2},
      {...run, task: "a", passed: false, failure: "timeout", repeat: 3},
      {...run, task: "b", passed: true, repeat: 1},
      {...run, task: "b", failure: "infra", status: "error", repeat: 2}
    ]
  });
  await created.load();
  return created;
}

test("unpackHeatCells gives the cells of the database back", async () => {
  const rows = await (await project()).rows(sql("heatmap"), {study: "x"});
  const cells = unpackHeatCells(rows as unknown as HeatCellLists[]).filter((d) => d.scope === "task");
  expect(cells).toHaveLength(2);
  expect(cells[0]).toMatchObject({scope_id: "a", metric: "passed", origin: "computed", n: 3, n_passed: 1});
  expect(cells[0]).toMatchObject({n_model: 1, n_timeout: 1, n_budget: 0, n_infra: 0, printed: null, note: null});
  expect(cells[0].mean).toBeCloseTo(1 / 3, 12);
  expect(cells[0].sd).toBeCloseTo(Math.sqrt(1 / 3), 12); // R: sd(c(1, 0, 0)) = 0.5773503
  expect(cells[1]).toMatchObject({scope_id: "b", n: 1, n_passed: 1, mean: 1, sd: null, n_infra: 1});
});

test("unpackCoverage gives the pairs of the database back", async () => {
  const rows = await (await project()).rows(sql("coverage_groups"), {study: "x"});
  expect(unpackCoverage(rows as unknown as CoverageGroup[]).map((d) => [d.task_id, d.state, d.reason])).toEqual([
    ["a", "run", null],
    ["b", "run", null]
  ]);
});

test("unpackHeatCells takes a count that a publication lacks for unknown, not for 0", () => {
  const lists = Object.fromEntries(
    "passes sds lows highs n_models n_timeouts n_budgets n_refusals n_infras n_unknowns n_excludeds values value_counts printeds approximates notes cost_kinds"
      .split(" ")
      .map((d) => [d, null])
  );
  const row = {...lists, experiment_id: "e", scope: "task", config_id: "c", metric: "m", as_of: "*", excluded: null};
  const published = {...row, origin: "published", scope_ids: ["a"], means: [1], ns: [null]} as unknown as HeatCellLists;
  expect(unpackHeatCells([published])[0]).toMatchObject({n: null, n_infra: null, n_model: null, sd: null});
});
