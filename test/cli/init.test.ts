import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {parse} from "yaml";
import {main} from "../../src/cli/benchbook.js";
import {createProject} from "../loaders/archiveFixture.js";
import type {Project} from "../loaders/archiveFixture.js";

async function init(project: Project, path: string, ...options: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const results = join(project.folder, "results");
  const argv = ["init", join(results, path), "--results", results, ...options];
  const code = await main(argv, {stdout: (d) => out.push(d), stderr: (d) => err.push(d)});
  return {code, stdout: out.join("\n"), stderr: err.join("\n")};
}

async function initJson(project: Project, path: string, ...options: string[]) {
  const {code, stdout} = await init(project, path, "--json", ...options);
  const result = JSON.parse(stdout);
  return {code, ...result, yaml: result.yaml === null ? null : parse(result.yaml)};
}

const runs = `Task,Model,Result,Cost,Latency (ms),Attempts,Prompt Tokens,Started,Reviewer
two-fer,mini,Pass,$0.03,41500,1,"1,840",2026-01-02 03:04:05,ann
bowling,mini,Fail,$1.20,9000,3,95,2026-01-02 03:05:05,bob
bowling,acme/maxi,Timeout,~$0.10,60000,1,,2026-01-02 03:06:05,ann
`;

test("benchbook init proposes a rule for a plain table, shows its rows, and writes nothing", async () => {
  const project = createProject();
  project.write({"mine/runs.csv": runs, "mine/README.md": "# Mine"});
  const {code, stdout} = await init(project, "mine");
  expect(code).toBe(0);
  expect(stdout).toContain("runs.csv: proposed: one row per run → 3 runs");
  expect(stdout).toContain("cost_usd: {from: Cost, parse: number} # numbers printed like $0.03");
  expect(stdout).toContain("# not mapped: Reviewer (text, 2 different: ann, bob)");
  expect(stdout).toMatch(/first runs as they would load:\n.*task_id .*\n.*\nbowling/);
  expect(stdout).toContain("nothing written (--write writes");
  expect(existsSync(join(project.folder, "results/mine/archive.yaml"))).toBe(false);
});

test("benchbook init --write writes what then loads without an edit", async () => {
  const project = createProject();
  project.write({"mine/runs.csv": runs});
  expect(await init(project, "mine", "--write")).toMatchObject({code: 0});
  const {problems} = await project.load();
  expect(problems.filter((d) => d.severity !== "note")).toEqual([]);
  const rows = await project.rows(
    `SELECT task_id, model_id, passed, status, failure, cost_usd, duration_s, attempts, tokens_input, started_at, approximate
     FROM runs ORDER BY pointer`
  );
  expect(rows).toEqual([
    {
      task_id: "two-fer",
      model_id: "acme/mini-1",
      passed: true,
      status: "completed",
      failure: "none",
      cost_usd: 0.03,
      duration_s: 41.5,
      attempts: 1,
      tokens_input: 1840,
      started_at: "2026-01-02T03:04:05.000Z",
      approximate: null
    },
    {
      task_id: "bowling",
      model_id: "acme/mini-1",
      passed: false,
      status: "completed",
      failure: "model",
      cost_usd: 1.2,
      duration_s: 9,
      attempts: 3,
      tokens_input: 95,
      started_at: "2026-01-02T03:05:05.000Z",
      approximate: null
    },
    {
      task_id: "bowling",
      model_id: "acme/maxi",
      passed: false,
      status: "timeout",
      failure: "timeout",
      cost_usd: 0.1,
      duration_s: 60,
      attempts: 1,
      tokens_input: null,
      started_at: "2026-01-02T03:06:05.000Z",
      approximate: "cost_usd"
    }
  ]);
});

