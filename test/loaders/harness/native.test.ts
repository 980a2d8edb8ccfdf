import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

/** Every field of a run record, distinct and non-empty. */
const full = {
  benchbook: "run/1",
  experiment: "grid",
  task: "t1",
  suite: "s1",
  category: "c1",
  level: "L2",
  config: "Mini High",
  model: "Mini One",
  harness: "h1",
  harness_version: "1.2.3",
  variant: "tuned",
  temperature: 0.2,
  effort: "high",
  max_attempts: 3,
  feedback: "test output",
  settings: {b: 1, a: "x"},
  repeat: 4,
  batch: "eval-9",
  status: "timeout",
  failure: "timeout",
  passed: false,
  metric: "gates",
  score: 3,
  attempts: [
    {
      passed: false,
      score: 2,
      failure: "model",
      cost_usd: 0.1,
      tokens_input: 11,
      tokens_output: 12,
      duration_s: 13,
      feedback: "nothing",
      error: "E1"
    },
    {
      passed: false,
      score: 3,
      failure: "timeout",
      cost_usd: 0.2,
      tokens_input: 21,
      tokens_output: 22,
      duration_s: 23,
      feedback: "verifier output",
      error: "E2"
    }
  ],
  cost_usd: 0.35,
  cost_kind: "computed",
  tokens_input: 101,
  tokens_output: 102,
  tokens_reasoning: 103,
  tokens_cache_read: 104,
  tokens_cache_write: 105,
  tokens_semantics: "cumulative",
  output_includes_reasoning: false,
  turns: 41,
  tool_calls: 42,
  subagents: 43,
  fallback_model: "acme/mini-0",
  duration_s: 99.5,
  duration_scope: "wall",
  started_at: "2026-01-02T03:04:05+02:00",
  approximate: ["cost_usd", "duration_s"],
  selected_from: "best of 3",
  excluded: "tampered",
  note: "a note",
  source_run_id: "run-77",
  scores: {tests: true, lint: {value: 0.5, passed: false, raw: "1/2", attempt: 1}},
  phases: [{name: "plan", status: "ok", cost_usd: 0.05, tokens_input: 5, tokens_semantics: "last step", duration_s: 6}],
  calls: [
    {
      attempt: 1,
      role: "agent",
      model: "mini",
      failure: "infra",
      cost_usd: 0.01,
      tokens_output: 7,
      duration_s: 8,
      error: "502"
    }
  ],
  violations: [
    {metric: "tests", category: "visual", severity: "major", deduction: -1.5, source: "judge", evidence: "broken image"}
  ],
  judgements: [
    {
      judge: "acme/judge",
      metric: "quality",
      judged_at: "2026-01-03",
      raw: "4 of 5",
      value: 4,
      prompt_hash: "ph",
      evidence: "because"
    }
  ],
  usage: [{attempt: 2, role: "subagent", model: "mini", tokens_input: 31, cost_usd: 0.02}],
  costs: [{as_of: "2026-02-01", kind: "estimated", cost_usd: 0.4, source: "price table"}],
  artefacts: [{path: "src/a.ts", sha256: "a".repeat(64), bytes: 12, is_baseline: true}]
};

