import {describe, expect, test} from "vitest";
import {createProject} from "./archiveFixture.js";
import type {Project} from "./archiveFixture.js";

const yaml = {
  "archive.yaml": `study: lines
title: Lines
metrics: {gates: {title: Gates, kind: gate, primary: true, min: 0, max: 5}}
configs: {tuned-one: {model: mini, harness: h, aliases: [tuned]}}
exclusions: [{task: t3, repeat: 2, reason: tampered}]
`
};

/** Runs of every plain kind; `i` makes each another. */
const good: ((i: number) => object)[] = [
  (i) => ({
    score: i % 6,
    passed: i % 6 === 5,
    cost_usd: i / 1000,
    tokens_input: i,
    tokens_output: 7,
    duration_s: i / 7
  }),
  (i) => ({score: i % 6, metric: "gates", passed: false, failure: "timeout", status: "timeout", cost_usd: null}),
  () => ({passed: true, attempts: 3, cost_kind: "free"}),
  (i) => ({passed: false, attempts: 2, cost_usd: 1, cost_kind: "computed", note: `ünïcode “note” ${i}`}),
  () => ({passed: null, cost_kind: "subscription", harness_version: "2", temperature: 0.5, effort: "high"}),
  (i) => ({config: "tuned", model: undefined, started_at: `2026-01-02T03:04:${String(i % 60).padStart(2, "0")}Z`}),
  () => ({started_at: "2026-01-02T03:04:05.250", duration_scope: "wall", tokens_semantics: "cumulative", turns: 4}),
  (i) => ({source_run_id: `id-${i}`, batch: "b", output_includes_reasoning: true, fallback_model: "acme/mini-0"}),
  () => ({variant: "v", max_attempts: 3, feedback: "tests", suite: "s", category: "c", level: "L1", subagents: 2})
];

