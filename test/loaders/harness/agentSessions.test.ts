import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const unknown = {
  study_id: "study",
  parent_session_id: null,
  run_id: null,
  version: null,
  model_id: null,
  experiment_id: null,
  task_id: null,
  config_id: null,
  repeat: null,
  source_run_id: null,
  tokens_reasoning: null,
  tokens_cache_write: null,
  tokens_semantics: "cumulative",
  cost_usd: null,
  fallback_model: null
};

/** Loads fixtures, or texts, as one archive. */
async function loaded(files: Record<string, string>, {from}: {from?: string} = {}) {
  const project = createProject();
  for (const [to, content] of Object.entries(files)) {
    if (from === undefined) project.write({[`study/${to}`]: content});
    else project.copy(`test/fixtures/${from}/${content}`, `study/${to}`);
  }
  const {problems} = await project.load();
  const sessions = await project.rows("FROM sessions ORDER BY session_id");
  return {sessions, problems: problems.filter((d) => d.code !== "session-without-run")};
}

test("codex adds up the turns of an exec stream, the cache apart from the input", async () => {
  const {sessions, problems} = await loaded({"exec.jsonl": "exec.jsonl"}, {from: "codex"});
  expect(problems).toEqual([]);
  expect(sessions).toEqual([
    {
      ...unknown,
      session_id: "019a0000-0000-7000-8000-000000000001",
      agent: "codex",
      tokens_input: 1500,
      tokens_output: 77,
      tokens_reasoning: 44,
      tokens_cache_read: 500,
      output_includes_reasoning: true,
      turns: 2,
      tool_calls: 2,
      subagents: 1,
      started_at: null,
      duration_s: null,
      status: "completed",
      failure: "none",
      source: "study/exec.jsonl",
      pointer: "line 1"
    }
  ]);
});

test("codex takes the last total of a rollout, and sees a rerouted model", async () => {
  const {sessions, problems} = await loaded({"r.jsonl": "rollout-2026-03-04.jsonl"}, {from: "codex"});
  expect(problems.map((d) => d.code)).toEqual(["model-fallback"]);
  expect(sessions).toEqual([
    {
      ...unknown,
      session_id: "019a0000-0000-7000-8000-000000000002",
      parent_session_id: "019a0000-0000-7000-8000-000000000001",
      agent: "codex",
      version: "0.61.0",
      model_id: "mini-1",
      tokens_input: 700,
      tokens_output: 170,
      tokens_reasoning: 60,
      tokens_cache_read: 900,
      output_includes_reasoning: true,
      turns: 2,
      tool_calls: 3,
      subagents: 1,
      started_at: "2026-03-04T05:06:07.000Z",
      duration_s: 30,
      status: "completed",
      failure: "none",
      fallback_model: "maxi-2",
      source: "study/r.jsonl",
      pointer: "line 1"
    }
  ]);
});

const lines = (...events: unknown[]) => events.map((d) => JSON.stringify(d)).join("\n");
const thread = {type: "thread.started", thread_id: "t1"};
const usage = {input_tokens: 10, cached_input_tokens: 4, output_tokens: 2};

test("codex says what a stream was cut off, failed, or may have counted twice", async () => {
  const cut = await loaded({"s.jsonl": lines(thread, {type: "turn.started"})});
  expect(cut.sessions).toMatchObject([{status: "incomplete", turns: null, tokens_input: null, tokens_semantics: null}]);
  expect(cut.problems).toMatchObject([{code: "incomplete-session", severity: "note"}]);
  const error = {message: "stream error: 429 Too Many Requests"};
  const failed = await loaded({"s.jsonl": lines(thread, {type: "turn.started"}, {type: "turn.failed", error})});
  expect(failed.sessions).toMatchObject([{status: "error", failure: "infra"}]);
  const turn = {type: "turn.completed", usage};
  const twice = await loaded({"s.jsonl": lines(thread, turn, turn)});
  expect(twice.sessions).toMatchObject([{turns: 2, tokens_input: 12, tokens_cache_read: 8, tokens_output: 4}]);
  expect(twice.problems).toMatchObject([{code: "turns-may-count-on", received: "input 10, 10: may count on"}]);
  const unknownTurn = {type: "turn.completed", usage: {output_tokens: 2}};
  const partly = await loaded({"s.jsonl": lines(thread, unknownTurn, turn)});
  expect(partly.sessions).toMatchObject([{turns: 2, tokens_output: 4}]);
  expect(partly.problems.map((d) => d.code)).not.toContain("turns-may-count-on");
});

