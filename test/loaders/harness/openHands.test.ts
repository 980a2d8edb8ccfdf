import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const fixture = "test/fixtures/openhands";
const evaluation = "swe_bench/CodeActAgent/acme-mini-1_maxiter_50_N_v0.40.0-no-hint-run_2";

test("openhands reads a run with the attempts of its critic and what SWE-bench made of it", async () => {
  const project = createProject();
  project.copy(fixture, "oh");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  const [run] = await project.rows("FROM runs WHERE task_id = 'acme__x-1'");
  expect(run).toMatchObject({
    suite: "acme__SWE-mini/test",
    task_id: "acme__x-1",
    model_id: "acme/mini-1",
    harness: "openhands",
    variant: "CodeActAgent",
    repeat: 1,
    status: "completed",
    failure: "none",
    passed: true,
    attempts: 2,
    passed_at: 2,
    cost_usd: 0.75,
    cost_kind: "computed",
    tokens_input: 1900,
    tokens_output: 100,
    tokens_cache_read: 800,
    tokens_cache_write: 300,
    tokens_semantics: "cumulative",
    output_includes_reasoning: true,
    turns: 3,
    tool_calls: 3,
    duration_s: 75.5,
    duration_scope: "wall",
    note: null,
    source: `oh/${evaluation}/output.jsonl`,
    pointer: "line 1",
    loader: "openhands/1"
  });
  expect(
    await project.rows(
      `SELECT attempt, a.passed, a.cost_usd, a.tokens_input, a.tokens_output, a.duration_s, a.feedback
       FROM attempts AS a JOIN runs USING (run_id) WHERE task_id = 'acme__x-1' ORDER BY attempt`
    )
  ).toEqual([
    {attempt: 1, passed: null, cost_usd: 0.25, tokens_input: 500, tokens_output: 40, duration_s: 30.5, feedback: null},
    {attempt: 2, passed: true, cost_usd: 0.5, tokens_input: 1400, tokens_output: 60, duration_s: 45, feedback: "critic"}
  ]);
  expect(await project.rows("SELECT harness_version, temperature, effort, settings FROM configs")).toEqual([
    {
      harness_version: "abc1234def",
      temperature: 0,
      effort: "high",
      settings: '{"condenser":"recent","max_iterations":50,"note":"v0.40.0-no-hint","top_p":0.9}'
    }
  ]);
  expect(
    await project.rows(
      "SELECT loader, count(*) AS n FROM sources WHERE source NOT LIKE '%yaml' GROUP BY ALL ORDER BY n"
    )
  ).toEqual([
    {loader: "openhands/1", n: 1},
    {loader: `with ${evaluation}/output.jsonl`, n: 4}
  ]);
});

test("openhands tells a patch that does not apply from a run that met its limit and was not graded", async () => {
  const project = createProject();
  project.copy(fixture, "oh");
  await project.load();
  expect(
    await project.rows(
      "SELECT task_id, status, failure, passed, attempts, cost_usd, tokens_input, note FROM runs WHERE task_id <> 'acme__x-1' ORDER BY task_id"
    )
  ).toEqual([
    {
      task_id: "acme__x-2",
      status: "completed",
      failure: "model",
      passed: false,
      attempts: null,
      cost_usd: 0.125,
      tokens_input: 550,
      note: "patch does not apply"
    },
    {
      task_id: "acme__x-3",
      status: "failed",
      failure: "budget",
      passed: null,
      attempts: null,
      cost_usd: null,
      tokens_input: null,
      note: "RuntimeError: Agent reached maximum iteration in headless mode. Current iteration: 50, max iteration: 50; not evaluated"
    }
  ]);
});

test.each(["output.critic_attempt_1.jsonl", "output.critic_attempt_2.jsonl", "output.swebench_eval.jsonl"])(
  "openhands says that %s is empty, for its rows are not what they were",
  async (name) => {
    const project = createProject();
    project.copy(fixture, "oh");
    project.write({[`oh/${evaluation}/${name}`]: "\n"});
    const {problems, rows} = await project.load();
    expect(rows.runs).toBe(3);
    expect(problems.filter((d) => d.code === "no-rows")).toMatchObject([
      {severity: "warning", source: `oh/${evaluation}/${name}`, received: "none in 1 bytes", action: "read without it"}
    ]);
  }
);

test("openhands keeps the last attempt without an error where output.jsonl is missing", async () => {
  const project = createProject();
  const copy = (name: string) => project.copy(`${fixture}/${evaluation}/${name}`, `oh/run/${name}`);
  copy("output.critic_attempt_1.jsonl");
  copy("output.critic_attempt_2.jsonl");
  await project.load();
  expect(await project.rows("SELECT task_id, attempts, cost_usd, passed FROM runs ORDER BY task_id")).toEqual([
    {task_id: "acme__x-1", attempts: 2, cost_usd: 0.75, passed: null},
    {task_id: "acme__x-2", attempts: null, cost_usd: 0.125, passed: null},
    {task_id: "acme__x-3", attempts: null, cost_usd: null, passed: null}
  ]);
});

const row = {
  instruction: "Answer.",
  history: [],
  metadata: {agent_class: "A", model_name: "acme/mini-1", max_iterations: 9}
};

test.each([
  [{result: true}, true],
  [{result: 0}, false],
  [{result: {success: false}}, false],
  [{resolved: true}, true],
  [{score: true}, true],
  [{score: 0.5}, null],
  [{exit_code: 0, test_cases: "..."}, true],
  [{exit_code: 0}, null],
  [{result: "yes"}, null],
  [{report: {resolved: false, error_eval: true}}, null],
  [{git_patch: "diff"}, null],
  [null, null]
])("openhands takes %j for %j", async (test_result, passed) => {
  const project = createProject();
  project.write({"a/output.jsonl": JSON.stringify({...row, id: "one", test_result})});
  await project.load();
  expect(await project.rows("SELECT passed FROM runs")).toEqual([{passed}]);
});

