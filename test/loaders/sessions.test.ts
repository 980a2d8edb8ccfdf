import {expect, test} from "vitest";
import {runKeysOf, templateFault} from "../../loaders/runTemplate.js";
import {createProject} from "./archiveFixture.js";

const run = (task: string, more: object = {}) => ({
  benchbook: "run/1",
  task,
  model: "acme/mini-1",
  passed: true,
  ...more
});
const lines = (...events: object[]) => events.map((d) => JSON.stringify(d)).join("\n");

/** A stream of Claude Code with one result. */
function stream(id: string, {model = "mini-1", ...more}: {model?: string; [field: string]: unknown} = {}): string {
  const counts = {
    inputTokens: 10,
    outputTokens: 20,
    cacheReadInputTokens: 30,
    cacheCreationInputTokens: 40,
    costUSD: 0.5
  };
  return lines(
    {type: "system", subtype: "init", session_id: id, tools: [], mcp_servers: [], model},
    {type: "assistant", session_id: id, parent_tool_use_id: null, message: {id: "m", model, stop_reason: "end_turn"}},
    {
      type: "result",
      subtype: "success",
      session_id: id,
      num_turns: 3,
      duration_ms: 2500,
      total_cost_usd: 0.5,
      modelUsage: {[model]: counts},
      ...more
    }
  );
}

async function loaded(files: Record<string, unknown>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([path, d]) => [`study/${path}`, d])));
  const {problems} = await project.load();
  const joined = "SELECT s.session_id, r.task_id FROM sessions AS s LEFT JOIN runs AS r USING (run_id) ORDER BY ALL";
  const quiet = ["cost-not-tokens-times-price", "unequal-n"]; // the figures are made up
  return {
    runs: await project.rows("FROM runs ORDER BY task_id, repeat"),
    pairs: (await project.rows(joined)).map((d) => [d.session_id, d.task_id]),
    usage: await project.rows("SELECT * EXCLUDE (run_id) FROM usage ORDER BY model_id"),
    cells: await project.rows("SELECT cost_usd_sum, tokens_output_sum FROM cells WHERE scope = 'all'"),
    problems: problems.filter((d) => !quiet.includes(d.code))
  };
}

test("a session gives the run of its id what the run does not say itself, before cells are made", async () => {
  const {runs, usage, cells, problems} = await loaded({
    "runs/a.json": run("a", {source_run_id: "s1", turns: 3}),
    "logs/s1.jsonl": stream("s1")
  });
  expect(problems).toEqual([]);
  expect(runs).toMatchObject([
    {
      cost_usd: 0.5,
      cost_kind: "measured",
      tokens_input: 10,
      tokens_output: 20,
      tokens_reasoning: null,
      tokens_cache_read: 30,
      tokens_cache_write: 40,
      tokens_semantics: "cumulative",
      output_includes_reasoning: true,
      turns: 3,
      tool_calls: 0,
      subagents: 0,
      duration_s: 2.5,
      duration_scope: "wall",
      fallback_model: null
    }
  ]);
  expect(usage).toEqual([
    {
      attempt: 0,
      role: "agent",
      model_id: "mini-1",
      tokens_input: 10,
      tokens_output: 20,
      tokens_reasoning: null,
      tokens_cache_read: 30,
      tokens_cache_write: 40,
      cost_usd: 0.5
    }
  ]);
  expect(cells).toEqual([{cost_usd_sum: 0.5, tokens_output_sum: 20}]);
});

test("a run keeps what it says; where its session differs by more than 1 % both are told", async () => {
  const own = {source_run_id: "s1", cost_usd: 0.75, cost_kind: "measured", tokens_output: 20, duration_s: 2.51};
  const {runs, problems} = await loaded({"runs/a.json": run("a", own), "logs/s1.jsonl": stream("s1")});
  expect(runs).toMatchObject([{cost_usd: 0.75, tokens_input: null, tokens_output: 20, duration_s: 2.51, turns: 3}]);
  expect(problems).toMatchObject([
    {
      severity: "warning",
      code: "session-differs",
      source: "study/runs/a.json",
      expected: "as the run says: cost_usd 0.75",
      received: "as its session says: cost_usd 0.5",
      action: "that of the run kept"
    }
  ]);
});