test("codex takes a total that shrinks for a new count, and doubts a version it does not know", async () => {
  const total = (input_tokens: number | undefined) => ({
    timestamp: "2026-03-04T05:06:07.000Z",
    type: "event_msg",
    payload: {type: "token_count", info: {total_token_usage: {...usage, input_tokens}}}
  });
  const meta = {timestamp: "2026-03-04T05:06:07.000Z", type: "session_meta", payload: {id: "r1", cli_version: "1.2.0"}};
  const {sessions, problems} = await loaded({"r.jsonl": lines(meta, total(100), total(300), total(50))});
  expect(sessions).toMatchObject([{tokens_input: 342, tokens_cache_read: 8, tokens_output: 4, turns: 3, status: null}]);
  expect(problems.map((d) => [d.severity, d.code, d.pointer, d.received])).toEqual([
    ["note", "unknown-version", "line 1", "1.2.0"],
    ["warning", "total-shrinks", "line 4", "input 50 after 300"]
  ]);
  const unstated = await loaded({"r.jsonl": lines(total(100), total(undefined), total(300))});
  expect(unstated.sessions).toMatchObject([{tokens_input: 296, turns: 3}]);
  expect(unstated.problems.map((d) => d.code)).not.toContain("total-shrinks");
});

test("opencode adds up its steps, each once", async () => {
  const {sessions, problems} = await loaded({"run.jsonl": "run.jsonl"}, {from: "opencode"});
  expect(problems).toEqual([]);
  expect(sessions).toEqual([
    {
      ...unknown,
      session_id: "ses_0001",
      agent: "opencode",
      tokens_input: 111,
      tokens_output: 213,
      tokens_reasoning: 317,
      tokens_cache_read: 419,
      tokens_cache_write: 523,
      output_includes_reasoning: false,
      cost_usd: 0.0625,
      turns: 2,
      tool_calls: 2,
      subagents: 1,
      started_at: "2025-12-29T19:20:00.000Z",
      duration_s: 4.25,
      status: "completed",
      failure: "none",
      source: "study/run.jsonl",
      pointer: "line 1"
    }
  ]);
});

test("opencode keeps an error, a stream that ends in tool calls, and steps that nobody counted", async () => {
  const event = (type: string, part: object) => ({type, timestamp: 1767036000000, sessionID: "s1", part});
  const error = {name: "APIError", data: {message: "Rate limit exceeded", statusCode: 429}};
  const failed = await loaded({"s.jsonl": lines({type: "error", timestamp: 1767036000000, sessionID: "s1", error})});
  expect(failed.sessions).toMatchObject([{status: "error", failure: "infra", turns: null, cost_usd: null}]);
  const tokens = {input: 5, output: 6, reasoning: 0, cache: {read: 0, write: 0}};
  const step = event("step_finish", {id: "a", reason: "tool-calls", cost: 0, tokens});
  const cut = await loaded({"s.jsonl": lines(step, event("step_finish", {id: "b", reason: "tool-calls", cost: 0}))});
  expect(cut.sessions).toMatchObject([{status: "incomplete", tokens_input: 5, tokens_semantics: "unknown", turns: 2}]);
  expect(cut.problems.map((d) => d.code)).toEqual(["incomplete-session", "tokens-at-least", "zero-cost"]);
});

