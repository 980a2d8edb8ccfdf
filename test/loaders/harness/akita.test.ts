import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";
import type {Project} from "../archiveFixture.js";

async function loaded(): Promise<{project: Project; problems: Awaited<ReturnType<Project["load"]>>["problems"]}> {
  const project = createProject();
  project.copy("test/fixtures/akita", "akita");
  const {problems} = await project.load();
  return {project, problems};
}

test("akita reads a run of opencode with its phases, whose tokens are of the last step", async () => {
  const {project} = await loaded();
  const [run] = await project.rows("FROM runs WHERE config_id = 'mini_1_forced'");
  expect(run).toMatchObject({
    study_id: "akita",
    experiment_id: "main",
    task_id: "rails-rubyllm-chat",
    model_id: "acme/mini-1",
    harness: "opencode",
    variant: "forced delegation",
    status: "completed",
    failure: "none",
    passed: null,
    score: null,
    attempts: null,
    cost_usd: null,
    cost_kind: "unknown",
    tokens_input: 1,
    tokens_output: 895,
    tokens_reasoning: 7,
    tokens_cache_read: 116824,
    tokens_cache_write: 496,
    tokens_semantics: "last step",
    duration_s: 41.75,
    duration_scope: "wall",
    started_at: "2026-04-16T22:31:48.000Z",
    note: "completed_with_errors",
    source_run_id: "ses_1",
    source: "akita/results/mini_1_forced/result.json",
    pointer: "/",
    loader: "akita/1"
  });
  const phases = await project.rows(
    `SELECT phase, name, p.status, p.tokens_output, p.tokens_cache_write, p.tokens_semantics, p.duration_s
     FROM phases AS p JOIN runs USING (run_id) WHERE config_id = 'mini_1_forced' ORDER BY phase`
  );
  const common = {tokens_semantics: "last step"};
  expect(phases).toEqual([
    {
      ...common,
      phase: 1,
      name: "phase1",
      status: "completed",
      tokens_output: 927,
      tokens_cache_write: 414,
      duration_s: 31.5
    },
    {
      ...common,
      phase: 2,
      name: "phase2",
      status: "completed_with_errors",
      tokens_output: 895,
      tokens_cache_write: 496,
      duration_s: 10.25
    }
  ]);
  expect(
    await project.rows(
      `SELECT s.metric, value, s.passed, raw FROM scores AS s JOIN runs USING (run_id)
       WHERE config_id = 'mini_1_forced' ORDER BY s.metric`
    )
  ).toEqual([
    {metric: "file_count", value: 1892, passed: null, raw: null},
    {metric: "works_as_intended", value: 0, passed: false, raw: "no"}
  ]);
  expect(await project.rows("SELECT settings FROM configs WHERE config_id = 'mini_1_forced'")).toEqual([
    {settings: '{"prompt_sha256":"d25f","provider":"openrouter","subagent":"openrouter/acme/nano"}'}
  ]);
});

test("akita says that tokens are of the last step, and where a phase's own file differs", async () => {
  const {problems} = await loaded();
  const own = problems.filter((d) => d.source === "akita/results/mini_1_forced/result.json");
  expect(own.map((d) => [d.code, d.pointer])).toEqual(
    expect.arrayContaining([
      ["last-step-tokens", "/tokens"],
      ["twin-differs", "/phases/0"]
    ])
  );
});

const stalled = {
  model: {slug: "m", id: "acme/mini-1", runner_type: "codex", codex_reasoning_effort: "xhigh"},
  status: "failed",
  timed_out: false,
  stalled: true,
  stall_reason: "no progress for 06:00; last activity: assistant started",
  elapsed_seconds: 609.5,
  no_progress_timeout_seconds: 360,
  primary_prompt_sha256: "d25f",
  tokens: {input: 4875197, output: 29437, total: 4904634},
  phases: [{phase: "phase1", status: "failed", tokens: {input: 4875197, output: 29437, total: 4904634}}]
};

test("akita takes a run that stalled for a timeout, and keeps the sums of Codex", async () => {
  const project = createProject();
  project.write({"a/results/m/result.json": stalled});
  await project.load();
  expect(await project.rows("FROM runs")).toMatchObject([
    {
      harness: "Codex CLI",
      status: "failed",
      failure: "timeout",
      tokens_input: 4875197,
      tokens_output: 29437,
      tokens_cache_read: null,
      tokens_semantics: "cumulative",
      duration_s: 609.5
    }
  ]);
  expect(await project.rows("SELECT effort FROM configs")).toEqual([{effort: "xhigh"}]);
});

test("akita takes a run that stalled on an API error for infrastructure", async () => {
  const project = createProject();
  project.write({"a/results/m/result.json": {...stalled, stall_reason: "last activity: error: {'name': 'APIError'}"}});
  await project.load();
  expect(await project.rows("SELECT failure FROM runs")).toEqual([{failure: "infra"}]);
});

