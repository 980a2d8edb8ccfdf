import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const id = (n: number) => `5e551011-0000-4000-8000-00000000000${n}`;

test("claude-code reads every field of a stream into its session, tokens and cost of all models", async () => {
  const project = createProject();
  project.copy("test/fixtures/claude-code/stream.jsonl", "study/stream.jsonl");
  const {problems} = await project.load();
  expect(problems.map((d) => [d.severity, d.code])).toEqual([
    ["warning", "model-fallback"],
    ["note", "session-without-run"]
  ]);
  expect(await project.rows("FROM sessions")).toEqual([
    {
      study_id: "study",
      session_id: id(1),
      parent_session_id: null,
      run_id: null,
      agent: "claude-code",
      version: "2.1.4",
      model_id: "mini-1",
      experiment_id: null,
      task_id: null,
      config_id: null,
      repeat: null,
      source_run_id: null,
      tokens_input: 502,
      tokens_output: 504,
      tokens_reasoning: null,
      tokens_cache_read: 506,
      tokens_cache_write: 508,
      tokens_semantics: "cumulative",
      output_includes_reasoning: true,
      cost_usd: 0.0625,
      turns: 5,
      tool_calls: 2,
      subagents: 1,
      started_at: null,
      duration_s: 41.5,
      status: "failed",
      failure: "budget",
      fallback_model: "maxi-2",
      source: "study/stream.jsonl",
      pointer: "line 8"
    }
  ]);
  expect(await project.rows("SELECT * EXCLUDE (study_id, session_id) FROM session_usage")).toEqual([
    {
      model_id: "mini-1",
      tokens_input: 201,
      tokens_output: 202,
      tokens_reasoning: null,
      tokens_cache_read: 203,
      tokens_cache_write: 204,
      cost_usd: 0.0425
    },
    {
      model_id: "nano-1",
      tokens_input: 301,
      tokens_output: 302,
      tokens_reasoning: null,
      tokens_cache_read: 303,
      tokens_cache_write: 304,
      cost_usd: 0.02
    }
  ]);
});

test("claude-code counts an answer of a transcript once, and its subagents' transcripts apart", async () => {
  const project = createProject();
  project.copy("test/fixtures/claude-code/transcript.jsonl", "study/transcript.jsonl");
  project.copy("test/fixtures/claude-code/sub", "study/sub");
  const {problems} = await project.load();
  expect(problems.map((d) => d.code)).toEqual(["session-without-run"]);
  expect(
    await project.rows(
      `SELECT session_id, parent_session_id, version, model_id, tokens_input, tokens_output, tokens_cache_read,
         tokens_cache_write, cost_usd, turns, tool_calls, subagents, started_at, duration_s, status FROM sessions`
    )
  ).toEqual([
    {
      session_id: id(2),
      parent_session_id: null,
      version: "2.0.26",
      model_id: "mini-1",
      tokens_input: 8,
      tokens_output: 20,
      tokens_cache_read: 32,
      tokens_cache_write: 40,
      cost_usd: null,
      turns: 2,
      tool_calls: 2,
      subagents: 1,
      started_at: "2026-03-04T05:06:07.000Z",
      duration_s: 30.5,
      status: null
    },
    {
      session_id: `${id(2)}/a1`,
      parent_session_id: id(2),
      version: "2.0.26",
      model_id: "mini-1",
      tokens_input: 29,
      tokens_output: 31,
      tokens_cache_read: 37,
      tokens_cache_write: 41,
      cost_usd: null,
      turns: 1,
      tool_calls: 1,
      subagents: 0,
      started_at: "2026-03-04T05:06:20.000Z",
      duration_s: 2,
      status: null
    }
  ]);
});