test("benchbook init does not touch an archive.yaml; --force adds rules to it and keeps what it says", async () => {
  const project = createProject();
  const path = join(project.folder, "results/mine/archive.yaml");
  const own = "# by hand\nstudy: mine\ntitle: Mine # so it is called\nfiles:\n  - {path: old.bin, loader: ignore}\n";
  project.write({"mine/runs.csv": runs, "mine/old.bin": "x", "mine/archive.yaml": own});
  expect(await init(project, "mine", "--write")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("is there already (--force adds the proposed rules to it)")
  });
  expect(readFileSync(path, "utf8")).toBe(own);
  expect(await init(project, "mine", "--write", "--force")).toMatchObject({code: 0});
  const text = readFileSync(path, "utf8");
  expect(text).toContain("# by hand\nstudy: mine\ntitle: Mine # so it is called\n");
  expect(parse(text).files.map((d: {path: string}) => d.path)).toEqual(["old.bin", "runs.csv"]);
  expect((await project.load()).rows.runs).toBe(3);
  expect(await initJson(project, "mine")).toMatchObject({code: 0, proposed: 0, written: null});
});

test("benchbook init tells known files, proposed ones and ones that it cannot place apart", async () => {
  const project = createProject();
  project.write({
    "mixed/run.json": {benchbook: "run/1", task: "t", model: "m", passed: true},
    "mixed/a.jsonl":
      '{"task_id":7,"llm":"mini","ok":true,"usage":{"input_tokens":5}}\n{"task_id":8,"llm":"mini","ok":false}\n',
    "mixed/b.jsonl": '{"task_id":7,"llm":"maxi","ok":true,"usage":{"input_tokens":6}}\n',
    "mixed/people.csv": "name,age\nann,3\n",
    "mixed/plot.png": "x"
  });
  const {code, files, yaml, runs: rows} = await initJson(project, "mixed");
  expect(code).toBe(1);
  expect(files).toMatchObject([
    {path: "a.jsonl", state: "proposed", by: "one row per run; one rule for *.jsonl", runs: 2},
    {path: "b.jsonl", state: "proposed", runs: 1},
    {path: "people.csv", state: "unknown", by: expect.stringContaining("no column names the model")},
    {path: "plot.png", state: "unknown", by: expect.stringContaining("not a table")},
    {path: "run.json", state: "known", by: expect.stringContaining("native"), runs: 1}
  ]);
  expect(yaml.files).toEqual([
    {
      path: "*.jsonl",
      columns: {model: "llm", task: {from: "task_id", parse: "text"}, passed: "ok", tokens_input: "usage.input_tokens"}
    }
  ]);
  expect(rows).toHaveLength(3);
});

test("benchbook init of one file looks at that one; --model names what no column does", async () => {
  const project = createProject();
  project.write({"x/a.csv": "problem,correct\np1,1\np2,0\n", "x/b.csv": "z\n1\n"});
  expect(await initJson(project, "x/a.csv")).toMatchObject({code: 1, yaml: null});
  const {code, files, yaml} = await initJson(project, "x/a.csv", "--model", "mini");
  expect({code, files}).toMatchObject({code: 0, files: [{path: "a.csv", runs: 2}]});
  expect(yaml.files[0].columns).toEqual({
    model: {value: "mini"},
    task: "problem",
    passed: {from: "correct", values: {0: false, 1: true}}
  });
});

test("benchbook init takes the model of a file from its name or from beside its rows", async () => {
  const project = createProject();
  project.write({
    "x/gpt-4o.csv": "task,passed\na,true\nb,false\n",
    "x/claude.json": {model_name: "claude-3-opus", benchmark: "toy", results: {a: {passed: true}, b: {passed: false}}}
  });
  const {yaml} = await initJson(project, "x");
  expect(yaml.files).toEqual([
    {
      path: "claude.json",
      rows: "/results",
      columns: {suite: {value: "toy"}, model: {value: "claude-3-opus"}, task: "key", passed: "passed"}
    },
    {path: "gpt-4o.csv", columns: {model: {value: "gpt-4o"}, task: "task", passed: "passed"}}
  ]);
});

