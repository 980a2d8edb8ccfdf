import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";
import {writeZip} from "../writeZip.js";
import type {Project} from "../archiveFixture.js";
import {logOf, membersOf, readFixture, writeEval, zstdFrame} from "./inspectLog.js";
import type {LogText} from "./inspectLog.js";

const runOrder = "ORDER BY task_id, repeat";

/** A project with one archive of logs, loaded. */
async function loaded(files: Record<string, LogText | string>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([name, d]) => [`logs/${name}`, d])));
  const {problems} = await project.load();
  return {project, problems};
}

async function loadedEval(members: ReturnType<typeof membersOf>) {
  const project = createProject();
  project.write({"logs/README.md": ""});
  writeEval(project, {path: "logs/a.eval", members});
  const {problems} = await project.load();
  return {project, problems};
}

test("inspect reads every field of a log into its runs", async () => {
  const project = createProject();
  project.copy("test/fixtures/inspect", "inspect");
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  const runs = await project.rows(`FROM runs ${runOrder}`);
  const common = {
    study_id: "inspect",
    experiment_id: "main",
    suite: "capitals",
    model_id: "acme/mini-1",
    harness: "inspect",
    variant: "debate",
    duration_scope: "wall",
    excluded: null,
    source: "inspect/logs/2026-01-02T03-04-05+00-00_capitals_task-1.json",
    loader: "inspect/1"
  };
  const unknown = {
    cost_usd: null,
    cost_kind: "unknown",
    tokens_input: null,
    tokens_output: null,
    tokens_reasoning: null,
    tokens_cache_read: null,
    tokens_cache_write: null,
    tokens_semantics: null
  };
  expect(runs).toMatchObject([
    {
      ...common,
      ...unknown,
      task_id: "capitals/7",
      level: "5",
      repeat: 1,
      status: "error",
      failure: "infra",
      passed: null,
      metric: null,
      score: null,
      duration_s: 14.5,
      started_at: null,
      note: "RateLimitError: 429 too many requests",
      source_run_id: "u-3",
      pointer: "/samples/2"
    },
    {
      ...common,
      ...unknown,
      task_id: "capitals/7",
      level: "5",
      repeat: 2,
      status: "completed",
      failure: "none",
      passed: null,
      metric: "match",
      score: null,
      duration_s: 15.5,
      started_at: null,
      note: null,
      source_run_id: "u-4",
      pointer: "/samples/3"
    },
    {
      ...common,
      task_id: "capitals/fr",
      level: "easy",
      repeat: 1,
      status: "completed",
      failure: "none",
      passed: true,
      metric: "match",
      score: 1,
      cost_usd: 0.0125,
      cost_kind: "computed",
      tokens_input: 1000,
      tokens_output: 210,
      tokens_reasoning: 31,
      tokens_cache_read: 100,
      tokens_cache_write: null,
      tokens_semantics: "cumulative",
      duration_s: 12.5,
      note: null,
      source_run_id: "u-1",
      pointer: "/samples/0"
    },
    {
      ...common,
      task_id: "capitals/fr",
      level: "easy",
      repeat: 2,
      status: "completed",
      failure: "budget",
      passed: false,
      metric: "match",
      score: 0,
      cost_usd: 0.025,
      cost_kind: "computed",
      tokens_input: 1000,
      tokens_output: 100,
      tokens_reasoning: 4,
      tokens_cache_read: 43,
      tokens_cache_write: 61,
      duration_s: 13.5,
      started_at: null,
      note: "stopped at its message limit",
      source_run_id: "u-2",
      pointer: "/samples/1"
    }
  ]);
  expect(String(runs[2].started_at)).toMatch(/^2026-01-02.03:04:07\.5/);
  expect(await project.rows("SELECT task_id, suite, category, level FROM tasks ORDER BY task_id")).toEqual([
    {task_id: "capitals/7", suite: "capitals", category: "asia", level: "5"},
    {task_id: "capitals/fr", suite: "capitals", category: "europe", level: "easy"}
  ]);
});