test("what a subscription paid is not what the session would have cost", async () => {
  const own = {source_run_id: "s1", cost_kind: "subscription"};
  const {runs, problems} = await loaded({"runs/a.json": run("a", own), "logs/s1.jsonl": stream("s1")});
  expect(runs).toMatchObject([{cost_usd: null, cost_kind: "subscription", tokens_output: 20}]);
  expect(problems).toEqual([]);
});

test("the path of a session names its run by a rule, several sessions of a run are added up", async () => {
  const {pairs, runs, problems} = await loaded({
    "archive.yaml": `study: study
title: Study
configs:
  mini: {model: mini, aliases: [Mini!]}
files:
  - path: logs/**/*.jsonl
    run: "logs/{task}/{config}/{repeat}/*.jsonl"
`,
    "runs.jsonl": lines(
      run("a", {config: "mini", model: undefined, repeat: 1}),
      run("a", {config: "mini", model: undefined, repeat: 2})
    ),
    "logs/a/Mini!/2/first.jsonl": stream("s1"),
    "logs/a/mini/2/then.jsonl": stream("s2", {total_cost_usd: 0.25}),
    "logs/b/mini/1/other.jsonl": stream("s3"),
    "logs/odd.jsonl": stream("s4")
  });
  expect(pairs).toEqual([
    ["s1", "a"],
    ["s2", "a"],
    ["s3", null],
    ["s4", null]
  ]);
  expect(runs).toMatchObject([
    {repeat: 1, cost_usd: null, turns: null},
    {repeat: 2, cost_usd: 0.75, turns: 6, tokens_output: 40, duration_s: 5}
  ]);
  expect(problems.map((d) => [d.severity, d.code, d.received])).toEqual([
    ["note", "session-without-run", "2 of 4 sessions belong to no run"],
    ["warning", "path-without-run", "logs/odd.jsonl"]
  ]);
});

test("of runs of one task, that of the session's model is meant; of several still, none", async () => {
  const files = ["maxi/2", "mini-1"].map((model, i) => [`runs/${i}.json`, run("a", {model})]);
  const rule = `study: study\ntitle: S\nfiles: [{path: "*.jsonl", run: "{task}.jsonl"}]\n`;
  const one = await loaded({...Object.fromEntries(files), "archive.yaml": rule, "a.jsonl": stream("s1")});
  expect(one.runs.map((d) => d.cost_usd).toSorted()).toEqual([0.5, null]);
  const twins = {"runs/3.json": run("a", {repeat: 7})};
  const several = await loaded({...twins, "runs/4.json": run("a"), "archive.yaml": rule, "a.jsonl": stream("s1")});
  expect(several.pairs).toEqual([["s1", null]]);
  expect(several.problems).toMatchObject([
    {code: "session-without-run", received: "1 of 1 sessions belong to no run, 1 of them fit several"}
  ]);
});

test("a session beside the only run of its folder belongs to it", async () => {
  const {pairs} = await loaded({
    "a/run.json": run("a"),
    "a/s1.jsonl": stream("s1"),
    "b/run.json": run("b"),
    "b/other.json": run("c"),
    "b/s2.jsonl": stream("s2")
  });
  expect(pairs).toEqual([
    ["s1", "a"],
    ["s2", null]
  ]);
});

test("a session that breaks off gives its run no figures, but the fallback that it saw", async () => {
  const cut = lines(
    {type: "system", subtype: "init", session_id: "s1", tools: [], mcp_servers: [], model: "mini-1"},
    {
      type: "system",
      subtype: "model_refusal_fallback",
      session_id: "s1",
      originalModel: "mini-1",
      fallbackModel: "maxi-2"
    },
    {
      type: "assistant",
      session_id: "s1",
      parent_tool_use_id: null,
      message: {id: "m", model: "maxi-2", stop_reason: "end_turn", usage: {input_tokens: 1, output_tokens: 2}}
    }
  );
  const {runs, problems} = await loaded({"a/run.json": run("a"), "a/s1.jsonl": cut});
  expect(runs).toMatchObject([{tokens_output: null, turns: null, tool_calls: null, fallback_model: "maxi-2"}]);
  expect(problems.map((d) => [d.severity, d.code])).toEqual([
    ["note", "incomplete-session"],
    ["warning", "model-fallback"]
  ]);
});

