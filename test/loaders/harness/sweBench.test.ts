import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

test("swe-bench makes a run of every submitted instance, with what became of it", async () => {
  const project = createProject();
  project.copy("test/fixtures/swe-bench", "night");
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  const runs = await project.rows(
    "SELECT task_id, model_id, status, failure, passed, note, source_run_id, pointer FROM runs ORDER BY task_id"
  );
  const run = (
    task: number,
    status: string,
    failure: string,
    passed: boolean | null,
    note: string | null,
    pointer: string
  ) => ({
    task_id: `acme__kit-${task}`,
    model_id: "acme/mini-1",
    status,
    failure,
    passed,
    note,
    source_run_id: `night/acme__kit-${task}`,
    pointer
  });
  expect(runs).toEqual([
    run(1, "completed", "none", true, null, "/resolved_ids/0"),
    run(2, "completed", "model", false, null, "/unresolved_ids/0"),
    run(3, "failed", "model", false, "empty patch", "/empty_patch_ids/0"),
    run(4, "error", "unknown", null, "error in the evaluation", "/error_ids/0"),
    run(5, "error", "infra", null, "infrastructure failure", "/infra_failure_ids/0"),
    run(6, "completed", "unknown", null, "evaluation pending", "/pending_ids/0"),
    run(7, "completed", "unknown", null, "submitted, not evaluated", "/submitted_ids/6")
  ]);
});

test("swe-bench reads the gates of an instance from the evaluation's own report", async () => {
  const project = createProject();
  project.copy("test/fixtures/swe-bench", "night");
  await project.load();
  expect(
    await project.rows(
      "SELECT task_id, s.metric, value, s.passed, raw FROM scores AS s JOIN runs USING (run_id) ORDER BY 2"
    )
  ).toEqual([
    {task_id: "acme__kit-1", metric: "FAIL_TO_PASS", value: 1, passed: true, raw: "2 of 2"},
    {task_id: "acme__kit-1", metric: "PASS_TO_PASS", value: 0.5, passed: false, raw: "1 of 2; failed: test_slow"},
    {task_id: "acme__kit-1", metric: "patch_applied", value: 1, passed: true, raw: null},
    {task_id: "acme__kit-1", metric: "patch_exists", value: 1, passed: true, raw: null}
  ]);
});

test("swe-bench leaves an instance that was not submitted in the coverage, not among the failed", async () => {
  const project = createProject();
  project.copy("test/fixtures/swe-bench", "night");
  await project.load();
  expect(await project.rows("SELECT task_id, state, n FROM coverage WHERE state <> 'run'")).toEqual([
    {task_id: "acme__kit-9", state: "not run", n: 0}
  ]);
});

const counts = {total_instances: 2, submitted_instances: 2, completed_instances: 2, resolved_instances: 1};
const ids = {
  submitted_ids: ["x-1", "x-2"],
  completed_ids: ["x-1", "x-2"],
  resolved_ids: ["x-1"],
  unresolved_ids: ["x-2"]
};

test("swe-bench without ids is a published cell", async () => {
  const project = createProject();
  project.write({"a/acme__mini-1.night.json": counts});
  const {rows} = await project.load();
  expect(rows.runs).toBe(0);
  expect(await project.rows("SELECT metric, n, n_passed, mean, printed, pointer FROM cells")).toEqual([
    {metric: "passed", n: 2, n_passed: 1, mean: 0.5, printed: "1", pointer: "/resolved_instances"}
  ]);
});

test("swe-bench says where counts contradict ids", async () => {
  const project = createProject();
  project.write({"a/acme__mini-1.night.json": {...counts, ...ids, total_instances: 1, resolved_instances: 2}});
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "warning")).toMatchObject([
    {code: "aggregate-mismatch", pointer: "/resolved_instances", received: "2"},
    {code: "denominators-differ", pointer: "/total_instances", received: "1"}
  ]);
  expect(await project.rows("SELECT count(*) FILTER (passed)::INTEGER AS n FROM runs")).toEqual([{n: 1}]);
});