test("inspect reads what was set by hand into the config", async () => {
  const project = createProject();
  project.copy("test/fixtures/inspect", "inspect");
  await project.load();
  const [{settings, ...config}] = await project.rows(
    "SELECT harness_version, variant, temperature, effort, settings FROM configs"
  );
  expect(config).toEqual({harness_version: "0.3.210", variant: "debate", temperature: 0.25, effort: "low"});
  expect(JSON.parse(settings as string)).toEqual({
    message_limit: 30,
    model_args: {precision: "fp8"},
    model_roles: {grader: "acme/judge-1"},
    solver_args: {turns: 4},
    task_args: {hard: true},
    top_p: 0.9
  });
});

test("inspect reads scorers beside the first, judges and retries", async () => {
  const project = createProject();
  project.copy("test/fixtures/inspect", "inspect");
  await project.load();
  expect(
    await project.rows(
      "SELECT source_run_id, s.metric, value, s.passed, raw FROM scores AS s JOIN runs USING (run_id) ORDER BY ALL"
    )
  ).toEqual([
    {source_run_id: "u-1", metric: "graded/brevity", value: 1, passed: true, raw: "yes"},
    {source_run_id: "u-1", metric: "graded/tone", value: 4, passed: null, raw: null},
    {source_run_id: "u-1", metric: "match", value: 1, passed: true, raw: "C"},
    {source_run_id: "u-2", metric: "match", value: 0, passed: false, raw: "I"}
  ]);
  const usage = await project.rows(
    `SELECT source_run_id, role, u.model_id, u.tokens_input, u.tokens_output, u.cost_usd
     FROM usage AS u JOIN runs USING (run_id) ORDER BY source_run_id, role`
  );
  expect(usage).toEqual([
    {
      source_run_id: "u-1",
      role: "agent",
      model_id: "acme/mini-1",
      tokens_input: 1000,
      tokens_output: 210,
      cost_usd: 0.0125
    },
    {
      source_run_id: "u-1",
      role: "judge",
      model_id: "acme/judge-1",
      tokens_input: 501,
      tokens_output: 22,
      cost_usd: 0.5
    },
    {
      source_run_id: "u-2",
      role: "agent",
      model_id: "acme/mini-1",
      tokens_input: 1000,
      tokens_output: 100,
      cost_usd: 0.025
    }
  ]);
  expect(
    await project.rows("SELECT source_run_id, role, c.failure, error FROM calls AS c JOIN runs USING (run_id)")
  ).toEqual([{source_run_id: "u-3", role: "agent", failure: "infra", error: "APITimeoutError: timed out"}]);
});

test("inspect reads what a log states of itself as published cells", async () => {
  const project = createProject();
  project.copy("test/fixtures/inspect", "inspect");
  await project.load();
  const cells = await project.rows(
    `SELECT scope, scope_id, metric, as_of, n, mean, sd, cost_usd_sum, cost_kind, tokens_input_sum, tokens_output_sum,
     tokens_cache_read_sum, printed, note, pointer FROM cells WHERE origin = 'published' ORDER BY metric`
  );
  const common = {scope: "suite", scope_id: "capitals", as_of: "2026-01-02T03:04:05+00:00", n: 3};
  const tokens = {
    cost_usd_sum: 0.0375,
    cost_kind: "computed",
    tokens_input_sum: 2000,
    tokens_output_sum: 310,
    tokens_cache_read_sum: 100
  };
  expect(cells).toMatchObject([
    {
      ...common,
      ...tokens,
      metric: "graded/tone",
      mean: 4,
      printed: "mean 4",
      pointer: "/results/scores/2/metrics/mean"
    },
    {
      ...common,
      ...tokens,
      metric: "match",
      mean: 0.5,
      sd: 0.75,
      printed: "accuracy 0.5",
      note: "standard error 0.125; mean over 2 epochs, then mean over tasks; 1 samples unscored"
    },
    {...common, metric: "match/f1", mean: 0.625, sd: null, tokens_input_sum: null, printed: "f1 0.625"},
    {
      ...common,
      ...tokens,
      metric: "match/pass_at_2",
      mean: 0.875,
      note: "pass_at_2 over 2 epochs, then mean over tasks"
    }
  ]);
});