test("subagents' transcripts add to those of a transcript, and are inside the total of a result", async () => {
  const transcript = (model: string, side: object) => ({
    parentUuid: null,
    sessionId: "s1",
    uuid: "u",
    type: "assistant",
    timestamp: "2026-03-04T05:06:07.000Z",
    message: {
      id: "m",
      model,
      stop_reason: "end_turn",
      usage: {input_tokens: 1, output_tokens: 2, cache_read_input_tokens: 3, cache_creation_input_tokens: 4}
    },
    ...side
  });
  const [main, side] = [{isSidechain: false}, {isSidechain: true, agentId: "a1"}];
  const sub = lines(transcript("nano-1", side));
  const apart = await loaded({
    "a/run.json": run("a"),
    "a/s1.jsonl": lines(transcript("mini-1", main)),
    "a/subagents/a1.jsonl": sub
  });
  expect(apart.pairs).toEqual([
    ["s1", "a"],
    ["s1/a1", "a"]
  ]);
  expect(apart.runs).toMatchObject([{tokens_input: 2, tokens_output: 4, tokens_cache_read: 6, turns: 1}]);
  const inside = await loaded({"a/run.json": run("a"), "a/s1.jsonl": stream("s1"), "a/subagents/a1.jsonl": sub});
  expect(inside.runs).toMatchObject([{tokens_input: 10, tokens_output: 20, turns: 3, cost_usd: 0.5}]);
});

test("a session that a stream and a transcript recorded is one, with what the stream says of its end", async () => {
  const message = {id: "m", model: "mini-1", stop_reason: "end_turn", usage: {input_tokens: 1, output_tokens: 2}};
  const head = {parentUuid: null, isSidechain: false, sessionId: "s1", uuid: "u", version: "2.0.1"};
  const transcript = lines({...head, type: "assistant", timestamp: "2026-03-04T05:06:07.000Z", message});
  const {runs, pairs, problems} = await loaded({
    "a/run.json": run("a"),
    "a/a-transcript.jsonl": transcript,
    "a/stream.jsonl": stream("s1")
  });
  expect(pairs).toEqual([["s1", "a"]]);
  expect(runs).toMatchObject([{tokens_input: 10, tokens_output: 20, turns: 3, duration_s: 2.5, cost_usd: 0.5}]);
  expect(problems).toMatchObject([
    {severity: "note", code: "session-in-several-files", received: "1 sessions in several"}
  ]);
});

test("a session of another model than its run says so", async () => {
  const {problems} = await loaded({"a/run.json": run("a"), "a/s1.jsonl": stream("s1", {model: "maxi-2"})});
  expect(problems).toMatchObject([
    {
      code: "session-model-differs",
      severity: "warning",
      expected: "acme/mini-1, the model of its run",
      received: "maxi-2"
    }
  ]);
});

test("a template that cannot lead to a run is a problem of archive.yaml", async () => {
  const rule = `study: study\ntitle: S\nfiles: [{path: "*.jsonl", run: "{config}/{repeat}.jsonl"}]\n`;
  const {problems} = await loaded({"archive.yaml": rule, "a.jsonl": stream("s1")});
  expect(problems).toMatchObject([
    {code: "bad-archive-yaml", pointer: "/files/0/run", expected: "a place {task} or {source_run_id}"}
  ]);
  expect(templateFault("{task}/{model}.jsonl")).toBe(
    "unknown place {model} (known: experiment, task, config, repeat, source_run_id)"
  );
  expect(templateFault("{task}/{task}.jsonl")).toBe("a place that occurs twice");
});

test("a template takes a path apart", () => {
  const keys = {experiment_id: "main", task_id: "two-fer", config_id: "mini.1", repeat: 12};
  expect(runKeysOf("x/y/main/two-fer_mini.1/12.jsonl", "**/{experiment}/{task}_{config}/{repeat}.jsonl")).toEqual(keys);
  expect(runKeysOf("a/b.jsonl", "{task}/{repeat}.jsonl")).toBeUndefined();
  expect(runKeysOf("a-b+c.jsonl", "*-{source_run_id}.jsonl")).toEqual({source_run_id: "b+c"});
});