test("swe-bench takes the data set of sb-cli from the file's name and leaves the model unknown", async () => {
  const project = createProject();
  project.write({"a/swe-bench_lite__dev__night-1.json": {...counts, ...ids, pending_ids: [], failed_ids: []}});
  await project.load();
  expect(
    await project.rows("SELECT DISTINCT suite, config_id, model_id, split_part(source_run_id, '/', 1) AS run FROM runs")
  ).toEqual([{suite: "SWE-bench Lite", config_id: "night-1", model_id: "unknown", run: "night-1"}]);
});

test("swe-bench lets archive.yaml say who made a submission", async () => {
  const project = createProject();
  const yaml = "study: mine\ntitle: Mine\nconfigs:\n  ours:\n    model: acme/mini-1\n    aliases: [night-1]\n";
  project.write({"a/archive.yaml": yaml, "a/swe-bench_lite__dev__night-1.json": {...counts, ...ids}});
  await project.load();
  expect(await project.rows("SELECT DISTINCT config_id, model_id FROM runs")).toEqual([
    {config_id: "ours", model_id: "acme/mini-1"}
  ]);
});

const trajectory = (cost: number, id: string) => ({
  info: {
    mini_version: "2.0.0",
    exit_status: "Submitted",
    model_stats: {instance_cost: cost, api_calls: 3},
    config: {model: {model_name: "acme/mini-1.5", model_kwargs: {temperature: 0.5}}}
  },
  instance_id: id,
  messages: []
});

test("swe-bench reads the trajectories of its run: their cost, its outcome", async () => {
  const project = createProject();
  project.write({
    "a/acme__mini-1.5.night.v2.json": {...counts, ...ids},
    "a/output/night.v2/x-1/x-1.traj.json": trajectory(0.25, "x-1"),
    "a/output/other/x-1/x-1.traj.json": trajectory(0.75, "x-1")
  });
  await project.load();
  expect(
    await project.rows(
      "SELECT task_id, passed, cost_usd, model_id, config_id = min(config_id) OVER () AS same, source FROM runs ORDER BY cost_usd"
    )
  ).toEqual([
    {
      task_id: "x-1",
      passed: true,
      cost_usd: 0.25,
      model_id: "acme/mini-1.5",
      same: true,
      source: "a/acme__mini-1.5.night.v2.json"
    },
    {
      task_id: "x-1",
      passed: null,
      cost_usd: 0.75,
      model_id: "acme/mini-1.5",
      same: true,
      source: "a/output/other/x-1/x-1.traj.json"
    },
    {
      task_id: "x-2",
      passed: false,
      cost_usd: null,
      model_id: "acme/mini-1.5",
      same: true,
      source: "a/acme__mini-1.5.night.v2.json"
    }
  ]);
});

test("swe-bench joins nothing where two reports lie beside one set of trajectories", async () => {
  const project = createProject();
  project.write({
    "a/acme__mini-1.one.json": {...counts, ...ids},
    "a/acme__mini-1.two.json": {...counts, ...ids},
    "a/x-1/x-1.traj.json": trajectory(0.25, "x-1")
  });
  await project.load();
  expect(
    await project.rows("SELECT count(*)::INTEGER AS n, count(*) FILTER (passed IS NULL)::INTEGER AS ungraded FROM runs")
  ).toEqual([{n: 5, ungraded: 1}]);
});

test("swe-bench-instance reads a report that lies alone, nested or flat", async () => {
  const project = createProject();
  const report = {resolved: true, patch_exists: true, patch_successfully_applied: true, tests_status: {}};
  project.write({
    "a/night/logs/x-1/report.json": {"x-1": report},
    "a/night/logs/x-2/report.json": {...report, resolved: false, patch_successfully_applied: false}
  });
  await project.load();
  expect(
    await project.rows(
      "SELECT task_id, config_id, passed, failure, note, source_run_id, loader FROM runs ORDER BY task_id"
    )
  ).toEqual([
    {
      task_id: "x-1",
      config_id: "night",
      passed: true,
      failure: "none",
      note: null,
      source_run_id: "night/x-1",
      loader: "swe-bench-instance/1"
    },
    {
      task_id: "x-2",
      config_id: "night",
      passed: false,
      failure: "model",
      note: "patch does not apply",
      source_run_id: "night/x-2",
      loader: "swe-bench-instance/1"
    }
  ]);
});