test("native reads every field of a run into its tables", async () => {
  const project = createProject();
  project.write({"x/run.json": full});
  const {problems} = await project.load();
  expect(problems.map((d) => d.code).toSorted()).toEqual(["baseline-artefact", "selected-runs"]);
  expect(await project.rows("SELECT * EXCLUDE (run_id) FROM runs")).toEqual([
    {
      study_id: "x",
      experiment_id: "grid",
      suite: "s1",
      task_id: "t1",
      level: "L2",
      config_id: "mini-high",
      model_id: "acme/mini-1",
      harness: "h1",
      variant: "tuned",
      repeat: 4,
      batch: "eval-9",
      status: "timeout",
      failure: "timeout",
      passed: false,
      metric: "gates",
      score: 3,
      attempts: 2,
      passed_at: null,
      cost_usd: 0.35,
      cost_kind: "computed",
      tokens_input: 101,
      tokens_output: 102,
      tokens_reasoning: 103,
      tokens_cache_read: 104,
      tokens_cache_write: 105,
      tokens_semantics: "cumulative",
      output_includes_reasoning: false,
      turns: 41,
      tool_calls: 42,
      subagents: 43,
      fallback_model: "acme/mini-0",
      duration_s: 99.5,
      duration_scope: "wall",
      started_at: "2026-01-02T01:04:05.000Z",
      approximate: "cost_usd,duration_s",
      selected_from: "best of 3",
      excluded: "tampered",
      note: "a note",
      source_run_id: "run-77",
      source: "x/run.json",
      pointer: "/",
      loader: "native/1"
    }
  ]);
  expect(
    await project.rows(
      "SELECT attempt, passed, score, failure, cost_usd, tokens_input, tokens_output, duration_s, feedback, error FROM attempts ORDER BY attempt"
    )
  ).toEqual(full.attempts.map((d, i) => ({attempt: i + 1, ...d})));
  expect(await project.rows("SELECT attempt, metric, value, passed, raw FROM scores ORDER BY metric")).toEqual([
    {attempt: 1, metric: "lint", value: 0.5, passed: false, raw: "1/2"},
    {attempt: 0, metric: "tests", value: 1, passed: true, raw: null}
  ]);
  expect(
    await project.rows("SELECT phase, name, status, cost_usd, tokens_input, tokens_semantics, duration_s FROM phases")
  ).toEqual([{phase: 1, ...full.phases[0]}]);
  expect(
    await project.rows(
      "SELECT call, attempt, role, model_id, failure, cost_usd, tokens_output, duration_s, error FROM calls"
    )
  ).toEqual([
    {
      call: 1,
      attempt: 1,
      role: "agent",
      model_id: "acme/mini-1",
      failure: "infra",
      cost_usd: 0.01,
      tokens_output: 7,
      duration_s: 8,
      error: "502"
    }
  ]);
  expect(await project.rows("SELECT * EXCLUDE (run_id) FROM violations")).toEqual([
    {ordinal: 1, ...full.violations[0]}
  ]);
  expect(await project.rows("SELECT * EXCLUDE (run_id) FROM judgements")).toEqual(full.judgements);
  expect(await project.rows("SELECT attempt, role, model_id, tokens_input, cost_usd FROM usage")).toEqual([
    {attempt: 2, role: "subagent", model_id: "acme/mini-1", tokens_input: 31, cost_usd: 0.02}
  ]);
  expect(await project.rows("SELECT * EXCLUDE (run_id, origin) FROM costs WHERE origin = 'stated'")).toEqual(
    full.costs
  );
  expect(await project.rows("SELECT * EXCLUDE (run_id) FROM artefacts")).toEqual(full.artefacts);
  expect(await project.rows("SELECT * EXCLUDE (fingerprint) FROM configs")).toEqual([
    {
      study_id: "x",
      config_id: "mini-high",
      label: "Mini High",
      model_id: "acme/mini-1",
      harness: "h1",
      harness_version: "1.2.3",
      variant: "tuned",
      temperature: 0.2,
      effort: "high",
      max_attempts: 3,
      feedback: "test output",
      tier: null,
      settings: '{"a":"x","b":1}'
    }
  ]);
});

test("native reads one run a line, and a bad line is a problem of its own", async () => {
  const project = createProject();
  const line = (repeat: number) => JSON.stringify({benchbook: "run/1", task: "t", model: "mini", repeat});
  project.write({"x/runs.jsonl": `\uFEFF${line(1)}\r\n{"benchbook": oops\n\n${line(2)}\n`});
  const {problems, rows} = await project.load();
  expect(rows.runs).toBe(2);
  expect(problems).toMatchObject([{code: "bad-syntax", pointer: "line 2", action: "line left out"}]);
});