/** Runs that need their own schema, and lines that are none. */
const odd: ((i: number) => object | string)[] = [
  () => ({cost_usd: 0}),
  () => ({attempts: [{passed: false, cost_usd: 0.1}, {passed: true}], scores: {tests: true, lint: 0.5}}),
  () => ({started_at: "2026-01-02T03:04:05+02:00"}),
  () => ({settings: {b: 1}, usage: [{role: "agent", model: "mini", tokens_input: 3}]}),
  () => ({note: ["sk", "-ant-api03-AbCdEfGhIjKlMnOpQrStUv"].join("")}),
  () => ({cost_usd: "0.5"}),
  () => ({tokens_input: 1.5}),
  () => ({tokens_input: -1}),
  () => ({passed: "yes"}),
  () => ({status: "done"}),
  () => ({status: null}),
  () => ({task: ""}),
  () => ({task: 7}),
  () => ({score: null}),
  () => ({unknown_key: 1}),
  () => ({model: undefined}),
  () => ({config: "not declared", model: undefined}),
  () => ({started_at: "yesterday"}),
  () => ({tokens_output: 1e17}),
  () => ({attempts: 0}),
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},"cost_usd":1,"cost_usd":2}`,
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},"cost_usd":1e999}`,
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},"c\\u006fst_usd":"2"}`,
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},"note":"\\ud83d\\ude00 \\u0000"}`,
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},"score":NaN}`,
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},"score":-Infinity}`,
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},"score":nan}`,
  (i) => `{"benchbook":"run/1","task":"t1","model":"mini","repeat":${i},}`,
  (i) => ({experiment: `${["sk", "-ant-api03-AbCdEfGhIjKlMnOpQrStUv"].join("")}-${i}`}),
  (i) => ({task: `${["sk", "-ant-api03-AbCdEfGhIjKlMnOpQrStUv"].join("")}-${i}`}),
  () => '{"benchbook":"run/1","task":',
  () => "",
  (i) => (i % 3 === 0 ? `{"benchbook":"run/1","task":${"[".repeat(120_000)}` : ""),
  () => "   "
];

function lineOf(i: number): string {
  const kinds = i % 10 === 9 ? odd : good;
  const own = kinds[Math.floor(i / 10 + (i % 10)) % kinds.length](100_000 + i);
  if (typeof own === "string") return own;
  const repeat = i % 4 === 0 ? {} : {repeat: 1 + Math.floor(i / 30)};
  return JSON.stringify({
    benchbook: "run/1",
    task: `t${i % 7}`,
    model: `acme/m-${i % 3}`,
    harness: "h",
    ...repeat,
    ...own
  });
}

const tables: Record<string, string> = {
  runs: "SELECT * EXCLUDE (run_id, source, pointer)",
  attempts: "SELECT * EXCLUDE (run_id)",
  scores: "SELECT * EXCLUDE (run_id)",
  usage: "SELECT * EXCLUDE (run_id)",
  costs: "SELECT * EXCLUDE (run_id, source)",
  configs: "SELECT *",
  tasks: "SELECT *",
  cells: "SELECT * EXCLUDE (source, pointer)",
  problems: "SELECT severity, code, expected, regexp_replace(received, 'first seen at .*', ''), action"
};

/** Sums differ in their last digit by the order in which threads add. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(13)) : value;
}

async function contentOf(project: Project): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for (const [table, select] of Object.entries(tables)) {
    const rows = await project.rows(
      `SELECT count(*) AS n, d.* FROM (${select} FROM ${table}) AS d GROUP BY ALL ORDER BY ALL`
    );
    content[table] = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, d]) => [name, rounded(d)])));
  }
  return content;
}

describe("a long file of records", {timeout: 180_000}, () => {
  const lines = Array.from({length: 9000}, (_, i) => lineOf(i));

  test("gives what the same records give in short files", async () => {
    const [long, short] = [createProject(), createProject()];
    long.write({"lines/archive.yaml": yaml["archive.yaml"], "lines/all.jsonl": lines.join("\n")});
    short.write({"lines/archive.yaml": yaml["archive.yaml"]});
    for (let i = 0; i < lines.length; i += 1000) {
      short.write({[`lines/part-${i / 1000}.jsonl`]: lines.slice(i, i + 1000).join("\n")});
    }
    const {rows, problems} = await long.load();
    await short.load();
    expect(problems.filter((d) => d.code === "bad-archive-yaml")).toEqual([]);
    expect(rows.runs).toBeGreaterThan(6000);
    expect(await contentOf(long)).toEqual(await contentOf(short));
  });

  describe("whose rows stay as they were read", () => {
    const few = lines.slice(0, 1500);
    const files = {"lines/archive.yaml": yaml["archive.yaml"], "lines/all.jsonl": few.join("\n")};
    const kept = {limits: {bulkBytes: 1, keptBytes: 1}};
    const inserted = {limits: {bulkBytes: 1, keptBytes: 2 ** 30}};

    test("gives the same as one whose rows are inserted", async () => {
      const [one, other] = [createProject(), createProject()];
      for (const project of [one, other]) project.write(files);
      await one.load(kept);
      await other.load(inserted);
      expect(await contentOf(one)).toEqual(await contentOf(other));
    });

    test("gives the same among many archives", async () => {
      const [one, other] = [createProject(), createProject()];
      for (const project of [one, other]) {
        project.write(files);
        for (let i = 0; i < 9; ++i) {
          project.write({[`other-${i}/one.json`]: {benchbook: "run/1", task: `t${i}`, model: "mini", passed: true}});
        }
      }
      await one.load(kept);
      await other.load(inserted);
      expect(await contentOf(one)).toEqual(await contentOf(other));
    });

    test("is not read again, replaced when it changes, and gone when it is", async () => {
      const project = createProject();
      project.write(files);
      await project.load(kept);
      const before = await contentOf(project);
      const {archives} = await project.load(kept);
      expect(archives).toMatchObject([{files: 1, unchanged: 1}]);
      project.write({"lines/all.jsonl": few.slice(0, 1000).join("\n")});
      await project.load(kept);
      project.write(files);
      await project.load(kept);
      expect(await contentOf(project)).toEqual(before);
      project.remove("lines/all.jsonl");
      await project.load(kept);
      expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 0}]);
    });
  });

  test("says the line of each problem, and keeps the line of each run", async () => {
    const project = createProject();
    project.write({"lines/all.jsonl": lines.join("\r\n")});
    const {problems} = await project.load();
    const at = (wrong: string) => `line ${lines.findIndex((d) => d.includes(wrong)) + 1}`;
    for (const wrong of [
      '"tokens_input":1.5',
      '"cost_usd":1,"cost_usd":2',
      '"status":"done"',
      '"unknown_key"',
      '"passed":"yes"'
    ]) {
      expect(problems.map((d) => d.pointer?.split("/")[0])).toContain(at(wrong));
    }
    expect(await project.rows("SELECT pointer FROM runs WHERE source_run_id = 'id-100007'")).toEqual([
      {pointer: at('"id-100007"')}
    ]);
  });

  test("is read line by line where its lines end in several ways", async () => {
    const project = createProject();
    const mixed = lines.map((d, i) => d + (i % 2 === 0 ? "\n" : "\r\n")).join("");
    project.write({"lines/archive.yaml": yaml["archive.yaml"], "lines/all.jsonl": mixed});
    const whole = createProject();
    whole.write({"lines/archive.yaml": yaml["archive.yaml"], "lines/all.jsonl": lines.join("\n")});
    await project.load();
    await whole.load();
    expect(await contentOf(project)).toEqual(await contentOf(whole));
  });

  test("that changes is replaced whole, beside files that stay", async () => {
    const project = createProject();
    project.write({
      "lines/archive.yaml": yaml["archive.yaml"],
      "lines/all.jsonl": lines.join("\n"),
      "lines/one.json": {benchbook: "run/1", task: "alone", model: "mini", passed: true}
    });
    await project.load();
    const before = await contentOf(project);
    project.write({"lines/all.jsonl": lines.slice(0, 8000).join("\n")});
    await project.load();
    project.write({"lines/all.jsonl": lines.join("\n")});
    await project.load();
    expect(await contentOf(project)).toEqual(before);
  });
});