/** Everything that a load gave but where it stood. */
async function contents(project: Project) {
  return Promise.all([
    project.rows(`SELECT * EXCLUDE (source, pointer) FROM runs ${runOrder}`),
    project.rows("SELECT * EXCLUDE (source, pointer) FROM cells ORDER BY ALL"),
    ...["configs", "tasks", "scores", "usage", "judgements"].map((d) => project.rows(`FROM ${d} ORDER BY ALL`)),
    project.rows("SELECT * EXCLUDE (error) REPLACE (failure <> 'none' AS failure) FROM calls ORDER BY ALL")
  ]);
}

test("inspect gives the same rows of a log in either container", async () => {
  const json = await loaded({"a.json": readFixture()});
  const zip = await loadedEval(membersOf(readFixture()));
  const wordsOf = ({problems}: typeof json) =>
    problems.map((d) => [d.code, d.severity, d.expected, d.received, d.action]);
  expect(wordsOf(zip)).toEqual(wordsOf(json));
  expect(await contents(zip.project)).toEqual(await contents(json.project));
});

test("inspect reads members that are packed with Zstandard", async () => {
  const members = membersOf(readFixture()).map((d) => ({
    ...d,
    method: 93 as const,
    packed: zstdFrame(String(d.content))
  }));
  const {project, problems} = await loadedEval(members);
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 4}]);
});

test("inspect opens no sample whose summary says enough", async () => {
  const members = membersOf(readFixture()).map((d) => (d.name.startsWith("samples/") ? {...d, content: "{"} : d));
  const {project, problems} = await loadedEval(members);
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
  expect(await project.rows("SELECT sum(tokens_output)::INTEGER AS n FROM runs")).toEqual([{n: 310}]);
});

test("inspect opens the samples of a log whose summaries hold no usage, as in 2024", async () => {
  const members = membersOf(readFixture()).map((d) => {
    if (!d.name.endsWith("summaries.json")) return d;
    const summaries = JSON.parse(String(d.content)) as Record<string, unknown>[];
    return {...d, content: JSON.stringify(summaries.map(({id, epoch, scores}) => ({id, epoch, scores})))};
  });
  const {project} = await loadedEval(members);
  expect(await project.rows("SELECT sum(tokens_output)::INTEGER AS n, sum(duration_s) AS s FROM runs")).toEqual([
    {n: 310, s: 56}
  ]);
});

test("inspect reads a sample in chunks by its shell", async () => {
  const [first] = readFixture().samples;
  const log = logOf({eval: {config: {}}, samples: [first]});
  const members = membersOf(log)
    .filter((d) => !d.name.includes("summaries"))
    .map((d) => (d.name.startsWith("samples/") ? {...d, name: "samples/fr_epoch_1/sample.json"} : d));
  const chunk = {name: "samples/fr_epoch_1/events/0.json", content: "[]"};
  const {project} = await loadedEval([...members, chunk]);
  expect(await project.rows("SELECT task_id, score FROM runs")).toEqual([{task_id: "sums/fr", score: 1}]);
});

test("inspect takes a log without an end as unfinished, with the samples that it has", async () => {
  const log = readFixture();
  const members = membersOf({...log, samples: log.samples.slice(0, 2)}).filter(
    (d) => !["header.json", "summaries.json"].includes(d.name)
  );
  const {project, problems} = await loadedEval(members);
  expect(await project.rows("SELECT task_id, repeat FROM runs ORDER BY repeat")).toEqual([
    {task_id: "capitals/fr", repeat: 1},
    {task_id: "capitals/fr", repeat: 2}
  ]);
  expect(await project.rows("SELECT * FROM cells WHERE origin = 'published'")).toEqual([]);
  expect(await project.rows("SELECT task_id, state, reason FROM coverage WHERE state <> 'run'")).toEqual([
    {task_id: "capitals/7", state: "never finished", reason: "the log has the status started"}
  ]);
  expect(problems).toMatchObject([
    {code: "samples-missing", severity: "warning", expected: "4 runs", received: "2 (status started)"}
  ]);
});