test("swe-bench-experiments reads lists as published cells over the split, reports as runs", async () => {
  const project = createProject();
  project.copy("test/fixtures/swe-bench-experiments", "lite-board");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note")).toEqual([]);
  expect(await project.rows("SELECT task_id, suite, config_id, model_id, passed, source, loader FROM runs")).toEqual([
    {
      task_id: "acme__kit-1",
      suite: "SWE-bench Lite",
      config_id: "20260103_acme",
      model_id: "acme-mini-1",
      passed: true,
      source: "lite-board/lite/20260103_acme/logs/acme__kit-1/report.json",
      loader: "swe-bench-experiments/1"
    }
  ]);
  const cells = "FROM cells WHERE origin = 'published'";
  expect(
    await project.rows(`SELECT metric, n, n_passed, mean, printed ${cells} AND scope = 'all' ORDER BY metric`)
  ).toEqual([
    {metric: "no_generation", n: 300, n_passed: null, mean: 2 / 300, printed: "2"},
    {metric: "no_logs", n: 300, n_passed: null, mean: 1 / 300, printed: "1"},
    {metric: "passed", n: 300, n_passed: 3, mean: 0.01, printed: "3"}
  ]);
  expect(
    await project.rows(`SELECT scope_id, n, n_passed, mean ${cells} AND scope = 'category' ORDER BY scope_id`)
  ).toEqual([
    {scope_id: "acme/box", n: 0, n_passed: 0, mean: null},
    {scope_id: "acme/kit", n: 12, n_passed: 3, mean: 0.25},
    {scope_id: "created 2019", n: 4, n_passed: 1, mean: 0.25}
  ]);
  expect(await project.rows(`SELECT scope_id, n_passed, note ${cells} AND scope = 'task' ORDER BY scope_id`)).toEqual([
    {scope_id: "acme__kit-1", n_passed: 1, note: null},
    {scope_id: "acme__kit-2", n_passed: 0, note: "no generation"},
    {scope_id: "acme__kit-3", n_passed: 0, note: "no generation"},
    {scope_id: "acme__kit-4", n_passed: 0, note: "no logs"},
    {scope_id: "acme__kit-5", n_passed: 1, note: null},
    {scope_id: "acme__kit-6", n_passed: 1, note: null}
  ]);
});

test("swe-bench-experiments says where a metadata.yaml that cannot be read leaves the model unknown", async () => {
  const text = "tags:\n  model: acme-mini-1\n";
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le").toString("latin1");
  const bad = [
    ["", "nothing"],
    [utf16, "text with NUL, as UTF-16 has it"],
    ["tags: [", expect.stringContaining("Flow sequence")],
    ["tags: {model: 7}", "7"]
  ];
  const project = createProject();
  for (const [i, [written]] of bad.entries()) {
    project.write({[`a${i}/lite/20260103_acme/results/results.json`]: {no_generation: [], resolved: ["x-1"]}});
    writeFileSync(join(project.folder, `results/a${i}/lite/20260103_acme/metadata.yaml`), written, "latin1");
  }
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note")).toMatchObject(
    bad.map(([, received], i) => {
      const source = `a${i}/lite/20260103_acme/metadata.yaml`;
      return {code: "bad-metadata", severity: "warning", source, received, action: "model unknown"};
    })
  );
  expect(await project.rows("SELECT DISTINCT model_id FROM configs")).toEqual([{model_id: "unknown"}]);
});

test("swe-bench-experiments without a split's folder knows no denominator", async () => {
  const project = createProject();
  project.write({"a/results.json": {no_generation: ["x-2"], no_logs: [], resolved: ["x-1"]}});
  await project.load();
  expect(await project.rows("SELECT n, n_passed, mean FROM cells WHERE scope = 'all' AND metric = 'passed'")).toEqual([
    {n: null, n_passed: 1, mean: null}
  ]);
});