test("benchbook init takes a table of rates for published figures, never for runs", async () => {
  const project = createProject();
  project.write({
    "b/board.csv":
      "Rank,Model,Agent,Pass rate (%),Runs,Avg cost ($),MMLU\n1,gpt-4o,pi,71.5,200,0.35,88.1\n2,mini,pi,64,200,1.2,86.2\n"
  });
  const {code, yaml, cells, runs: none} = await initJson(project, "b");
  expect(code).toBe(0);
  expect(none).toEqual([]);
  expect(yaml.configs).toEqual({
    "gpt-4o-pi": {label: "gpt-4o · pi", model: "gpt-4o"},
    "mini-pi": {label: "mini · pi", model: "mini"}
  });
  expect(cells).toMatchObject([
    {scope: "all", config_id: "gpt-4o-pi", metric: "MMLU", mean: 88.1},
    {scope: "all", config_id: "gpt-4o-pi", metric: "passed", n: 200, mean: 0.715, cost_usd_mean: 0.35},
    {scope: "all", config_id: "mini-pi", metric: "MMLU", mean: 86.2},
    {scope: "all", config_id: "mini-pi", metric: "passed", n: 200, mean: 0.64, cost_usd_mean: 1.2}
  ]);
});

test("benchbook init turns a column per model, or per task, into runs; an empty cell is none", async () => {
  const project = createProject();
  project.write({
    "models/m.csv": "task,gpt-4o,claude-3,gemini-2\na,✓,✗,✓\nb,✗,,✓\n",
    "tasks/t.csv": "model,two-fer,bowling,hamming\ngpt-4o,pass,fail,pass\nmini,fail,,timeout\n"
  });
  const models = await initJson(project, "models");
  expect(models).toMatchObject({code: 0, files: [{runs: 5}]});
  const tasks = await initJson(project, "tasks", "--write");
  expect(tasks).toMatchObject({code: 0, files: [{runs: 5}], written: expect.stringContaining("archive.yaml")});
  await project.load();
  expect(
    await project.rows(
      "SELECT task_id, passed, failure FROM runs WHERE study_id = 'tasks' AND model_id = 'acme/mini-1' ORDER BY task_id"
    )
  ).toEqual([
    {task_id: "hamming", passed: false, failure: "timeout"},
    {task_id: "two-fer", passed: false, failure: "model"}
  ]);
});

test("benchbook init pools no attempts as repeats", async () => {
  const project = createProject();
  project.write({
    "x/a.csv": "task,model,attempt,passed\na,m,1,false\na,m,2,true\n",
    "y/a.csv": "task,model,attempt,passed\na,m,2,true\n"
  });
  expect(await initJson(project, "x")).toMatchObject({
    code: 1,
    files: [{state: "unknown", by: expect.stringContaining("rows look like attempts, numbered by attempt")}]
  });
  expect((await initJson(project, "y")).yaml.files[0].columns).toMatchObject({attempts: "attempt"});
});

test("benchbook init says when rows share task, config and repeat, and exits 1 when runs are lost", async () => {
  const project = createProject();
  project.write({"x/a.csv": "task,model,trial,tone,passed\na,m,0,kind,1\na,m,0,curt,0\na,m,1,kind,1\n"});
  const {code, stdout} = await init(project, "x");
  expect(code).toBe(1);
  expect(stdout).toContain("repeat: {from: trial, plus: 1}");
  expect(stdout).toContain("CHECK: 2 rows and more of one task, config and repeat");
  expect(stdout).toContain("duplicate-run");
});

test("benchbook init of what loads already proposes nothing", async () => {
  const project = createProject();
  project.write({"x/run.json": {benchbook: "run/1", task: "t", model: "m", passed: true}});
  expect(await init(project, "x", "--write")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("nothing to write")
  });
  expect(existsSync(join(project.folder, "results/x/archive.yaml"))).toBe(false);
});

test("benchbook init works on a folder outside results", async () => {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-out-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const {writeFileSync} = await import("node:fs");
  writeFileSync(join(folder, "runs.csv"), runs);
  const out: string[] = [];
  const output = {stdout: (d: string) => void out.push(d), stderr: () => {}};
  expect(await main(["init", folder, "--write"], output)).toBe(0);
  expect(parse(readFileSync(join(folder, "archive.yaml"), "utf8")).files[0].path).toBe("runs.csv");
});

test.each([
  [[], "expected one file or folder"],
  [["/nowhere/at/all"], "no such file or folder"],
  [["results"], "holds archives; name one of them"]
])("benchbook init %j is used wrongly, exit 2", async (argv, message) => {
  const err: string[] = [];
  expect(await main(["init", ...argv], {stdout: () => {}, stderr: (d) => err.push(d)})).toBe(2);
  expect(err.join()).toContain(message);
});
