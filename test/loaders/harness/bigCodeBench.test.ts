import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const stem = "acme--mini-1--main--bigcodebench-hard-instruct--vllm-0.5-2-sanitized_calibrated";

async function loaded(files: Record<string, unknown>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([path, d]) => [`big/${path}`, d])));
  const {problems} = await project.load();
  return {project, problems};
}

async function loadedFixture() {
  const project = createProject();
  project.copy(`test/fixtures/bigcodebench/${stem}_eval_results.json`, `big/${stem}_eval_results.json`);
  project.copy(`test/fixtures/bigcodebench/${stem}_pass_at_k.json`, `big/${stem}_pass_at_k.json`);
  const {problems} = await project.load();
  return {project, problems};
}

const sample = {task_id: "x", solution: "def f(): ...", status: "pass", details: {}};

test("bigcodebench reads every field of a sample into its run, and the name into its config", async () => {
  const {project, problems} = await loadedFixture();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  const common = {
    experiment_id: "bigcodebench-hard",
    suite: "BigCodeBench",
    model_id: "acme/mini-1",
    harness: "bigcodebench",
    variant: "instruct, sanitized, calibrated",
    status: "completed",
    cost_usd: null,
    tokens_output: null,
    source: `big/${stem}_eval_results.json`,
    loader: "bigcodebench/1"
  };
  const said = "evaluated 2026-03-04 05:06";
  expect(await project.rows("FROM runs ORDER BY task_id, repeat")).toMatchObject([
    {
      ...common,
      task_id: "BigCodeBench/13",
      repeat: 1,
      passed: true,
      failure: "none",
      note: said,
      pointer: "/eval/BigCodeBench~113/0"
    },
    {
      ...common,
      task_id: "BigCodeBench/13",
      repeat: 2,
      passed: false,
      failure: "model",
      note: `${said}; failed: test_case_1, test_case_2`,
      pointer: "/eval/BigCodeBench~113/1"
    },
    {
      ...common,
      task_id: "BigCodeBench/14",
      repeat: 1,
      passed: false,
      failure: "timeout",
      note: `${said}; failed: ALL`,
      pointer: "/eval/BigCodeBench~114/0"
    },
    {
      ...common,
      task_id: "BigCodeBench/14",
      repeat: 2,
      passed: true,
      failure: "none",
      note: said,
      pointer: "/eval/BigCodeBench~114/1"
    }
  ]);
  expect(await project.rows("SELECT temperature, settings FROM configs")).toEqual([
    {temperature: 0.5, settings: '{"backend":"vllm"}'}
  ]);
});

test("bigcodebench publishes the rates beside its samples, and warns of tasks that are broken", async () => {
  const {project, problems} = await loadedFixture();
  const common = {
    experiment_id: "bigcodebench-hard",
    scope: "suite",
    scope_id: "BigCodeBench",
    note: "0.987 of the tasks' own solutions passed",
    source: `big/${stem}_pass_at_k.json`,
    model_id: "acme/mini-1"
  };
  expect(
    await project.rows(
      `SELECT experiment_id, scope, scope_id, metric, mean, printed, note, source, pointer, model_id
       FROM cells JOIN configs USING (config_id) WHERE origin = 'published' ORDER BY metric`
    )
  ).toEqual([
    {...common, metric: "pass_at_5", mean: 0.625, printed: "0.625", pointer: "/pass@5"},
    {...common, metric: "passed", mean: 0.5, printed: "0.5", pointer: "/pass@1"}
  ]);
  expect(problems).toMatchObject([
    {code: "broken-tasks", severity: "warning", received: "1 whose own solution failed: BigCodeBench/14"}
  ]);
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM configs")).toEqual([{n: 1}]);
});

test("bigcodebench reads the rates alone", async () => {
  const {project, problems} = await loaded({
    "anything_pass_at_k.json": {
      "pass@1": 0.25,
      model: "acme/mini-1",
      split: "complete",
      subset: "full",
      calibrated: false,
      gt_pass_rate: 1
    }
  });
  expect(problems).toEqual([]);
  expect(
    await project.rows("SELECT experiment_id, variant, model_id, mean FROM cells JOIN configs USING (config_id)")
  ).toEqual([{experiment_id: "main", variant: "complete", model_id: "acme/mini-1", mean: 0.25}]);
});