test("swe-bench-experiments of the first submissions has more lists", async () => {
  const project = createProject();
  const lists = {no_generation: [], generated: ["x-1", "x-2", "x-3"], applied: ["x-1", "x-2"], resolved: ["x-1"]};
  project.write({"a/lite/20240402_acme/results/results.json": lists});
  await project.load();
  expect(await project.rows("SELECT metric, n, n_passed, sum FROM cells WHERE scope = 'all' ORDER BY metric")).toEqual([
    {metric: "applied", n: 300, n_passed: null, sum: 2},
    {metric: "generated", n: 300, n_passed: null, sum: 3},
    {metric: "no_generation", n: 300, n_passed: null, sum: 0},
    {metric: "passed", n: 300, n_passed: 1, sum: 1}
  ]);
});

test("swe-bench-site reads entries as published cells, instances once, and says what contradicts", async () => {
  const project = createProject();
  project.copy("test/fixtures/swe-bench-site", "site");
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(0);
  const cells = await project.rows(
    `SELECT experiment_id, scope_id, config_id, metric, n, mean, cost_usd_sum, cost_usd_mean, c.cost_kind, as_of, printed, note
     FROM cells AS c WHERE scope = 'all' ORDER BY experiment_id, config_id, metric`
  );
  const mini = {scope_id: "all", config_id: "20260105_mini-v1.2.3_acme-mini-1", as_of: "2026-01-05"};
  const passed = {
    metric: "passed",
    mean: 0.6667,
    cost_usd_sum: 1.75,
    cost_usd_mean: 0.5833,
    cost_kind: "published",
    printed: "66.67"
  };
  const calls = {
    metric: "api_calls",
    mean: 12.5,
    cost_usd_sum: null,
    cost_usd_mean: null,
    cost_kind: null,
    printed: "12.5",
    note: null
  };
  expect(cells).toEqual([
    {...mini, experiment_id: "bash-only", n: 3, ...calls},
    {
      ...mini,
      experiment_id: "bash-only",
      n: 3,
      ...passed,
      note: "Mini 1 (2026-01-05); attempts: 1; one instance was run twice"
    },
    {
      experiment_id: "verified",
      scope_id: "all",
      config_id: "20250101_box",
      metric: "passed",
      n: 500,
      mean: 0.214,
      cost_usd_sum: null,
      cost_usd_mean: null,
      cost_kind: "unknown",
      as_of: "2025-01-01",
      printed: "21.4",
      note: "Box; with a warning"
    },
    {...mini, experiment_id: "verified", n: 1, ...calls},
    {...mini, experiment_id: "verified", n: 1, ...passed, note: "mini + Mini 1"}
  ]);
  expect(
    await project.rows(
      "SELECT experiment_id, scope_id, n_passed, cost_usd_sum, cost_kind FROM cells WHERE scope = 'task' AND metric = 'passed' ORDER BY 2"
    )
  ).toEqual([
    {experiment_id: "bash-only", scope_id: "acme__kit-1", n_passed: 1, cost_usd_sum: 0.75, cost_kind: "published"},
    {experiment_id: "bash-only", scope_id: "acme__kit-2", n_passed: 0, cost_usd_sum: 1, cost_kind: "published"},
    {experiment_id: "bash-only", scope_id: "acme__kit-3", n_passed: 0, cost_usd_sum: null, cost_kind: "unknown"}
  ]);
  expect(await project.rows("SELECT model_id, harness, harness_version FROM configs ORDER BY model_id")).toEqual([
    {model_id: "Box", harness: null, harness_version: null},
    {model_id: "acme-mini-1", harness: "mini-swe-agent", harness_version: "1.2.3"}
  ]);
  expect(problems.filter((d) => d.severity !== "note")).toMatchObject([
    {code: "aggregate-mismatch", pointer: "/leaderboards/0/results/0/resolved", expected: "33.3333, 1 of 3 instances"},
    {code: "bad-value", pointer: "/leaderboards/1/results/2/resolved", action: "entry left out"}
  ]);
});

const samples = `${process.env.BENCHBOOK_HARNESS ?? "../shared/harness"}/samples`;

