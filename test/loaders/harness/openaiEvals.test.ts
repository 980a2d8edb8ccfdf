import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const name = "2601010203ABC_acme_capitals.jsonl";
const fixture = `test/fixtures/openai-evals/${name}`;
const lines = readFileSync(fixture, "utf8").trimEnd().split("\n");

test("openai-evals makes a run of the events of a sample", async () => {
  const project = createProject();
  project.copy(fixture, `a/${name}`);
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note").map((d) => [d.code, d.pointer])).toEqual([
    ["never-ran", "line 7"]
  ]);
  expect(await project.rows("SELECT * FROM runs WHERE task_id = 'capitals.test.0'")).toMatchObject([
    {
      suite: "capitals.test.v1",
      model_id: "acme/mini-1",
      harness: "openai-evals",
      status: "completed",
      failure: "none",
      passed: true,
      tokens_input: 11,
      tokens_output: 2,
      tokens_semantics: "cumulative",
      source_run_id: "2601010203ABC/capitals.test.0",
      pointer: "line 2",
      loader: "openai-evals/1"
    }
  ]);
  expect(
    await project.rows(
      "SELECT task_id, status, failure, passed, metric, score, note FROM runs ORDER BY task_id OFFSET 1"
    )
  ).toEqual([
    {
      task_id: "capitals.test.1",
      status: "completed",
      failure: "model",
      passed: false,
      metric: null,
      score: null,
      note: null
    },
    {
      task_id: "capitals.test.2",
      status: "completed",
      failure: "none",
      passed: null,
      metric: "score",
      score: 0.75,
      note: null
    },
    {
      task_id: "capitals.test.3",
      status: "error",
      failure: "infra",
      passed: null,
      metric: null,
      score: null,
      note: "RateLimitError: slow down"
    }
  ]);
  expect(await project.rows("SELECT judge, metric, raw, value FROM judgements")).toEqual([
    {judge: "acme/judge-2", metric: "choice", raw: "B", value: 0.75}
  ]);
  expect(await project.rows("SELECT started_at::VARCHAR AS t FROM runs LIMIT 1")).toEqual([
    {t: "2026-01-02 03:04:05.25"}
  ]);
  expect(await project.rows("SELECT settings FROM configs")).toEqual([{settings: '{"judge":"acme/judge-2"}'}]);
});

test("openai-evals publishes the numbers of the final report", async () => {
  const project = createProject();
  project.copy(fixture, `a/${name}`);
  await project.load();
  expect(
    await project.rows(
      "SELECT scope_id, metric, mean, printed, pointer FROM cells WHERE origin = 'published' ORDER BY metric"
    )
  ).toEqual([
    {
      scope_id: "capitals.test.v1",
      metric: "accuracy",
      mean: 0.5,
      printed: "0.5",
      pointer: "line 8/final_report/accuracy"
    },
    {
      scope_id: "capitals.test.v1",
      metric: "boostrap_std",
      mean: 0.125,
      printed: "0.125",
      pointer: "line 8/final_report/boostrap_std"
    }
  ]);
});

test("openai-evals says that a log broke off, and keeps samples without a score apart from failed ones", async () => {
  const project = createProject();
  project.write({[`a/${name}`]: [...lines.slice(0, 4), lines[4].slice(0, 40), '{"type": "match"}'].join("\n")});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, status, failure, passed FROM runs ORDER BY task_id")).toEqual([
    {task_id: "capitals.test.0", status: "completed", failure: "none", passed: true},
    {task_id: "capitals.test.1", status: "cancelled", failure: "unknown", passed: null}
  ]);
  expect(problems.map((d) => [d.code, d.severity, d.pointer, d.received])).toEqual([
    ["interrupted", "warning", "line 1", "none; 1 of 2 samples were scored"],
    ["bad-value", "error", "line 5", lines[4].slice(0, 40)],
    ["bad-value", "error", "line 6/sample_id", "nothing"]
  ]);
});

test("openai-evals reads the models of the oldest logs, and several matches of a sample as a share", async () => {
  const project = createProject();
  const spec = {spec: {model_names: {completions: ["acme/mini-1"]}, eval_name: "e", run_id: "r"}};
  const event = (correct: boolean) => ({sample_id: "s", type: "match", data: {correct}});
  project.write({
    "a/x.jsonl": [spec, event(true), event(true), event(true), event(false), {final_report: {}}]
      .map((d) => JSON.stringify(d))
      .join("\n")
  });
  await project.load();
  expect(await project.rows("SELECT model_id, passed, metric, score FROM runs")).toEqual([
    {model_id: "acme/mini-1", passed: null, metric: "accuracy", score: 0.75}
  ]);
});

test("openai-evals says of tokens that are no count, and of data nested too deep, and reads the rest", async () => {
  const project = createProject();
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const event = (type: string, data: string) =>
    `{"run_id": "r", "event_id": 9, "sample_id": "capitals.test.0", "type": "${type}", "data": ${data}}`;
  const odd = [event("sampling", '{"usage": {"prompt_tokens": 1e308}}'), event("match", deep)];
  project.write({[`a/${name}`]: [...lines, ...odd].join("\n")});
  const {problems} = await project.load();
  expect(await project.rows("SELECT passed, tokens_input FROM runs WHERE task_id = 'capitals.test.0'")).toEqual([
    {passed: true, tokens_input: 11}
  ]);
  expect(problems.filter((d) => d.pointer?.endsWith("/data")).map((d) => [d.pointer, d.received])).toEqual(
    [
      [`line ${lines.length + 2}/data`, "[[… nested too deep to show"],
      [`line ${lines.length + 1}/data`, '{"usage":{"prompt_tokens":1e+308}}']
    ].toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
  );
});
