import {createHash} from "node:crypto";
import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {LoadResult} from "../../../loaders/load.js";
import {createProject} from "../archiveFixture.js";
import type {Project} from "../archiveFixture.js";

const fixture = "test/fixtures/exported";

/** Problems of a load without those that the tables of the fixture themselves give. */
async function load({load: loadProject}: Project): Promise<LoadResult> {
  const result = await loadProject();
  return {...result, problems: result.problems.filter((d) => !d.source.startsWith("exported/"))};
}

/** Writes the fixture as an archive, one of its files changed; with `described` its description says so. */
function writeChanged(
  {folder, copy}: Project,
  archive: string,
  {path, change, described = true}: {path: string; change: (text: string) => string; described?: boolean}
): void {
  copy(fixture, archive);
  const place = (name: string) => join(folder, "results", archive, name);
  const before = readFileSync(place(path));
  const after = Buffer.from(change(before.toString("utf8")));
  writeFileSync(place(path), after);
  if (!described) return;
  const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  const text = readFileSync(place("datapackage.json"), "utf8")
    .replace(hash(before), hash(after))
    .replace(
      `"bytes": ${before.length},\n   "hash": "sha256:${hash(after)}"`,
      `"bytes": ${after.length},\n   "hash": "sha256:${hash(after)}"`
    );
  writeFileSync(place("datapackage.json"), text);
}

test("a study that benchbook export wrote loads as it was, provenance too", async () => {
  const project = createProject();
  project.copy(fixture, "any-name");
  expect((await load(project)).problems).toEqual([]);
  expect(await project.rows("FROM studies")).toEqual([
    {
      study_id: "exported",
      archive: "exported",
      title: "An export",
      authors: "Acme",
      url: "https://example.com/study",
      published: null,
      accessed: null,
      license: "CC0-1.0",
      protocol: null,
      retry_policy: null,
      notes: null
    }
  ]);
  expect(await project.rows("FROM runs")).toEqual([
    {
      run_id: 1,
      study_id: "exported",
      experiment_id: "night",
      suite: "kata",
      task_id: "two-fer",
      level: "easy",
      config_id: "mini-1--acme-agent--plan-first--high--1ea8df",
      model_id: "acme/mini-1",
      harness: "acme-agent",
      variant: "plan first",
      repeat: 2,
      batch: "job-1",
      status: "completed",
      failure: "none",
      passed: true,
      metric: "points",
      score: 8.5,
      attempts: 2,
      passed_at: 2,
      cost_usd: 0.25,
      cost_kind: "measured",
      tokens_input: 901,
      tokens_output: 52,
      tokens_reasoning: 21,
      tokens_cache_read: 4000,
      tokens_cache_write: 70,
      tokens_semantics: "cumulative",
      output_includes_reasoning: false,
      turns: 6,
      tool_calls: 5,
      subagents: 1,
      fallback_model: "acme/nano",
      duration_s: 61.5,
      duration_scope: "wall",
      started_at: "2026-01-04T03:04:05.123Z",
      approximate: "cost_usd,duration_s",
      selected_from: "best of 4",
      excluded: null,
      note: "5",
      source_run_id: "trial-1",
      source: "exported/datapackage.json",
      pointer: "runs.csv",
      loader: "exported/1"
    }
  ]);
  expect(await project.rows("SELECT source, loader, n_problems FROM sources")).toEqual([
    {source: "exported/datapackage.json", loader: "exported/1", n_problems: 0}
  ]);
  const counts = "attempts phases calls violations judgements usage artefacts".split(" ");
  const list = counts.map((d) => `(SELECT count(*)::INTEGER FROM ${d}) AS ${d}`).join(", ");
  expect(await project.rows(`SELECT ${list}`)).toEqual([
    {attempts: 2, phases: 1, calls: 1, violations: 1, judgements: 1, usage: 1, artefacts: 1}
  ]);
});

test("a model that data/models.csv does not know is what the export says of it", async () => {
  const project = createProject();
  writeFileSync(join(project.folder, "data/models.csv"), "model_id,label,vendor,family,released,aliases\n");
  project.copy(fixture, "a");
  await project.load();
  expect(await project.rows("FROM models WHERE model_id = 'acme/mini-1'")).toEqual([
    {model_id: "acme/mini-1", label: "Mini 1", vendor: "Acme", family: "Mini", released: "2025-12"}
  ]);
});