test("swe-bench: cost, calls and outcome of public trajectories are those of the site", async () => {
  const site = `${samples}/swe-bench/leaderboard-site/2025-12-10_leaderboards.json`;
  if (!existsSync(site) || !existsSync(`${samples}/mini-swe-agent/gemini-3-pro`)) {
    console.log(`no samples at ${samples}: the public trajectories were not joined with the site`);
    return;
  }
  const project = createProject();
  project.copy(site, "site/leaderboards.json");
  project.copy(`${samples}/mini-swe-agent/gemini-3-pro/trajs`, "mini/gemini-3-pro/trajs");
  project.copy(`${samples}/mini-swe-agent/gemini-3-pro/logs`, "mini/gemini-3-pro/logs");
  await project.load();
  const joined = await project.rows(`
    WITH site AS (
      SELECT scope_id AS task_id, max(cost_usd_sum) AS cost_usd, max(mean) FILTER (metric = 'passed') AS passed,
        max(mean) FILTER (metric = 'api_calls') AS calls
      FROM cells
      WHERE study_id = 'site' AND scope = 'task' AND config_id = '20251118_mini-v1.15.0_gemini-3-pro-preview-20251118'
      GROUP BY scope_id
    )
    SELECT count(*)::INTEGER AS runs, count(*) FILTER (r.cost_usd = site.cost_usd)::INTEGER AS cost,
      count(*) FILTER (s.value = site.calls)::INTEGER AS calls,
      count(*) FILTER (r.passed::INTEGER = site.passed)::INTEGER AS outcome, count(*) FILTER (NOT r.passed)::INTEGER AS failed
    FROM runs AS r JOIN site USING (task_id) LEFT JOIN scores AS s ON s.run_id = r.run_id AND s.metric = 'api_calls'
    WHERE r.cost_usd IS NOT NULL`);
  expect(joined).toEqual([{runs: 12, cost: 12, calls: 12, outcome: 12, failed: 1}]);
  expect(
    await project.rows(
      "SELECT count(*)::INTEGER AS runs, count(*) FILTER (passed)::INTEGER AS passed, count(DISTINCT config_id)::INTEGER AS configs FROM runs"
    )
  ).toEqual([{runs: 500, passed: 371, configs: 1}]);
});

test("swe-bench reads the lists beside one that is none, and the ids beside one that is none", async () => {
  const project = createProject();
  const counts = {total_instances: 3, submitted_instances: 3, completed_instances: 3, resolved_instances: 1};
  const lists = {submitted_ids: ["a-1", 7, "a-2"], resolved_ids: ["a-1"], error_ids: true};
  project.write({"sb/acme__mini-1.night.json": {...counts, ...lists}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed, pointer FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a-1", passed: true, pointer: "/resolved_ids/0"},
    {task_id: "a-2", passed: null, pointer: "/submitted_ids/2"}
  ]);
  expect(problems.filter((d) => d.code === "bad-value")).toMatchObject([
    {pointer: "/error_ids", expected: "a list of ids", received: "true", action: "list left out"},
    {pointer: "/submitted_ids/1", expected: "an id", received: "7", action: "id left out"}
  ]);
});

test("swe-bench without the list of what was submitted reads the other lists, and says so", async () => {
  const project = createProject();
  const counts = {total_instances: 3, submitted_instances: 2, completed_instances: 2, resolved_instances: 1};
  project.write({"sb/acme__mini-1.night.json": {...counts, resolved_ids: ["a-1"], unresolved_ids: ["a-2"]}});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a-1", passed: true},
    {task_id: "a-2", passed: false}
  ]);
  expect(problems.filter((d) => d.code === "missing-list")).toMatchObject([
    {severity: "warning", pointer: "/submitted_ids", action: "instances taken from the other lists"}
  ]);
});

test("swe-bench-experiments reads its groups again when metadata.yaml beside them changes", async () => {
  const project = createProject();
  const folder = "x/lite/20260103_acme";
  project.write({
    [`${folder}/metadata.yaml`]: "info:\n  name: Acme One\ntags:\n  model: [acme/mini-1]\n",
    [`${folder}/results/resolved_by_repo.json`]: {"acme/kit": {resolved: 1, total: 2}}
  });
  await project.load();
  const before = await project.rows("SELECT DISTINCT model_id FROM configs");
  project.write({[`${folder}/metadata.yaml`]: "info:\n  name: Acme One\ntags:\n  model: [acme/maxi-2]\n"});
  await project.load();
  expect([before, await project.rows("SELECT DISTINCT model_id FROM configs")]).toEqual([
    [{model_id: "acme/mini-1"}],
    [{model_id: "acme/maxi-2"}]
  ]);
});
