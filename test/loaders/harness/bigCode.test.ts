import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

async function loaded(files: Record<string, unknown>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([path, d]) => [`code/${path}`, d])));
  const {problems} = await project.load();
  return {project, problems};
}

test("bigcode-metrics reads every figure as a published cell of its task or level", async () => {
  const project = createProject();
  project.copy("test/fixtures/bigcode/evaluation_results.json", "code/evaluation_results.json");
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  const common = {n: null, n_passed: null, note: "15 samples of every problem; first 64 problems"};
  const cells = await project.rows(
    "SELECT scope, scope_id, metric, n, n_passed, mean, printed, note, pointer FROM cells ORDER BY scope, scope_id, metric"
  );
  expect(cells).toEqual([
    {
      scope: "level",
      scope_id: "mercury/Easy",
      metric: "pass_at_1",
      ...common,
      mean: 0.8,
      printed: "0.8",
      pointer: "/mercury/Easy_pass@1"
    },
    {
      scope: "level",
      scope_id: "mercury/Easy",
      metric: "passed",
      n: 15,
      n_passed: 12,
      mean: 0.8,
      printed: "12 of 15",
      note: "15 samples of every problem; first 64 problems; 3 failed@load",
      pointer: "/mercury/Easy"
    },
    {
      scope: "level",
      scope_id: "mercury/Hard",
      metric: "beyond_at_3",
      ...common,
      mean: 0.375,
      printed: "0.375",
      pointer: "/mercury/Hard_beyond@3"
    },
    {
      scope: "suite",
      scope_id: "conala",
      metric: "bleu",
      ...common,
      mean: 0.3125,
      printed: "0.3125",
      pointer: "/conala/bleu"
    },
    {
      scope: "suite",
      scope_id: "conala",
      metric: "rouge/rougeL",
      ...common,
      mean: 0.4375,
      printed: "0.4375",
      pointer: "/conala/rouge/rougeL"
    },
    {
      scope: "suite",
      scope_id: "mercury",
      metric: "pass_at_1",
      ...common,
      mean: 0.7,
      printed: "0.7",
      pointer: "/mercury/Average_pass@1"
    }
  ]);
  expect(await project.rows("SELECT model_id, harness, variant, temperature, settings FROM configs")).toEqual([
    {
      model_id: "acme/mini-1",
      harness: "bigcode-evaluation-harness",
      variant: "instruct",
      temperature: 0.2,
      settings: '{"do_sample":true,"limit":64,"limit_start":0,"n_samples":15,"precision":"bf16","seed":0,"top_p":0.95}'
    }
  ]);
  expect(await project.rows("FROM runs")).toEqual([]);
});

test("bigcode-metrics leaves out what is no figure, and says so", async () => {
  const {project, problems} = await loaded({
    "r.json": {
      humaneval: {"pass@1": 0.5, "pass@10": null, samples: [1]},
      mbpp: 3,
      config: {model: "m", temperature: 0.2, n_samples: 1}
    }
  });
  expect(await project.rows("SELECT scope_id, metric, mean FROM cells")).toEqual([
    {scope_id: "humaneval", metric: "pass_at_1", mean: 0.5}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.pointer, d.received])).toEqual([
    ["bad-value", "note", "/humaneval/samples", "[1]"],
    ["bad-value", "error", "/mbpp", "3"]
  ]);
});

test("bigcode-per-sample reads attempts as repeats, of a model that nobody names", async () => {
  const project = createProject();
  project.copy("test/fixtures/bigcode/2_k_2_codeeval_results.json", "code/2_k_2_codeeval_results.json");
  const {problems} = await project.load();
  expect(problems).toMatchObject([{code: "model-not-stated", severity: "warning"}]);
  const common = {
    suite: null,
    model_id: "unknown",
    harness: "bigcode-evaluation-harness",
    status: "completed",
    attempts: null,
    cost_usd: null,
    tokens_output: null,
    loader: "bigcode-per-sample/1"
  };
  expect(await project.rows("FROM runs ORDER BY task_id, repeat")).toMatchObject([
    {...common, task_id: "0", repeat: 1, passed: true, failure: "none", note: null, pointer: "/0"},
    {...common, task_id: "0", repeat: 2, passed: false, failure: "model", note: "failed: assertion", pointer: "/1"},
    {...common, task_id: "1", repeat: 1, passed: false, failure: "timeout", note: "timed out", pointer: "/2"},
    {...common, task_id: "1", repeat: 2, passed: true, failure: "none", note: null, pointer: "/3"}
  ]);
  expect(await project.rows("SELECT settings FROM configs")).toEqual([{settings: '{"file":"2_k_2_codeeval_results"}'}]);
});

test("bigcode-per-sample leaves out what is no sample, and goes on", async () => {
  const row = {task_id: 0, model_output: "x", result: "passed", attempt: 0};
  const {project, problems} = await loaded({
    "s.json": [row, {...row, result: null}, 5, {...row, task_id: 1, result: "?"}]
  });
  expect(await project.rows("SELECT task_id, passed, failure FROM runs ORDER BY task_id")).toEqual([
    {task_id: "0", passed: true, failure: "none"},
    {task_id: "1", passed: null, failure: "unknown"}
  ]);
  expect(problems.filter((d) => d.code === "bad-value").map((d) => [d.pointer, d.received])).toEqual([
    ["/1/result", "null"],
    ["/2", "5"],
    ["/3/result", "?"]
  ]);
});
