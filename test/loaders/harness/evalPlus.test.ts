import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const name = "acme--mini-1_vllm_temp_0.8-sanitized_eval_results.json";
const fixture = "test/fixtures/evalplus/humaneval";

async function loaded(files: Record<string, unknown>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([path, d]) => [`plus/${path}`, d])));
  const {problems} = await project.load();
  return {project, problems};
}

async function loadedFixture() {
  const project = createProject();
  project.copy(fixture, "plus");
  const {problems} = await project.load();
  return {project, problems};
}

const sample = {solution: "def f(): ...", base_status: "pass", plus_status: "pass"};

test("evalplus reads every field of a sample into its run, and the name into its config", async () => {
  const {project, problems} = await loadedFixture();
  expect(problems).toEqual([]);
  const rows = await project.rows("FROM runs ORDER BY task_id, repeat");
  const common = {
    study_id: "plus",
    suite: "HumanEval+",
    model_id: "acme/mini-1",
    harness: "evalplus",
    variant: "sanitized",
    status: "completed",
    attempts: null,
    cost_usd: null,
    tokens_input: null,
    tokens_output: null,
    duration_s: null,
    started_at: null,
    source: `plus/${name}`,
    loader: "evalplus/1"
  };
  const said = "evaluated 2026-02-03 04:05; data set 0dd5";
  expect(rows).toMatchObject([
    {
      ...common,
      task_id: "HumanEval/0",
      repeat: 1,
      passed: true,
      failure: "none",
      note: said,
      pointer: "/eval/HumanEval~10/0"
    },
    {
      ...common,
      task_id: "HumanEval/0",
      repeat: 2,
      passed: false,
      failure: "model",
      note: `${said}; 2 plus inputs failed`,
      pointer: "/eval/HumanEval~10/1"
    },
    {
      ...common,
      task_id: "HumanEval/1",
      repeat: 1,
      passed: false,
      failure: "model",
      note: `${said}; 1 base inputs failed`,
      pointer: "/eval/HumanEval~11/0"
    },
    {
      ...common,
      task_id: "HumanEval/1",
      repeat: 2,
      passed: false,
      failure: "timeout",
      note: said,
      pointer: "/eval/HumanEval~11/1"
    }
  ]);
  expect(await project.rows("SELECT variant, temperature, settings, harness_version FROM configs")).toEqual([
    {variant: "sanitized", temperature: 0.8, settings: '{"backend":"vllm"}', harness_version: null}
  ]);
});

test("evalplus passes plus only where base is passed too, and keeps the words", async () => {
  const {project} = await loadedFixture();
  expect(
    await project.rows(
      `SELECT task_id, repeat, s.metric, value, s.passed, raw FROM scores AS s JOIN runs USING (run_id)
       WHERE NOT (task_id = 'HumanEval/1' AND repeat = 2) ORDER BY ALL`
    )
  ).toEqual([
    {task_id: "HumanEval/0", repeat: 1, metric: "base", value: 1, passed: true, raw: "pass"},
    {task_id: "HumanEval/0", repeat: 1, metric: "plus", value: 1, passed: true, raw: "pass"},
    {task_id: "HumanEval/0", repeat: 2, metric: "base", value: 1, passed: true, raw: "pass"},
    {task_id: "HumanEval/0", repeat: 2, metric: "plus", value: 0, passed: false, raw: "fail"},
    {task_id: "HumanEval/1", repeat: 1, metric: "base", value: 0, passed: false, raw: "fail"},
    {task_id: "HumanEval/1", repeat: 1, metric: "plus", value: 0, passed: false, raw: "pass"}
  ]);
});

test("evalplus publishes the rates that newer files state", async () => {
  const {project} = await loadedFixture();
  const cells = await project.rows(
    `SELECT scope, scope_id, metric, n, mean, printed, as_of, pointer FROM cells
     WHERE origin = 'published' ORDER BY metric`
  );
  const common = {scope: "suite", scope_id: "HumanEval+", as_of: "2026-02-03T04:05"};
  expect(cells).toEqual([
    {...common, metric: "base", n: 4, mean: 0.5, printed: "0.5", pointer: "/pass_at_k/base/pass@1"},
    {...common, metric: "base_pass_at_10", n: 2, mean: 0.75, printed: "0.75", pointer: "/pass_at_k/base/pass@10"},
    {...common, metric: "passed", n: 4, mean: 0.25, printed: "0.25", pointer: "/pass_at_k/plus/pass@1"}
  ]);
});