test("inspect takes the later summary of a sample that was run again", async () => {
  const summary = (value: string) => [{id: 1, epoch: 1, uuid: value, model_usage: {}, scores: {match: {value}}}];
  const [start] = membersOf(logOf());
  const {project} = await loadedEval([
    start,
    {name: "_journal/summaries/10.json", content: JSON.stringify(summary("C"))},
    {name: "_journal/summaries/9.json", content: JSON.stringify(summary("I"))}
  ]);
  expect(await project.rows("SELECT source_run_id, score FROM runs")).toEqual([{source_run_id: "C", score: 1}]);
});

test("inspect reads the one scorer of an early log", async () => {
  const results = {scorer: {name: "includes"}, metrics: {accuracy: {value: 0.25}}};
  const samples = [{id: 1, epoch: 1, score: {value: "C"}}];
  const {project} = await loaded({"a.json": logOf({results, samples})});
  expect(await project.rows("SELECT metric, score, passed FROM runs")).toEqual([
    {metric: "includes", score: 1, passed: true}
  ]);
  expect(await project.rows("SELECT metric, mean FROM cells WHERE origin = 'published'")).toEqual([
    {metric: "includes", mean: 0.25}
  ]);
});

test("inspect says which samples of a finished log are not in it", async () => {
  const log = logOf({
    eval: {dataset: {sample_ids: ["a", "b"]}},
    results: {total_samples: 2, scores: []},
    samples: [{id: "a", epoch: 1, scores: {match: {value: "C"}}}]
  });
  const {project, problems} = await loaded({"a.json": log});
  expect(problems).toMatchObject([{code: "samples-missing", expected: "2 runs", received: "1 (status success)"}]);
  expect(await project.rows("SELECT task_id, state FROM coverage ORDER BY task_id")).toEqual([
    {task_id: "sums/a", state: "run"},
    {task_id: "sums/b", state: "not public"}
  ]);
});

test("inspect reads reduced scores as cells of their tasks where the samples were left out", async () => {
  const reductions = [
    {scorer: "match", reducer: "mean", samples: [{sample_id: 1, value: 0.25}]},
    {scorer: "match", reducer: "max", samples: [{sample_id: 1, value: 1}]}
  ];
  const log = logOf({eval: {config: {epochs: 4}}, samples: [], reductions});
  const {project} = await loaded({"a.json": log});
  expect(await project.rows("SELECT scope, scope_id, metric, n, mean FROM cells ORDER BY metric")).toEqual([
    {scope: "task", scope_id: "sums/1", metric: "match", n: 4, mean: 0.25},
    {scope: "task", scope_id: "sums/1", metric: "match/max", n: 4, mean: 1}
  ]);
});

test("inspect tells limits, errors and cancelled samples apart", async () => {
  const match = (value: string) => ({scores: {match: {value}}});
  const samples = [
    {id: "1-time", limit: {type: "time", limit: 60}, ...match("I")},
    {id: "2-time-passed", limit: {type: "working", limit: 60}, ...match("C")},
    {id: "3-tokens", limit: {type: "token", limit: 9}, ...match("I")},
    {id: "4-operator", limit: {type: "operator", limit: 1}, ...match("I")},
    {id: "5-bug", error: {message: "KeyError('x')"}},
    {id: "6-container", error: {message: "RuntimeError('docker compose up failed')"}},
    {id: "7-unscored"},
    {id: "8-wrong", ...match("I")}
  ];
  const results = {scores: [{name: "match", scorer: "match", metrics: {}}]};
  const {project} = await loaded({"a.json": logOf({status: "cancelled", results, samples})});
  expect(await project.rows("SELECT task_id, status, failure FROM runs ORDER BY task_id")).toEqual([
    {task_id: "sums/1-time", status: "timeout", failure: "timeout"},
    {task_id: "sums/2-time-passed", status: "timeout", failure: "none"},
    {task_id: "sums/3-tokens", status: "completed", failure: "budget"},
    {task_id: "sums/4-operator", status: "cancelled", failure: "unknown"},
    {task_id: "sums/5-bug", status: "error", failure: "unknown"},
    {task_id: "sums/6-container", status: "error", failure: "infra"},
    {task_id: "sums/7-unscored", status: "cancelled", failure: "unknown"},
    {task_id: "sums/8-wrong", status: "completed", failure: "model"}
  ]);
});

