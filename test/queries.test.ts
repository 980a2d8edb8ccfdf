import {readdirSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {expect, test} from "vitest";
import {pageQueries} from "../src/data/pages.js";
import {createProject} from "./loaders/archiveFixture.js";

const names = readdirSync("src/queries").map((d) => basename(d, ".sql"));

test.each(names)("%s.sql begins by saying what a row is", (name) => {
  expect(readFileSync(`src/queries/${name}.sql`, "utf8")).toMatch(/^-- One row/);
});

test("every query that a page names is there", () => {
  expect(names).toEqual(expect.arrayContaining(Object.values(pageQueries).flat()));
});

test("every query runs on a database, and again on an empty one, with explicit order", async () => {
  for (const hasRuns of [true, false]) {
    const project = createProject();
    const base = {benchbook: "run/1", model: "mini", harness: "h", duration_s: 2, cost_usd: 0.1};
    project.write({"x/archive.yaml": "study: x\ntitle: X\n"});
    if (hasRuns) {
      project.write({
        "x/runs.json": [
          {...base, task: "a", passed: true, attempts: 2, repeat: 1, started_at: "2026-01-01T00:00:00Z"},
          {...base, task: "b", passed: false, attempts: 3, repeat: 1, metric: "gates", score: 2}
        ]
      });
    }
    await project.load();
    for (const name of names) {
      const sql = readFileSync(`src/queries/${name}.sql`, "utf8");
      const rows = await project.rows(sql, sql.includes("$study") ? {study: "x"} : undefined);
      expect(JSON.stringify(rows), name).not.toMatch(/"\d+n"/);
      if (!sql.startsWith("-- One row: ")) expect(sql, name).toMatch(/ORDER BY/);
    }
  }
});

test("the retry page takes an attempt's cost of 0 as unknown, unless the config is free", async () => {
  const project = createProject();
  const attempts = [
    {passed: false, cost_usd: 0},
    {passed: true, cost_usd: 0.3}
  ];
  const run = {benchbook: "run/1", model: "mini", passed: true, attempts};
  project.write({
    "x/archive.yaml": "study: x\ntitle: X\n",
    "x/runs.json": [
      {...run, task: "a", cost_usd: 0.3},
      {...run, task: "b", cost_usd: 0, cost_kind: "free"}
    ]
  });
  await project.load();
  for (const [name, column] of [
    ["retry", "attempt_costs"],
    ["escalation", "attempt_costs[1] AS attempt_costs"]
  ]) {
    const sql = readFileSync(`src/queries/${name}.sql`, "utf8");
    const rows = await project.rows(`SELECT task_id, ${column} FROM (${sql}) ORDER BY task_id`, {study: "x"});
    expect(rows, name).toEqual([
      {task_id: "a", attempt_costs: [null, 0.3]},
      {task_id: "b", attempt_costs: [0, 0.3]}
    ]);
  }
});

test("an escalation is sent the mean cost of several runs where no run was lost or tried again", async () => {
  const project = createProject();
  const run = (task: string, repeat: number, more: object) => ({
    benchbook: "run/1",
    model: "mini",
    task,
    repeat,
    passed: true,
    ...more
  });
  project.write({
    "x/archive.yaml": "study: x\ntitle: X\n",
    "x/runs.json": [
      run("mean", 1, {cost_usd: 0.1234567}),
      run("mean", 2, {cost_usd: 0.1234569, passed: false}),
      run("unknown", 1, {cost_usd: 0.5}),
      run("unknown", 2, {}),
      run("free", 1, {cost_usd: 0, cost_kind: "free"}),
      run("free", 2, {cost_usd: 0, cost_kind: "free"}),
      run("single", 1, {cost_usd: 0.1234567}),
      run("again", 1, {cost_usd: 0.1, attempts: [{passed: false}, {passed: true}]}),
      run("again", 2, {cost_usd: 0.3}),
      run("lost", 1, {cost_usd: 0.1, passed: false, failure: "infra"}),
      run("lost", 2, {cost_usd: 0.3})
    ]
  });
  await project.load();
  const sql = readFileSync("src/queries/escalation.sql", "utf8");
  const rows = await project.rows(`SELECT task_id, passed, costs, cost_usd_mean FROM (${sql}) ORDER BY task_id`, {
    study: "x"
  });
  expect(rows).toEqual([
    {task_id: "again", passed: [true, true], costs: [0.1, 0.3], cost_usd_mean: null},
    {task_id: "free", passed: [true, true], costs: null, cost_usd_mean: 0},
    {task_id: "lost", passed: [false, true], costs: [0.1, 0.3], cost_usd_mean: null},
    {task_id: "mean", passed: [false, true], costs: null, cost_usd_mean: 0.123457},
    {task_id: "single", passed: [true], costs: [0.1234567], cost_usd_mean: null},
    {task_id: "unknown", passed: [true, true], costs: null, cost_usd_mean: null}
  ]);
});

test("a config shares a task with another where runs of both count", async () => {
  const project = createProject();
  const run = (model: string, task: string, more: object = {}) => ({
    benchbook: "run/1",
    model,
    task,
    passed: true,
    ...more
  });
  project.write({
    "x/archive.yaml": "study: x\ntitle: X\n",
    "x/runs.json": [
      run("a", "both"),
      run("b", "both"),
      run("a", "lost"),
      run("b", "lost", {passed: false, failure: "infra"}),
      run("a", "alone"),
      run("c", "other"),
      run("c", "other", {repeat: 2})
    ]
  });
  await project.load();
  const sql = readFileSync("src/queries/escalation_configs.sql", "utf8");
  const rows = await project.rows(
    `SELECT model_id, n_shared, n_lost FROM (${sql}) JOIN configs USING (config_id) ORDER BY model_id`,
    {study: "x"}
  );
  expect(rows).toEqual([
    {model_id: "a", n_shared: 1, n_lost: 0},
    {model_id: "b", n_shared: 1, n_lost: 1},
    {model_id: "c", n_shared: 0, n_lost: 0}
  ]);
});
