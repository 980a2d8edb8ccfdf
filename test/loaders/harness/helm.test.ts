import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const fixture = "test/fixtures/helm";
const folder = "v1/mini_qa-subject=zoo,method=multiple_choice_joint,model=acme_mini-1";
const read = (name: string) => JSON.parse(readFileSync(`${fixture}/${folder}/${name}`, "utf8"));

test("helm reads an instance with its counts, scores and config", async () => {
  const project = createProject();
  project.copy(fixture, "h");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  const [run] = await project.rows("FROM runs WHERE experiment_id = 'test' AND repeat = 2");
  expect(run).toMatchObject({
    suite: "mini_qa:subject=zoo",
    task_id: "mini_qa:subject=zoo/id1",
    model_id: "acme/mini-1",
    harness: "helm",
    variant: "5-shot",
    batch: folder,
    status: "completed",
    passed: null,
    metric: null,
    score: null,
    cost_usd: null,
    tokens_input: 102,
    tokens_output: 4,
    tokens_semantics: "cumulative",
    duration_s: 0.5,
    duration_scope: "api",
    source: `h/${folder}/per_instance_stats.json`,
    pointer: "/1",
    loader: "helm/1"
  });
  expect(
    await project.rows(
      `SELECT scores.metric, value FROM scores JOIN runs USING (run_id)
       WHERE experiment_id = 'test' AND repeat = 2 ORDER BY scores.metric`
    )
  ).toEqual([
    {metric: "exact_match", value: 0},
    {metric: "f1_score", value: 0.5}
  ]);
  expect(await project.rows("SELECT temperature, settings FROM configs")).toEqual([
    {
      temperature: 0.5,
      settings: '{"deployment":"acme/mini-1-fp8","max_tokens":7,"method":"multiple_choice_joint","num_outputs":2}'
    }
  ]);
  expect(await project.rows("SELECT DISTINCT category FROM tasks")).toEqual([{category: "mini_group"}]);
});

test("helm never pools splits or perturbed inputs: each is an experiment", async () => {
  const project = createProject();
  project.copy(fixture, "h");
  await project.load();
  expect(
    await project.rows("SELECT experiment_id, repeat, tokens_input FROM runs ORDER BY experiment_id, repeat")
  ).toEqual([
    {experiment_id: "test", repeat: 1, tokens_input: 101},
    {experiment_id: "test", repeat: 2, tokens_input: 102},
    {experiment_id: "test, typos prob=0.1", repeat: 1, tokens_input: 103},
    {experiment_id: "valid", repeat: 1, tokens_input: 104}
  ]);
});

test("helm publishes what stats.json states, by split and perturbation", async () => {
  const project = createProject();
  project.copy(fixture, "h");
  await project.load();
  const published = await project.rows(
    "SELECT experiment_id, scope, scope_id, metric, n, mean, printed, note, source, pointer FROM cells WHERE origin = 'published' ORDER BY experiment_id"
  );
  const cell = {
    scope: "suite",
    scope_id: "mini_qa:subject=zoo",
    metric: "exact_match",
    source: `h/${folder}/stats.json`
  };
  expect(published).toEqual([
    {...cell, experiment_id: "test", n: 1, mean: 0.5, printed: "0.5", note: "mean of 2 trials", pointer: "/1"},
    {
      ...cell,
      experiment_id: "test, robustness worst",
      n: null,
      mean: 0.125,
      printed: "0.125",
      note: null,
      pointer: "/2"
    },
    {...cell, experiment_id: "valid", n: 1, mean: 0.875, printed: "0.875", note: null, pointer: "/5"}
  ]);
});

test("helm ranks a scenario by the metric of its leaderboards, where that is known", async () => {
  const project = createProject();
  const spec = read("run_spec.json");
  project.write({
    "h/a/per_instance_stats.json": read("per_instance_stats.json").slice(0, 1),
    "h/a/run_spec.json": {...spec, name: "narrative_qa:model=acme_mini-1", scenario_spec: null, groups: []}
  });
  await project.load();
  expect(await project.rows("SELECT runs.suite, metric, score, category FROM runs JOIN tasks USING (task_id)")).toEqual(
    [{suite: "narrative_qa", metric: "f1_score", score: 0.75, category: null}]
  );
});