test("inspect leaves an invalidated sample out of rankings, and says why", async () => {
  const samples = [
    {id: 1, epoch: 1, scores: {match: {value: "C"}}, model_usage: {}, invalidation: {author: "me", reason: "leaked"}}
  ];
  const members = membersOf(logOf({invalidated: true, samples}));
  const {project} = await loadedEval(members);
  expect(await project.rows("SELECT excluded FROM runs")).toEqual([{excluded: "invalidated: leaked"}]);
});

test("inspect takes tokens of 0 as unknown where there are no others", async () => {
  const model_usage = {"acme/mini-1": {input_tokens: 0, output_tokens: 0, total_tokens: 0}};
  const {project} = await loaded({"a.json": logOf({samples: [{id: 1, epoch: 1, model_usage}]})});
  expect(await project.rows("SELECT tokens_input, tokens_output FROM runs")).toEqual([
    {tokens_input: null, tokens_output: null}
  ]);
});

test("inspect knows no cost of a run when one of its models has none", async () => {
  const used = {input_tokens: 5, output_tokens: 6, total_tokens: 11};
  const model_usage = {"acme/mini-1": {...used, total_cost: 0.5}, "acme/helper": used};
  const {project} = await loaded({"a.json": logOf({samples: [{id: 1, epoch: 1, model_usage}]})});
  expect(await project.rows("SELECT tokens_input, cost_usd, cost_kind FROM runs")).toEqual([
    {tokens_input: 10, cost_usd: null, cost_kind: "unknown"}
  ]);
});

test("inspect takes two evals of one task by one model as repeats", async () => {
  const sample = {id: 1, epoch: 1, scores: {match: {value: "C"}}};
  const again = logOf({eval: {task_id: "t2", run_id: "r2"}, samples: [{...sample, uuid: "b"}]});
  const {project, problems} = await loaded({"1.json": logOf({samples: [{...sample, uuid: "a"}]}), "2.json": again});
  expect(problems).toEqual([]);
  expect(await project.rows("SELECT repeat, source_run_id FROM runs ORDER BY repeat")).toEqual([
    {repeat: 1, source_run_id: "a"},
    {repeat: 2, source_run_id: "b"}
  ]);
});

test("inspect counts a sample once that a retried log carries over", async () => {
  const sample = {id: 1, epoch: 1, scores: {match: {value: "C"}}};
  const failed = {id: 2, epoch: 1, error: {message: "KeyError"}};
  const first = logOf({status: "error", samples: [sample, failed]});
  const second = logOf({eval: {run_id: "r2"}, samples: [sample, {...sample, id: 2}]});
  const {project, problems} = await loaded({"1.json": first, "2.json": second});
  expect(problems.map((d) => [d.code, d.source, d.pointer])).toContainEqual([
    "duplicate-run",
    "logs/2.json",
    "/samples/0"
  ]);
  expect(await project.rows("SELECT task_id, status, repeat FROM runs ORDER BY ALL")).toEqual([
    {task_id: "sums/1", status: "completed", repeat: 1},
    {task_id: "sums/2", status: "completed", repeat: 2},
    {task_id: "sums/2", status: "error", repeat: 1}
  ]);
});