test("native reports an unknown field instead of dropping it", async () => {
  const project = createProject();
  project.write({"x/run.json": {benchbook: "run/1", task: "t", model: "mini", colour: "red"}});
  const {problems, rows} = await project.load();
  expect(rows.runs).toBe(0);
  expect(problems).toMatchObject([{code: "unknown-key", received: "colour", action: "run left out"}]);
});

test("native expands a number of attempts: all but the last failed", async () => {
  const project = createProject();
  project.write({
    "x/runs.json": [
      {benchbook: "run/1", task: "a", model: "mini", passed: true, attempts: 3},
      {benchbook: "run/1", task: "b", model: "mini", passed: false, attempts: 2}
    ]
  });
  await project.load();
  expect(await project.rows("SELECT task_id, passed_at, attempts FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a", passed_at: 3, attempts: 3},
    {task_id: "b", passed_at: null, attempts: 2}
  ]);
  expect(
    await project.rows("SELECT task_id, attempt, a.passed FROM attempts AS a JOIN runs USING (run_id) ORDER BY ALL")
  ).toEqual([
    {task_id: "a", attempt: 1, passed: false},
    {task_id: "a", attempt: 2, passed: false},
    {task_id: "a", attempt: 3, passed: true},
    {task_id: "b", attempt: 1, passed: false},
    {task_id: "b", attempt: 2, passed: false}
  ]);
});

test("native numbers runs without a repeat by their start", async () => {
  const project = createProject();
  const at = (started_at: string, score: number) => ({
    benchbook: "run/1",
    task: "t",
    model: "mini",
    started_at,
    metric: "m",
    score
  });
  project.write({"x/runs.json": [at("2026-01-02T00:00:00Z", 2), at("2026-01-01T00:00:00Z", 1)]});
  await project.load();
  expect(await project.rows("SELECT repeat, score FROM runs ORDER BY repeat")).toEqual([
    {repeat: 1, score: 1},
    {repeat: 2, score: 2}
  ]);
});

test("computed cells leave infrastructure failures out of n and count them apart", async () => {
  const project = createProject();
  const one = (repeat: number, rest: object) => ({benchbook: "run/1", task: "t", model: "mini", repeat, ...rest});
  project.write({
    "x/runs.json": [
      one(1, {passed: true, attempts: 1, cost_usd: 0.5}),
      one(2, {passed: false, attempts: 2, cost_usd: 0.7}),
      one(3, {passed: false, failure: "timeout", status: "timeout"}),
      one(4, {passed: false, failure: "infra", status: "error"}),
      one(5, {passed: false, failure: "unknown"}),
      one(6, {passed: true, excluded: "tampered"}),
      one(7, {passed: true, attempts: 2})
    ]
  });
  await project.load();
  expect(
    await project.rows(
      `SELECT n, n_passed, n_model, n_timeout, n_infra, n_unknown, n_excluded, passed_by_attempt, "values", value_counts,
       mean, n_cost, round(cost_usd_sum, 9) AS cost FROM cells WHERE scope = 'all' AND metric = 'passed'`
    )
  ).toEqual([
    {
      n: 4,
      n_passed: 2,
      n_model: 1,
      n_timeout: 1,
      n_infra: 1,
      n_unknown: 1,
      n_excluded: 1,
      passed_by_attempt: [1, 1],
      values: [0, 1],
      value_counts: [2, 2],
      mean: 0.5,
      n_cost: 2,
      cost: 1.2
    }
  ]);
});

test("native leaves out the one run whose settings are nested too deep", async () => {
  const project = createProject();
  const run = {benchbook: "run/1", task: "a", model: "m", passed: true};
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const bad = `{"benchbook": "run/1", "task": "b", "model": "m", "settings": {"x": ${deep}}}`;
  project.write({"mine/runs.json": `[${bad}, ${JSON.stringify(run)}]`});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs")).toEqual([{task_id: "a"}]);
  expect(problems).toMatchObject([
    {code: "bad-value", pointer: "/0/settings", expected: "at most 100 levels of settings", action: "run left out"}
  ]);
});