test("akita takes a run that stalled without a token for infrastructure", async () => {
  const project = createProject();
  const phases = [{phase: "phase1", status: "failed", tokens: {}}];
  project.write({"a/results/m/result.json": {...stalled, tokens: {}, phases}});
  await project.load();
  expect(await project.rows("SELECT failure, tokens_output, tokens_semantics FROM runs")).toEqual([
    {failure: "infra", tokens_output: null, tokens_semantics: null}
  ]);
});

test("akita takes a run that was stopped by the clock for a timeout", async () => {
  const project = createProject();
  project.write({"a/results-gpu/m/result.json": {...stalled, status: "timeout", timed_out: true, stalled: false}});
  await project.load();
  expect(await project.rows("SELECT status, failure, config_id FROM runs")).toEqual([
    {status: "timeout", failure: "timeout", config_id: "m--gpu"}
  ]);
});

test("akita-claude-code reads the usage of every model, and its sum as the run's", async () => {
  const {project} = await loaded();
  const [run] = await project.rows("FROM runs WHERE config_id = 'mini_1_alone'");
  expect(run).toMatchObject({
    task_id: "rails-rubyllm-chat",
    model_id: "acme/mini-1",
    harness: "Claude Code (DeepClaude)",
    variant: "delegation",
    status: "completed",
    failure: "none",
    cost_usd: 5.75,
    cost_kind: "measured",
    tokens_input: 2022,
    tokens_output: 91832,
    tokens_cache_read: 6382064,
    tokens_cache_write: 302789,
    tokens_semantics: "cumulative",
    duration_s: 1489.5,
    started_at: "2026-04-24T20:26:49.000Z",
    loader: "akita-claude-code/1"
  });
  expect(
    await project.rows(
      `SELECT role, u.model_id, u.tokens_output, u.cost_usd FROM usage AS u JOIN runs USING (run_id)
       WHERE config_id = 'mini_1_alone' ORDER BY u.cost_usd`
    )
  ).toEqual([
    {role: "background", model_id: "acme/pico", tokens_output: 22, cost_usd: 0.125},
    {role: "subagent", model_id: "acme/nano", tokens_output: 43179, cost_usd: 2.125},
    {role: "agent", model_id: "acme/mini-1", tokens_output: 48631, cost_usd: 3.5}
  ]);
  expect(
    await project.rows(
      `SELECT s.metric, value FROM scores AS s JOIN runs USING (run_id) WHERE config_id = 'mini_1_alone' ORDER BY s.metric`
    )
  ).toEqual([
    {metric: "assistant_turns", value: 288},
    {metric: "calls of Agent", value: 10},
    {metric: "calls of Bash", value: 148},
    {metric: "file_count", value: 1893},
    {metric: "num_turns", value: 43}
  ]);
});

test("akita-v2 reads a run with its phases; the model is in the list of models", async () => {
  const {project} = await loaded();
  const [run] = await project.rows("FROM runs WHERE experiment_id = 'v2'");
  expect(run).toMatchObject({
    task_id: "rails-rubyllm-chat-v2",
    config_id: "v2_mini_1--orchestrator",
    model_id: "acme/mini-1",
    harness: "opencode",
    variant: "orchestrator",
    status: "completed",
    failure: "none",
    cost_usd: 0.875,
    cost_kind: "computed",
    tokens_input: 302,
    tokens_output: 304,
    tokens_cache_read: 306,
    tokens_cache_write: 308,
    tokens_semantics: "cumulative",
    duration_s: 30.5,
    started_at: "2026-07-29T17:03:38.000Z",
    note: "billing: OpenRouter API; phase1 exited with 1",
    source_run_id: "ses_b",
    loader: "akita-v2/1"
  });
  expect(
    await project.rows(
      `SELECT name, p.status, p.cost_usd, p.tokens_input FROM phases AS p JOIN runs USING (run_id)
       WHERE experiment_id = 'v2' ORDER BY phase`
    )
  ).toEqual([
    {name: "phase1", status: "exit code 1", cost_usd: 0.75, tokens_input: 101},
    {name: "phase2", status: "exit code 0", cost_usd: 0.125, tokens_input: 201}
  ]);
  expect(await project.rows("SELECT effort, settings FROM configs WHERE config_id LIKE 'v2%'")).toEqual([
    {effort: "xhigh", settings: '{"billing":"OpenRouter API"}'}
  ]);
});

test("akita-v2 keeps the cost before and after a correction, and says that the files differ", async () => {
  const {project, problems} = await loaded();
  expect(await project.rows("SELECT as_of, kind, cost_usd FROM costs WHERE origin = 'stated' ORDER BY as_of")).toEqual([
    {as_of: "2026-07-29", kind: "computed", cost_usd: 0.1875},
    {as_of: "2026-08-01", kind: "computed", cost_usd: 0.875}
  ]);
  expect(problems.filter((d) => d.code === "twin-differs" && d.source?.includes("v2_"))).toMatchObject([
    {
      pointer: "/phases/0",
      expected: "as in phase1.result.json: cost_usd 0.0625, tokens 51",
      received: "cost_usd 0.75, tokens 410 (corrected 2026-08-01: recomputed from every step)"
    }
  ]);
});