test("gemini-cli reads a session as one object and as lines, the cache apart from the input", async () => {
  const {sessions, problems} = await loaded({"a.json": "session.json", "b.jsonl": "newer.jsonl"}, {from: "gemini-cli"});
  expect(problems).toEqual([]);
  const session = {...unknown, agent: "gemini-cli", model_id: "mini-1", output_includes_reasoning: false, pointer: "/"};
  expect(sessions).toEqual([
    {
      ...session,
      session_id: "981c0000-0000-4000-8000-000000000001",
      tokens_input: 2305,
      tokens_output: 110,
      tokens_reasoning: 150,
      tokens_cache_read: 700,
      turns: 2,
      tool_calls: 3,
      subagents: null,
      started_at: "2026-03-04T05:06:07.000Z",
      duration_s: 30,
      status: null,
      failure: null,
      source: "study/a.json"
    },
    {
      ...session,
      session_id: "981c0000-0000-4000-8000-000000000002",
      tokens_input: 705,
      tokens_output: 50,
      tokens_reasoning: 70,
      tokens_cache_read: 300,
      turns: 1,
      tool_calls: 2,
      subagents: null,
      started_at: "2026-03-04T05:06:07.000Z",
      duration_s: 60,
      status: null,
      failure: null,
      source: "study/b.jsonl"
    }
  ]);
});

test("gemini-cli keeps what came before the end of a broken file", async () => {
  const message = {id: "m1", type: "gemini", timestamp: "2026-03-04T05:06:10.000Z", model: "mini-1"};
  const tokens = {input: 10, output: 5, cached: 4, thoughts: 3, tool: 0, total: 18};
  const head = `{"sessionId": "g1", "projectHash": "ab", "startTime": "2026-03-04T05:06:07.000Z", "messages": [`;
  const {sessions, problems} = await loaded({
    "s.json": `${head}${JSON.stringify({...message, tokens})}, {"id": "m2", "ty`
  });
  expect(sessions).toMatchObject([{session_id: "g1", tokens_input: 6, tokens_semantics: "unknown", turns: 1}]);
  expect(problems.map((d) => d.code).toSorted()).toEqual(["bad-syntax", "tokens-at-least"]);
});

test("pi counts an answer when it ends, and once", async () => {
  const {sessions, problems} = await loaded({"events.jsonl": "events.jsonl"}, {from: "pi"});
  expect(problems).toEqual([]);
  expect(sessions).toEqual([
    {
      ...unknown,
      session_id: "pi-session-1",
      agent: "pi",
      model_id: "mini-1",
      tokens_input: 111,
      tokens_output: 213,
      tokens_cache_read: 317,
      tokens_cache_write: 419,
      output_includes_reasoning: null,
      cost_usd: 0.75,
      turns: 2,
      tool_calls: 1,
      subagents: null,
      started_at: "2026-01-03T00:43:20.000Z",
      duration_s: 5.5,
      status: "completed",
      failure: "none",
      source: "study/events.jsonl",
      pointer: "line 1"
    }
  ]);
});

test("pi says how the last answer failed, not one that was retried", async () => {
  const answer = (stopReason: string, errorMessage?: string) => ({
    type: "message_end",
    message: {role: "assistant", model: "mini-1", stopReason, errorMessage, content: [], usage: {input: 1, output: 1}}
  });
  const [start, end] = [{type: "agent_start"}, {type: "agent_end"}];
  const failed = await loaded({"s.jsonl": lines(start, answer("error", "Rate limit exceeded"), end)});
  expect(failed.sessions).toMatchObject([{status: "error", failure: "infra"}]);
  const retried = await loaded({"s.jsonl": lines(start, answer("error", "429"), end, start, answer("stop"), end)});
  expect(retried.sessions).toMatchObject([{status: "completed", failure: "none", turns: 2}]);
  const cut = await loaded({"s.jsonl": lines(start, answer("toolUse"))});
  expect(cut.sessions).toMatchObject([{status: "incomplete", failure: null}]);
});

test("a kind of problem that every line has is told twenty times, then counted", async () => {
  const bad = {type: "turn.completed", usage: {...usage, output_tokens: "many"}};
  const {sessions, problems} = await loaded({"s.jsonl": lines(thread, ...Array.from({length: 50}, () => bad))});
  expect(sessions).toHaveLength(1);
  expect(problems.filter((d) => d.code === "bad-value")).toHaveLength(21);
  expect(problems.find((d) => d.received?.includes("30 more of the kind"))).toMatchObject({
    pointer: "line 51/usage/output_tokens"
  });
});