test.each([
  [
    "a file that is not as it was written",
    {path: "runs.csv", change: (text: string) => text.replace("8.5", "9.5"), described: false},
    {code: "changed-export", source: "a/runs.csv"}
  ],
  [
    "a word that its column does not know",
    {path: "runs.csv", change: (text: string) => text.replace("completed", "perfect")},
    {code: "bad-value", source: "a/runs.csv", pointer: "status", received: "1 rows, e.g. perfect"}
  ],
  [
    "a negative cost",
    {path: "calls.csv", change: (text: string) => text.replace(/,2.0,503$/m, ",-2.0,503")},
    {
      code: "bad-value",
      source: "a/calls.csv",
      pointer: "duration_s",
      expected: "0 or more",
      received: "1 rows, e.g. -2.0"
    }
  ],
  [
    "a row of another study",
    {path: "tasks.csv", change: (text: string) => text.replace("exported,", "other,")},
    {code: "bad-value", source: "a/tasks.csv", pointer: "study_id", expected: "exported"}
  ],
  [
    "a row of no run",
    {path: "artefacts.csv", change: (text: string) => text.replace(/^1,/m, "7,")},
    {code: "bad-value", source: "a/artefacts.csv", pointer: "run_id", expected: "a run of runs"}
  ],
  [
    "a key twice",
    {path: "tasks.csv", change: (text: string) => text + text.split("\n")[1] + "\n"},
    {code: "bad-value", source: "a/tasks.csv", expected: "one row a key"}
  ],
  [
    "a number that is none",
    {path: "runs.csv", change: (text: string) => text.replace("61.5", "soon")},
    {code: "unreadable", source: "a/datapackage.json"}
  ]
])("an export with %s is not loaded at all, the next archive is", async (_, change, problem) => {
  const project = createProject();
  writeChanged(project, "a", change);
  project.write({"b/run.json": {benchbook: "run/1", task: "t", model: "acme/mini-1", passed: true}});
  const {problems} = await load(project);
  expect(problems).toMatchObject([{...problem, severity: "error", action: "export not loaded"}]);
  expect(await project.rows("SELECT study_id, title FROM studies ORDER BY study_id")).toEqual([
    {study_id: "b", title: "b"},
    {study_id: "exported", title: "An export"}
  ]);
  expect(await project.rows("SELECT study_id FROM runs")).toEqual([{study_id: "b"}]);
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM attempts")).toEqual([{n: 0}]);
});

test("a whole export below results/ is an archive a study; with anything beside it, it is refused", async () => {
  const project = createProject();
  project.copy(fixture, "whole/study_id=exported");
  project.write({"whole/README.md": "# Benchbook export\n"});
  const {archives, problems} = await load(project);
  expect(problems).toEqual([]);
  expect(archives).toMatchObject([{name: "whole/study_id=exported", study_id: "exported"}]);
  project.write({"whole/notes.txt": "mine"});
  expect((await load(project)).problems).toMatchObject([
    {code: "unknown-format", source: "whole/notes.txt"},
    {code: "misplaced-export", source: "whole/study_id=exported/datapackage.json", received: "exported in whole"}
  ]);
});

test("a table that the description does not name is said and not read; a run beside it is one more run", async () => {
  const project = createProject();
  project.copy(fixture, "a");
  project.write({"a/run.json": {benchbook: "run/1", task: "t", model: "acme/mini-1"}});
  cpSync(join(fixture, "tasks.csv"), join(project.folder, "results/a/more.csv"));
  const {problems} = await load(project);
  expect(problems.filter((d) => d.code !== "unequal-n")).toMatchObject([
    {severity: "warning", code: "unknown-file", source: "a/more.csv", action: "not read"}
  ]);
  expect(await project.rows("SELECT study_id, task_id, loader FROM runs ORDER BY task_id")).toEqual([
    {study_id: "exported", task_id: "t", loader: "native/1"},
    {study_id: "exported", task_id: "two-fer", loader: "exported/1"}
  ]);
  expect(await project.rows("SELECT source FROM sources ORDER BY source")).toEqual([
    {source: "a/run.json"},
    {source: "exported/datapackage.json"}
  ]);
});
