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
      {...run, task: "a", cost_usd: 0.5},
      {...run, task: "b", cost_usd: 0, cost_kind: "free"}
    ]
  });
  await project.load();
  const asked = (name: string, columns: string) => {
    const sql = readFileSync(`src/queries/${name}.sql`, "utf8");
    return project.rows(`SELECT ${columns} FROM (${sql}) ORDER BY ALL`, {study: "x"});
  };
  expect(await asked("retry", "task_id, attempt_costs")).toEqual([
    {task_id: "a", attempt_costs: [null, 0.3]},
    {task_id: "b", attempt_costs: [0, 0.3]}
  ]);
  // The first attempt of a cost no more than what the second leaves of the run, that of b nothing.
  expect(await asked("escalation", "stop, tasks, cost_usd_mean, is_bound")).toEqual([
    {stop: 1, tasks: ["a", "b"], cost_usd_mean: [0.2, 0], is_bound: [true, false]},
    {stop: null, tasks: ["a", "b"], cost_usd_mean: [0.5, 0], is_bound: null}
  ]);
});

test("the retry page is sent together the runs of a task that ended alike, apart where not the same is known", async () => {
  const project = createProject();
  const run = (repeat: number, passed: boolean, costs: (number | null)[], more: object = {}) => ({
    benchbook: "run/1",
    model: "mini",
    task: "t",
    repeat,
    passed,
    cost_usd: 1,
    attempts: costs.map((cost_usd, i) => ({passed: passed && i === costs.length - 1, cost_usd, duration_s: 10 + i})),
    ...more
  });
  project.write({
    "x/archive.yaml": "study: x\ntitle: X\n",
    "x/runs.json": [
      run(1, true, [0.25, 0.75]),
      run(2, true, [0.5, 0.5]),
      run(3, true, [null, 0.5]),
      run(4, true, [null, 0.25]),
      run(5, false, [0.5, 0.5]),
      run(6, false, [0.5, 0.5], {failure: "infra"}),
      run(7, true, [1], {cost_usd: null})
    ]
  });
  await project.load();
  const sql = readFileSync("src/queries/retry.sql", "utf8");
  const columns = "passed, attempts, counts, n, cost_usd, attempt_costs, attempt_durations";
  expect(await project.rows(`SELECT ${columns} FROM (${sql}) ORDER BY ALL`, {study: "x"})).toEqual(
    [
      [false, 2, false, 1, 1, [0.5, 0.5], [10, 11]],
      [false, 2, true, 1, 1, [0.5, 0.5], [10, 11]],
      [true, 1, true, 1, null, [1], [10]],
      [true, 2, true, 1, 1, [null, 0.25], [10, 11]],
      [true, 2, true, 1, 1, [null, 0.5], [10, 11]],
      [true, 2, true, 2, 2, [0.75, 1.25], [20, 22]]
    ].map((d) => Object.fromEntries(columns.split(", ").map((name, i) => [name, d[i]])))
  );
});

test("an escalation is sent the mean cost of several runs, lost ones apart", async () => {
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
  const rows = await project.rows(
    `SELECT stop, counts, unnest(tasks) AS task, unnest(n) AS n, unnest(n_passed) AS n_passed,
      unnest(cost_usd_mean) AS cost, unnest(is_bound) AS is_bound
    FROM (${sql}) ORDER BY task, stop NULLS FIRST, counts DESC`,
    {study: "x"}
  );
  expect(rows.filter((d) => d.stop === null).map((d) => [d.task, d.counts, d.n, d.n_passed, d.cost])).toEqual([
    ["again", true, 2, 2, 0.2],
    ["free", true, 2, 2, 0],
    ["lost", true, 1, 1, 0.3],
    ["lost", false, 1, 0, 0.1],
    ["mean", true, 2, 1, 0.123457],
    ["single", true, 1, 1, 0.1234567],
    ["unknown", true, 2, 2, null]
  ]);
  // Stopped at attempt 1, "again" passes once and may have cost all that it did; "unknown" stays so.
  const stopped = rows.filter((d) => d.stop === 1).map((d) => [d.task, d.counts, d.n_passed, d.cost, d.is_bound]);
  expect(stopped).toHaveLength(7);
  expect(stopped[0]).toEqual(["again", true, 1, 0.2, true]);
  expect(stopped[4]).toEqual(["mean", true, 1, 0.123457, false]);
  expect(stopped[6]).toEqual(["unknown", true, 2, null, false]);
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