test("evalplus reads the form before 0.2, whose model is in the folder", async () => {
  const old = {
    date: "2023-05-06 07:08",
    hash: "01d0",
    eval: {
      "HumanEval/3": {
        nfiles: 2,
        base: [
          ["success", null],
          ["success", [true, true]]
        ],
        plus: [
          ["success", null],
          ["failed", [true, false, false]]
        ]
      },
      "HumanEval/4": {nfiles: 1, base: [["timed out", []]], plus: [["success", []]]}
    }
  };
  const {project, problems} = await loaded({"code_llama-7b_temp_0.2/eval_results.json": old});
  expect(problems.filter((d) => d.code !== "unequal-n")).toEqual([]);
  expect(
    await project.rows("SELECT task_id, repeat, model_id, passed, failure, note FROM runs ORDER BY task_id, repeat")
  ).toMatchObject([
    {task_id: "HumanEval/3", repeat: 1, model_id: "code_llama-7b", passed: true, failure: "none"},
    {
      task_id: "HumanEval/3",
      repeat: 2,
      passed: false,
      failure: "model",
      note: "evaluated 2023-05-06 07:08; data set 01d0; 2 plus inputs failed"
    },
    {task_id: "HumanEval/4", repeat: 1, passed: false, failure: "timeout"}
  ]);
  expect(await project.rows("SELECT temperature, settings FROM configs")).toEqual([{temperature: 0.2, settings: null}]);
});

test("evalplus counts base alone where nothing else was run", async () => {
  const {project} = await loaded({
    "m_temp_0.0.eval_results.json": {eval: {"Mbpp/2": [{...sample, plus_status: null}]}}
  });
  expect(await project.rows("SELECT suite, model_id, passed, note FROM runs")).toEqual([
    {suite: "MBPP", model_id: "m", passed: true, note: null}
  ]);
  expect(await project.rows("SELECT metric FROM scores")).toEqual([{metric: "base"}]);
});

test("evalplus knows no outcome where the plus tests of one sample are missing", async () => {
  const {project} = await loaded({
    "m_temp_0.0_eval_results.json": {eval: {"Mbpp/2": [sample, {...sample, plus_status: null}]}}
  });
  expect(await project.rows("SELECT repeat, passed, failure FROM runs ORDER BY repeat")).toEqual([
    {repeat: 1, passed: true, failure: "none"},
    {repeat: 2, passed: null, failure: "unknown"}
  ]);
});

test("evalplus counts a copy once and a second evaluation as further repeats", async () => {
  const first = {date: "2026-01-01 00:00", eval: {"Mbpp/2": [sample]}};
  const {project, problems} = await loaded({
    "a/m_temp_0.0_eval_results.json": first,
    "b/m_temp_0.0_eval_results.json": first,
    "c/m_temp_0.0_eval_results.json": {...first, date: "2026-01-02 00:00"}
  });
  expect(await project.rows("SELECT repeat FROM runs ORDER BY repeat")).toEqual([{repeat: 1}, {repeat: 2}]);
  expect(problems.filter((d) => d.code === "duplicate-run")).toHaveLength(1);
});

test("evalplus says where nothing names the model, and keeps such files apart", async () => {
  const {project, problems} = await loaded({
    "a/samples_eval_results.json": {eval: {"Mbpp/2": [sample]}},
    "b/samples_eval_results.json": {eval: {"Mbpp/3": [sample]}}
  });
  expect(await project.rows("SELECT model_id, settings FROM configs ORDER BY settings")).toEqual([
    {model_id: "unknown", settings: '{"file":"a/samples_eval_results.json"}'},
    {model_id: "unknown", settings: '{"file":"b/samples_eval_results.json"}'}
  ]);
  expect(problems.map((d) => [d.code, d.severity])).toEqual([
    ["model-not-stated", "warning"],
    ["model-not-stated", "warning"]
  ]);
});

test("evalplus leaves out what is no sample, and goes on", async () => {
  const {project, problems} = await loaded({
    "m_temp_0.0_eval_results.json": {
      eval: {
        "Mbpp/1": [sample, {solution: 3}, {...sample, base_status: "weird"}],
        "Mbpp/2": 7,
        "Mbpp/3": [sample]
      },
      pass_at_k: {base: {"pass@1": "half"}}
    }
  });
  expect(await project.rows("SELECT task_id, repeat, passed FROM runs ORDER BY task_id, repeat")).toEqual([
    {task_id: "Mbpp/1", repeat: 1, passed: true},
    {task_id: "Mbpp/1", repeat: 3, passed: null},
    {task_id: "Mbpp/3", repeat: 1, passed: true}
  ]);
  expect(problems.map((d) => [d.code, d.pointer, d.received])).toEqual([
    ["bad-value", "/eval/Mbpp~11/1/base_status", "nothing"],
    ["bad-value", "/eval/Mbpp~11/2", "weird"],
    ["bad-value", "/eval/Mbpp~12", "7"],
    ["bad-value", "/pass_at_k", '{"base":{"pass@1":"half"}}']
  ]);
});

test("evalplus keeps what stands before a file breaks off", async () => {
  const text = JSON.stringify({eval: {"Mbpp/1": [sample], "Mbpp/2": [sample]}});
  const {project, problems} = await loaded({"m_temp_0.0_eval_results.json": text.slice(0, -20)});
  expect(await project.rows("SELECT task_id FROM runs")).toEqual([{task_id: "Mbpp/1"}]);
  expect(problems).toMatchObject([{code: "bad-syntax", action: "1 rows before it kept, the rest left out"}]);
});