test("helm takes model and scenario from the folder where run_spec.json is missing", async () => {
  const project = createProject();
  const name = "wmt_14-language_pair=de-en,model=acme_mini-1";
  project.write({[`h/${name}/per_instance_stats.json`]: read("per_instance_stats.json").slice(0, 1)});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, suite, model_id, repeat FROM runs")).toEqual([
    {task_id: "wmt_14:language_pair=de-en/id1", suite: "wmt_14:language_pair=de-en", model_id: "acme/mini-1", repeat: 1}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.action])).toEqual([
    ["model-not-stated", "note", "taken from the name of the run: acme/mini-1"]
  ]);
});

test("helm keeps the instances beside a bad one, and those before a file breaks off", async () => {
  const project = createProject();
  const [one, two, , last] = read("per_instance_stats.json");
  const bad = {...one, stats: "none"};
  const odd = {...two, stats: [{...two.stats[6], mean: "1"}, two.stats[7], {count: 1}]};
  const text = JSON.stringify([one, bad, odd, last]);
  project.write({
    "h/whole/per_instance_stats.json": text,
    "h/broken/per_instance_stats.json": text.slice(0, text.indexOf('"id2"') + 30)
  });
  const {problems} = await project.load();
  expect(
    await project.rows(
      "SELECT split_part(source, '/', 2) AS folder, count(*) AS n FROM runs GROUP BY ALL ORDER BY folder"
    )
  ).toEqual([
    {folder: "broken", n: 2},
    {folder: "whole", n: 3}
  ]);
  const found = (folder: string) =>
    problems
      .filter((d) => d.source.includes(folder) && d.severity !== "note")
      .map((d) => [d.code, d.severity, d.pointer]);
  expect(found("whole")).toEqual([
    ["bad-value", "error", "/1/stats"],
    ["bad-value", "warning", "/2/stats/0/mean"],
    ["bad-value", "warning", "/2/stats/2/name"],
    ["model-not-stated", "warning", null]
  ]);
  expect(found("broken").map(([code]) => code)).toContain("bad-syntax");
});

test("helm: stats.json alone gives published cells, run_spec.json alone a reason", async () => {
  const project = createProject();
  project.copy(`${fixture}/${folder}/stats.json`, "h/stated/stats.json");
  project.copy(`${fixture}/${folder}/run_spec.json`, "h/alone/run_spec.json");
  project.copy(`${fixture}/${folder}/scenario.json`, "h/alone/scenario.json");
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(0);
  expect(await project.rows("SELECT count(*) AS n FROM cells")).toEqual([{n: 3}]);
  expect(problems.map((d) => [d.code, d.source])).toEqual([
    ["side-file", "h/alone/run_spec.json"],
    ["model-not-stated", "h/stated/stats.json"]
  ]);
});

test("helm reads the instances although the files beside them are broken", async () => {
  const project = createProject();
  project.copy(`${fixture}/${folder}`, "h/broken,model=acme_mini-1");
  for (const name of ["stats.json", "run_spec.json", "scenario.json"]) {
    project.write({[`h/broken,model=acme_mini-1/${name}`]: JSON.stringify(read(name)).slice(0, -40)});
  }
  const {problems} = await project.load();
  expect(await project.rows("SELECT count(*) AS n, any_value(model_id) AS model FROM runs")).toEqual([
    {n: 4, model: "acme/mini-1"}
  ]);
  expect(
    problems.filter((d) => d.severity === "error").map((d) => [d.code, d.source.split("/").at(-1), d.action])
  ).toEqual([
    ["bad-syntax", "run_spec.json", "read without it"],
    ["bad-syntax", "scenario.json", "read without it"],
    ["bad-syntax", "stats.json", "read without it"]
  ]);
});