test("claude-code reads a result alone, and an array of events", async () => {
  const project = createProject();
  project.copy("test/fixtures/claude-code/result.json", "study/a/result.json");
  project.copy("test/fixtures/claude-code/array.json", "study/b/array.json");
  await project.load();
  expect(
    await project.rows(
      `SELECT session_id, model_id, tokens_input, tokens_output, tokens_cache_read, tokens_cache_write, cost_usd, turns,
         tool_calls, duration_s, status, pointer FROM sessions`
    )
  ).toEqual([
    {
      session_id: id(3),
      model_id: null,
      tokens_input: 51,
      tokens_output: 52,
      tokens_cache_read: 53,
      tokens_cache_write: 54,
      cost_usd: 0.25,
      turns: 4,
      tool_calls: null,
      duration_s: 2.5,
      status: "completed",
      pointer: "/"
    },
    {
      session_id: id(4),
      model_id: "mini-1",
      tokens_input: 61,
      tokens_output: 62,
      tokens_cache_read: 63,
      tokens_cache_write: 64,
      cost_usd: 0.5,
      turns: null,
      tool_calls: 0,
      duration_s: 1.5,
      status: "completed",
      pointer: "/2"
    }
  ]);
});

const init = {type: "system", subtype: "init", session_id: "s1", tools: [], mcp_servers: [], model: "mini-1"};
const result = {type: "result", subtype: "success", is_error: false, session_id: "s1", num_turns: 2, duration_ms: 1000};
const lines = (...events: unknown[]) => events.map((d) => (typeof d === "string" ? d : JSON.stringify(d))).join("\n");
const answer = (model: string, usage: object, stop_reason: string | null = "end_turn") => ({
  type: "assistant",
  session_id: "s1",
  parent_tool_use_id: null,
  message: {id: `msg_${model}`, model, stop_reason, content: [], usage}
});

async function sessionOf(text: string) {
  const project = createProject();
  project.write({"study/s.jsonl": text});
  const {problems} = await project.load();
  const rows = await project.rows("FROM sessions");
  return {rows, session: rows[0], problems: problems.filter((d) => d.code !== "session-without-run")};
}

test("claude-code keeps the last of costs that count on, adds up those that do not, and says so", async () => {
  const counting = await sessionOf(
    lines(init, {...result, total_cost_usd: 0.25}, {...result, num_turns: 3, total_cost_usd: 0.75})
  );
  expect(counting.session).toMatchObject({cost_usd: 0.75, turns: 5, duration_s: 2});
  expect(counting.problems).toMatchObject([{code: "several-results", severity: "note", received: "costs 0.25, 0.75"}]);
  const apart = await sessionOf(lines(init, {...result, total_cost_usd: 0.75}, {...result, total_cost_usd: 0.25}));
  expect(apart.session).toMatchObject({cost_usd: 1, turns: 4});
  expect(apart.problems).toMatchObject([{action: "costs, turns and durations added up"}]);
});

test("claude-code never weighs the dollars of one model against the tokens of another", async () => {
  const modelUsage = {
    "nano-1": {inputTokens: 3, outputTokens: 20, costUSD: 95},
    "mini-1": {inputTokens: 3, outputTokens: 90}
  };
  const {session} = await sessionOf(lines({...result, total_cost_usd: 1, modelUsage}));
  expect(session.model_id).toBe("mini-1");
  const priced = {
    "nano-1": {inputTokens: 3, outputTokens: 90, costUSD: 0.25},
    "mini-1": {inputTokens: 3, outputTokens: 20, costUSD: 0.75}
  };
  const {session: dearest} = await sessionOf(lines({...result, total_cost_usd: 1, modelUsage: priced}));
  expect(dearest.model_id).toBe("mini-1");
});

test("claude-code keeps a stream that breaks off as incomplete, its output as a lower bound", async () => {
  const usage = {input_tokens: 3, output_tokens: 1, cache_read_input_tokens: 0, cache_creation_input_tokens: 0};
  const {session, problems} = await sessionOf(`${lines(init, answer("mini-1", usage, null))}\n{"type":"assis`);
  expect(session).toMatchObject({status: "incomplete", failure: null, cost_usd: null, tokens_input: 3, turns: 1});
  expect(session.tokens_semantics).toBe("unknown");
  expect(problems.map((d) => [d.severity, d.code, d.pointer])).toEqual([
    ["note", "incomplete-session", "line 1"],
    ["note", "tokens-at-least", "line 1"],
    ["error", "bad-syntax", "line 3"]
  ]);
});