const v2 = {
  slug: "v2_m",
  label: "Mini 1 (grok CLI, native)",
  harness: "grok",
  billing: "xAI API",
  cost_usd_total: 0,
  elapsed_seconds_total: 10,
  tokens_total: 0,
  self_review_present: true,
  phases: [{phase: "phase2", command_kind: "bash", cost_usd: null, elapsed_seconds: 10, exit_code: 0, tokens: {}}]
};

test("akita-v2 takes a total of 0 without any phase's cost as unknown", async () => {
  const project = createProject();
  project.write({"a/results-v2/v2_m/result.json": v2});
  const {problems} = await project.load();
  expect(await project.rows("SELECT model_id, harness, cost_usd, cost_kind, tokens_input FROM runs")).toEqual([
    {model_id: "acme/mini-1", harness: "grok CLI", cost_usd: null, cost_kind: "unknown", tokens_input: null}
  ]);
  expect(problems.map((d) => d.code)).toEqual(expect.arrayContaining(["model-not-stated", "zero-cost"]));
});

test("akita-v2 takes a local run that is free for one that costs nothing", async () => {
  const project = createProject();
  project.write({"a/results-v2/v2_m/result.json": {...v2, billing: "Local (RTX 5090, free)"}});
  await project.load();
  expect(await project.rows("SELECT cost_usd, cost_kind FROM runs")).toEqual([{cost_usd: 0, cost_kind: "free"}]);
});

test("akita-v2 takes the cost of a subscription for an estimate", async () => {
  const project = createProject();
  project.write({"a/results-v2/v2_m/result.json": {...v2, billing: "Claude Max subscription", cost_usd_total: 44.25}});
  await project.load();
  expect(await project.rows("SELECT cost_usd, cost_kind FROM runs")).toEqual([
    {cost_usd: 44.25, cost_kind: "estimated"}
  ]);
});

test("akita-v2 flags totals that leave a phase out", async () => {
  const project = createProject();
  const phase1 = {phase: "phase1", command_kind: "bash", file_count_after: 3, cost_usd: 1};
  project.write({"a/results-v2/v2_m/result.json": v2, "a/results-v2/v2_m/phase1.result.json": phase1});
  const {problems} = await project.load();
  expect(problems.filter((d) => d.code === "incomplete-total")).toMatchObject([{received: "phase2"}]);
  expect(await project.rows("SELECT approximate FROM runs")).toEqual([
    {approximate: "cost_usd,tokens_input,tokens_output,duration_s"}
  ]);
});

test("akita-orchestration reads a log as one run of many calls, whose own cost nobody knows", async () => {
  const {project} = await loaded();
  const [run] = await project.rows("FROM runs WHERE variant = 'manual orchestration'");
  expect(run).toMatchObject({
    task_id: "rails-rubyllm-chat",
    config_id: "manual_mini",
    model_id: "acme/mini-1",
    harness: "opencode",
    status: "failed",
    failure: "unknown",
    cost_usd: null,
    tokens_input: null,
    duration_s: null,
    attempts: null,
    started_at: "2026-04-25T18:34:02.500Z",
    loader: "akita-orchestration/1"
  });
  expect(
    await project.rows(
      `SELECT call, role, model_id, failure, cost_usd, tokens_input, tokens_output, tokens_cache_read, tokens_cache_write,
         duration_s, error FROM calls ORDER BY call`
    )
  ).toEqual([
    {
      call: 1,
      role: "executor",
      model_id: "acme/mini-1",
      failure: null,
      cost_usd: 0.0911,
      tokens_input: 58606,
      tokens_output: 1824,
      tokens_cache_read: 175968,
      tokens_cache_write: 11,
      duration_s: 129.5,
      error: null
    },
    {
      call: 2,
      role: "executor",
      model_id: "acme/mini-1",
      failure: "unknown",
      cost_usd: 0.0329,
      tokens_input: 12819,
      tokens_output: 2151,
      tokens_cache_read: 75520,
      tokens_cache_write: 12,
      duration_s: 52.25,
      error: "error, exit code 1"
    }
  ]);
  const [usage] = await project.rows("SELECT tokens_input, cost_usd FROM usage WHERE role = 'executor'");
  expect(usage.tokens_input).toBe(71425);
  expect(usage.cost_usd).toBeCloseTo(0.124, 12);
});

test("akita-side says of a phase without a result that its run never finished", async () => {
  const project = createProject();
  project.copy("test/fixtures/akita/results-v2/v2_mini_1.orchestrator/phase1.result.json", "a/v2_x/phase1.result.json");
  const {problems} = await project.load();
  expect(await project.rows("SELECT * FROM runs")).toEqual([]);
  expect(problems).toMatchObject([{code: "side-file", severity: "warning", action: "no run: it never finished"}]);
});