test("inspect keeps the samples beside one that is broken", async () => {
  const samples = [{epoch: 1}, {id: 2, epoch: 1, scores: {match: {value: "C"}}}];
  const {project, problems} = await loaded({"a.json": logOf({samples})});
  expect(problems).toMatchObject([{code: "bad-value", pointer: "/samples/0/id", action: "sample left out"}]);
  expect(await project.rows("SELECT task_id FROM runs")).toEqual([{task_id: "sums/2"}]);
});

test("inspect does not take the list of logs beside them for one", async () => {
  const {samples: _, ...header} = logOf();
  const {project, problems} = await loaded({"logs.json": JSON.stringify({"a.eval": header})});
  expect(await project.rows("FROM runs")).toEqual([]);
  expect(problems.filter((d) => d.severity === "error")).toEqual([]);
});

const samples = `${process.env.BENCHBOOK_HARNESS ?? "../shared/harness"}/samples/inspect`;

test("inspect reads the public samples as their harness sums them up", async () => {
  if (!existsSync(samples)) {
    console.log(`no samples at ${samples}: the public inspect logs were not read`);
    return;
  }
  const project = createProject();
  project.copy(`${samples}/eval-set-5epochs`, "epochs");
  project.copy(`${samples}/test_eval_log/log_formats.json`, "json/log.json");
  project.copy(`${samples}/test_eval_log/log_formats.eval`, "eval/log.eval");
  await project.load();
  const accuracy = await project.rows(
    `WITH per_task AS (
       SELECT model_id, task_id, avg(score) AS mean, count(*) AS n FROM runs WHERE study_id = 'epochs' GROUP BY ALL
     )
     SELECT p.model_id, count(*)::INTEGER AS tasks, sum(p.n)::INTEGER AS runs, round(avg(p.mean), 12) AS mean,
       any_value(c.mean) AS stated
     FROM per_task AS p JOIN configs USING (model_id)
     JOIN cells AS c ON c.config_id = configs.config_id AND origin = 'published'
     GROUP BY p.model_id ORDER BY p.model_id`
  );
  expect(accuracy).toEqual([
    {model_id: "google/gemini-2.5-pro", tasks: 10, runs: 50, mean: 0.7, stated: 0.7},
    {model_id: "openai/gpt-5", tasks: 10, runs: 50, mean: 0.6, stated: 0.6}
  ]);
  const [json, zip] = await Promise.all(
    ["json", "eval"].map(async (study) => [
      await project.rows(`SELECT * EXCLUDE (run_id, study_id, source, pointer) FROM runs WHERE study_id = '${study}'`),
      await project.rows(`SELECT * EXCLUDE (study_id, source) FROM cells WHERE study_id = '${study}' ORDER BY ALL`),
      await project.rows(`SELECT * EXCLUDE (study_id) FROM configs WHERE study_id = '${study}'`),
      await project.rows(`SELECT * EXCLUDE (study_id) FROM tasks WHERE study_id = '${study}'`)
    ])
  );
  expect(json).toEqual(zip);
  expect(json[0]).toHaveLength(1);
});

test("inspect reads the samples beside one whose member is damaged, and tells of that one", async () => {
  const log = logOf({
    samples: ["a", "b", "c"].map((id) => ({id, epoch: 1, input: id, target: id, scores: {match: {value: "C"}}}))
  });
  const members = membersOf(log).filter((d) => !d.name.includes("summaries"));
  const bytes = writeZip(members.map((d) => ({...d, method: 0})));
  bytes[bytes.indexOf('"id":"b"') + 6] = 0x78;
  const project = createProject();
  project.write({"logs/README.md": ""});
  writeFileSync(join(project.folder, "results/logs/a.eval"), bytes);
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, passed FROM runs ORDER BY task_id")).toEqual([
    {task_id: "sums/a", passed: true},
    {task_id: "sums/c", passed: true}
  ]);
  expect(problems.filter((d) => d.code === "unreadable")).toMatchObject([
    {
      severity: "error",
      source: "logs/a.eval",
      pointer: "samples/b_epoch_1.json",
      received: "samples/b_epoch_1.json is damaged: its checksum is not the one that the zip states"
    }
  ]);
});