test("claude-code takes an answer by another model for a fallback, but not a date, an alias or a subagent", async () => {
  const usage = {input_tokens: 1, output_tokens: 1};
  const end = {...result, total_cost_usd: 0.5};
  const other = await sessionOf(lines(init, answer("mini-1", usage), answer("maxi-2", usage), end));
  expect(other.session).toMatchObject({model_id: "mini-1", fallback_model: "maxi-2"});
  expect(other.problems).toMatchObject([{code: "model-fallback", severity: "warning", received: "answers of maxi-2"}]);
  const dated = await sessionOf(
    lines({...init, model: "claude-mini-4-5"}, answer("claude-mini-4-5-20250929", usage), end)
  );
  expect(dated.session).toMatchObject({model_id: "claude-mini-4-5", fallback_model: null});
  const alias = await sessionOf(lines({...init, model: "opus"}, answer("claude-opus-4-8", usage), end));
  expect(alias.session).toMatchObject({model_id: "claude-opus-4-8", fallback_model: null});
  const sub = {...answer("nano-1", usage), parent_tool_use_id: "toolu_1"};
  expect((await sessionOf(lines(init, sub, end))).session).toMatchObject({model_id: "mini-1", fallback_model: null});
});

test("claude-code makes a problem of what it cannot read, and goes on", async () => {
  const bad = {...result, total_cost_usd: "cheap", session_id: "s1"};
  const good = {...result, session_id: "s2", total_cost_usd: 0.5};
  const {rows, problems} = await sessionOf(lines(init, "npm warn", "[1, 2]", bad, good));
  expect(rows).toMatchObject([
    {session_id: "s1", cost_usd: null, turns: 2, status: "completed"},
    {session_id: "s2", cost_usd: 0.5, turns: 2, status: "completed"}
  ]);
  expect(problems.map((d) => [d.severity, d.code, d.pointer])).toEqual([
    ["note", "not-an-event", "line 2"],
    ["error", "bad-value", "line 3"],
    ["error", "bad-value", "line 4/total_cost_usd"]
  ]);
});

test("claude-code reads the costs of early versions, and says of one that it does not know", async () => {
  const early = await sessionOf(lines({...result, cost_usd: 0.25, total_cost: 0.75}));
  expect(early.session).toMatchObject({cost_usd: 0.75, turns: 2});
  const line = (uuid: string, costUSD: number | null) => ({
    ...answer("mini-1", {input_tokens: 1, output_tokens: 1}),
    session_id: undefined,
    sessionId: "s1",
    parentUuid: null,
    uuid,
    costUSD,
    message: {id: uuid, model: "mini-1", stop_reason: "end_turn", usage: {input_tokens: 1, output_tokens: 1}}
  });
  expect((await sessionOf(lines(line("a", 0.25), line("b", 0.5)))).session).toMatchObject({cost_usd: 0.75, turns: 2});
  expect((await sessionOf(lines(line("a", 0.25), line("b", null)))).session).toMatchObject({cost_usd: null, turns: 2});
  const newer = await sessionOf(lines({...init, claude_code_version: "3.0.1"}, {...result, total_cost_usd: 0.5}));
  expect(newer.session).toMatchObject({version: "3.0.1", cost_usd: 0.5});
  expect(newer.problems).toMatchObject([{code: "unknown-version", severity: "note", received: "3.0.1"}]);
});

test("claude-code knows a transcript whose first line is longer than what is looked at", async () => {
  const side = {parentUuid: null, isSidechain: false, sessionId: "s1", type: "user"};
  const user = {...side, message: {role: "user", content: "y".repeat(70_000)}, uuid: "a"};
  const {session} = await sessionOf(lines(user, {...side, ...answer("mini-1", {input_tokens: 1, output_tokens: 1})}));
  expect(session).toMatchObject({session_id: "s1", turns: 1, tokens_output: 1});
});

test("claude-code takes a cost of 0 as unknown, and an id that was taken out as none", async () => {
  const {session, problems} = await sessionOf(lines({...result, session_id: "REDACTED", total_cost_usd: 0}));
  expect(session).toMatchObject({cost_usd: null});
  expect(session.session_id).toMatch(/^path-[0-9a-f]{16}$/);
  expect(problems).toMatchObject([{code: "zero-cost", severity: "note", pointer: "line 1"}]);
});