test.each([
  ["org--big--bigcodebench-complete--hf-0-1-sanitized-calibrated_eval_results.json", "org/big", 0, '{"backend":"hf"}'],
  ["gpt-9--main--bigcodebench-complete--openai-0.2-1_eval_results.json", "gpt-9", 0.2, '{"backend":"openai"}'],
  [
    "org--big--v1.5--bigcodebench-instruct--vllm-1.0-1_eval_results.json",
    "org/big",
    1,
    '{"backend":"vllm","revision":"v1.5"}'
  ],
  ["gpt-3.5-turbo-openeval-0.2-1-sanitized_eval_results.json", "gpt-3.5-turbo", 0.2, null]
])("bigcodebench reads the name %s", async (path, model_id, temperature, settings) => {
  const {project, problems} = await loaded({[path]: {eval: {"f_1.py": [sample]}}});
  expect(problems).toEqual([]);
  expect(await project.rows("SELECT model_id, temperature, settings FROM configs")).toEqual([
    {model_id, temperature, settings}
  ]);
});

test("bigcodebench leaves out what is no sample, and says what it cannot read beside it", async () => {
  const {project, problems} = await loaded({
    [`${stem}_eval_results.json`]: {eval: {a: [sample, {...sample, status: null}, {...sample, status: "?"}], b: {}}},
    [`${stem}_pass_at_k.json`]: "{broken"
  });
  expect(await project.rows("SELECT task_id, repeat, passed FROM runs ORDER BY repeat")).toEqual([
    {task_id: "a", repeat: 1, passed: true},
    {task_id: "a", repeat: 3, passed: null}
  ]);
  expect(problems.map((d) => [d.code, d.source, d.pointer])).toEqual([
    ["bad-value", `big/${stem}_eval_results.json`, "/eval/a/1/status"],
    ["bad-value", `big/${stem}_eval_results.json`, "/eval/a/2"],
    ["bad-value", `big/${stem}_eval_results.json`, "/eval/b"],
    ["bad-value", `big/${stem}_pass_at_k.json`, null]
  ]);
});

test("bigcodebench-leaderboard reads percent as rates, each half as a variant", async () => {
  const project = createProject();
  project.copy("test/fixtures/bigcodebench/leaderboard", "board");
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  const common = {experiment_id: "main", scope: "suite", scope_id: "BigCodeBench", metric: "passed", n: null};
  expect(
    await project.rows(
      `SELECT model_id, variant, experiment_id, scope, scope_id, metric, n, mean, printed, as_of, note, pointer
       FROM cells JOIN configs USING (config_id) ORDER BY mean`
    )
  ).toEqual([
    {
      ...common,
      model_id: "Base 7B",
      variant: "complete",
      mean: 0.257,
      printed: "25.7",
      as_of: "*",
      note: "7 billion parameters; open data: None",
      pointer: "/Base 7B/pass@1/complete"
    },
    {
      ...common,
      model_id: "acme/mini-1",
      variant: "instruct",
      mean: 0.362,
      printed: "36.2",
      as_of: "2026-01-15",
      note: "6.7 billion parameters; open data: Partial; lazy: leaves code out",
      pointer: "/Mini One/pass@1/instruct"
    },
    {
      ...common,
      model_id: "acme/mini-1",
      variant: "complete",
      mean: 0.476,
      printed: "47.6",
      as_of: "2026-01-15",
      note: "6.7 billion parameters; open data: Partial; lazy: leaves code out",
      pointer: "/Mini One/pass@1/complete"
    }
  ]);
});

test("bigcodebench-leaderboard leaves out a model that is no entry, or has no figure", async () => {
  const entry = {"open-data": "None", prompted: true, "pass@1": {complete: 10, instruct: null}};
  const {project, problems} = await loaded({
    "results-hard.json": {
      a: entry,
      b: {...entry, "pass@1": {complete: 250, instruct: null}},
      c: {...entry, "pass@1": {complete: null, instruct: null}}
    }
  });
  expect(await project.rows("SELECT experiment_id, model_id, mean FROM cells JOIN configs USING (config_id)")).toEqual([
    {experiment_id: "bigcodebench-hard", model_id: "a", mean: 0.1}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.pointer])).toEqual([
    ["bad-value", "error", "/b/pass@1/complete"],
    ["no-figures", "note", "/c/pass@1"]
  ]);
});