test("openhands reads the rows of gorilla, which have keys of their own", async () => {
  const project = createProject();
  const gorilla = {question_id: 7, correct: false, hallucination: true, model_id: "x", history: [], error: null};
  project.write({"a/out.jsonl": JSON.stringify({...gorilla, metadata: {...row.metadata, hub: "torch"}})});
  await project.load();
  expect(
    await project.rows(
      "SELECT task_id, model_id, r.passed, s.metric, value FROM runs AS r JOIN scores AS s USING (run_id)"
    )
  ).toEqual([{task_id: "torch/7", model_id: "acme/mini-1", passed: false, metric: "hallucination", value: 1}]);
});

test("openhands loads the good rows beside bad ones and says where the bad ones are", async () => {
  const project = createProject();
  const good = {
    ...row,
    instance_id: "good",
    test_result: {result: true},
    metrics: {accumulated_cost: "much", accumulated_token_usage: {prompt_tokens: 12.5, completion_tokens: 3}}
  };
  const lines = [
    JSON.stringify(good),
    '{"instance_id": "cut',
    "[]",
    JSON.stringify({...row, test_result: {}}),
    JSON.stringify({...good, instance_id: "last", metadata: 5})
  ];
  project.write({"a/output.jsonl": lines.join("\n")});
  const {problems} = await project.load();
  expect(
    await project.rows("SELECT task_id, model_id, cost_usd, tokens_input, tokens_output FROM runs ORDER BY task_id")
  ).toEqual([
    {task_id: "good", model_id: "acme/mini-1", cost_usd: null, tokens_input: null, tokens_output: 3},
    {task_id: "last", model_id: "acme/mini-1", cost_usd: null, tokens_input: null, tokens_output: 3}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.pointer])).toEqual([
    ["bad-value", "warning", "line 1/metrics/accumulated_cost"],
    ["bad-value", "warning", "line 1/metrics/accumulated_token_usage/prompt_tokens"],
    ["bad-syntax", "error", "line 2"],
    ["bad-value", "error", "line 3"],
    ["bad-value", "error", "line 4/instance_id"],
    ["model-not-stated", "note", "line 5"],
    ["bad-value", "warning", "line 5/metadata"],
    ["bad-value", "warning", "line 5/metrics/accumulated_cost"],
    ["bad-value", "warning", "line 5/metrics/accumulated_token_usage/prompt_tokens"]
  ]);
});

test("openhands counts the events of a transcript that are none", async () => {
  const project = createProject();
  const at = (second: number) => ({timestamp: `2026-01-01T10:00:0${second}`});
  const lines = [
    [at(0), {...at(4), tool_call_id: "x"}, {timestamp: 7, tool_call_id: "y"}, {tool_call_id: 5}, "event"],
    {zz: 1},
    [at(0), [at(2), {timestamp: ""}]]
  ];
  const text = lines.map((history, i) => JSON.stringify({...row, id: i, test_result: {result: true}, history}));
  project.write({"a/output.jsonl": text.join("\n")});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, duration_s, tool_calls FROM runs ORDER BY task_id")).toEqual([
    {task_id: "0", duration_s: 4, tool_calls: 2},
    {task_id: "1", duration_s: null, tool_calls: null},
    {task_id: "2", duration_s: 2, tool_calls: null}
  ]);
  expect(problems.map((d) => [d.severity, d.pointer, d.received])).toEqual([
    ["warning", "line 1/history", "3 that are none"],
    ["warning", "line 2/history", "1 that is none"]
  ]);
});

test("openhands publishes the accuracy that metadata.json of 2024 states", async () => {
  const project = createProject();
  const stated = {
    Dataset: "Mini",
    "Data split": "test",
    "Number of Samples": 6,
    "Agent class": "A",
    "Model name": "acme/mini-1",
    "Final Accuracy": "0.83"
  };
  project.write({
    "a/metadata.json": stated,
    "a/output.jsonl": JSON.stringify({id: "one", instruction: "Answer.", history: [], test_result: {result: true}})
  });
  await project.load();
  expect(
    await project.rows(
      "SELECT config_id, scope, metric, n, mean, printed, source, pointer FROM cells WHERE origin = 'published'"
    )
  ).toEqual([
    {
      config_id: (await project.rows("SELECT config_id FROM runs"))[0].config_id,
      scope: "all",
      metric: "passed",
      n: 6,
      mean: 0.83,
      printed: "0.83",
      source: "a/metadata.json",
      pointer: "/Final Accuracy"
    }
  ]);
});

test("openhands: metadata without rows gives a reason and no rows", async () => {
  const project = createProject();
  const metadata = readFileSync(`${fixture}/${evaluation}/metadata.json`, "utf8");
  project.write({"a/metadata.json": metadata});
  const {rows, problems} = await project.load();
  expect(rows.runs).toBe(0);
  expect(problems).toMatchObject([{code: "side-file", severity: "note", source: "a/metadata.json"}]);
});

test("openhands reads the rows although the files beside them are broken", async () => {
  const project = createProject();
  project.write({
    "a/metadata.json": '{"agent_class": "A", ',
    "a/report.json": '{"resolved_ids": ["on',
    "a/output.jsonl": JSON.stringify({...row, id: "one", test_result: {result: true}})
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed FROM runs")).toEqual([{task_id: "one", passed: true}]);
  expect(problems.map((d) => [d.code, d.source, d.action])).toEqual([
    ["bad-syntax", "a/metadata.json", "read without it"],
    ["bad-syntax", "a/report.json", "read without it"]
  ]);
});
