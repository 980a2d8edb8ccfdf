import {expect, test} from "vitest";
import {runTables} from "../../../loaders/schema.js";
import {createProject} from "../archiveFixture.js";
import type {Project} from "../archiveFixture.js";

const yaml = `study: short
title: Short
metrics: {gates: {title: Gates, kind: gate, primary: true, min: 0, max: 5}}
models: {own-mini: mini}
configs: {tuned-one: {model: mini, harness: h, aliases: [tuned]}}
exclusions: [{task: t3, repeat: 2, reason: tampered}]
`;
const secret = ["sk", "-ant-api03-AbCdEfGhIjKlMnOpQrStUv"].join("");
const tokens = {tokens_input: 5, tokens_output: 4, tokens_reasoning: 3, tokens_cache_read: 2, tokens_cache_write: 1};

/** Fields of every kind, and values that are odd or wrong; `i` makes each another. */
const kinds: ((i: number) => object)[] = [
  () => ({}),
  (i) => ({score: i % 6, passed: i % 6 === 5, cost_usd: i / 1000, ...tokens, duration_s: i / 7, cost_kind: "computed"}),
  () => ({
    experiment: "second",
    suite: "s",
    category: "c",
    level: "L1",
    variant: "v",
    temperature: 0.5,
    effort: "high"
  }),
  () => ({harness_version: "2", max_attempts: 3, feedback: "tests", batch: "b", status: "timeout", failure: "timeout"}),
  () => ({tokens_semantics: "cumulative", output_includes_reasoning: true, turns: 4, tool_calls: 5, subagents: 0}),
  (i) => ({
    fallback_model: "m",
    duration_scope: "wall",
    started_at: "2026-01-02T03:04:05.25Z",
    source_run_id: `id-${i}`
  }),
  () => ({
    approximate: ["cost_usd", "score"],
    selected_from: "best of 3",
    excluded: "by hand",
    note: 'a\n"b" \u2028 é 😀'
  }),
  () => ({approximate: [], scores: {}, phases: [], calls: [], metric: "other", score: 2}),
  () => ({
    attempts: [{passed: false, score: 1, failure: "model", cost_usd: 0, ...tokens, error: "e\tf"}, {passed: true}]
  }),
  () => ({attempts: [{passed: null}, {passed: false}], passed: true}),
  () => ({attempts: [{duration_s: 1.5, feedback: "f"}]}),
  () => ({attempts: [{}]}),
  () => ({attempts: 3, passed: true}),
  () => ({attempts: null}),
  () => ({scores: {tests: true, lint: 0.5, types: false, q: {value: 2, passed: true, raw: "2/3", attempt: 1}}}),
  () => ({
    scores: {a: {passed: true}, b: {passed: false, value: null}, "": -1, c: {raw: "n/a"}, d: {value: 3}, "ü ö": 1e-7}
  }),
  () => ({
    phases: [{name: "plan", status: "ok", cost_usd: 0.5, ...tokens, tokens_semantics: "unknown", duration_s: 3}, {}]
  }),
  () => ({
    calls: [{attempt: 1, role: "judge", model: "own-mini", failure: "infra", cost_usd: 1, ...tokens, duration_s: 1}]
  }),
  () => ({calls: [{error: "e"}, {model: ""}, {model: null, attempt: null}]}),
  () => ({
    violations: [{metric: "gates", category: "c", severity: "minor", deduction: -1, source: "s", evidence: "e"}]
  }),
  () => ({
    judgements: [{judge: "j", metric: "gates", judged_at: "2026", raw: "4", value: 4, prompt_hash: "h", evidence: "e"}]
  }),
  () => ({judgements: [{judge: "j", metric: "gates", judged_at: null}]}),
  () => ({
    usage: [
      {role: "agent", model: "own-mini", ...tokens, cost_usd: 1},
      {role: "r", model: "acme/x", attempt: 2}
    ]
  }),
  () => ({
    costs: [
      {as_of: "2026-01-01", kind: "estimated", cost_usd: 3, source: "s"},
      {as_of: "*", kind: "free"}
    ]
  }),
  () => ({artefacts: [{path: "a/b", sha256: "ab".repeat(32), bytes: 7, is_baseline: true}]}),
  () => ({config: "tuned", model: undefined}),
  () => ({cost_usd: 0}),
  () => ({cost_kind: "free"}),
  () => ({cost_kind: "subscription", cost_usd: null}),
  () => ({score: null}),
  () => ({score: null, attempts: [{score: 1}]}),
  () => ({repeat: undefined}),
  (i) => ({repeat: undefined, cost_usd: i, note: "equal content"}),
  () => ({settings: {b: 1, a: [2]}}),
  () => ({started_at: "2026-01-02T03:04:05+02:00"}),
  () => ({started_at: "2026-02-29T03:04:05Z"}),
  () => ({note: `a key ${secret}`}),
  () => ({attempts: [{feedback: `line\n${secret}`}]}),
  () => ({scores: {a: {raw: secret}}}),
  () => ({experiment: secret}),
  () => ({task: secret}),
  () => ({usage: [{role: "agent", model: secret}]}),
  () => ({unknown_key: 1}),
  () => ({attempts: [{other: 1}]}),
  () => ({attempts: []}),
  () => ({attempts: 0}),
  () => ({usage: [{role: "agent"}]}),
  () => ({tokens_input: 1.5}),
  () => ({tokens_input: 2 ** 53}),
  () => ({status: "done"}),
  () => ({config: "not declared", model: undefined}),
  () => ({model: undefined}),
  () => ({scores: {a: "1"}})
];

/** Texts that say the same otherwise, or that are no JSON, or only to some. */
const written: ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(JSON.parse(text), null, 2),
  (text) => text,
  (text) => `\uFEFF${text}`,
  (text) => `[${text}]`,
  (text) => text.replace(/}$/, ',"note":"a","note":"b"}'),
  (text) => text.replace(/}$/, ',"scores":{"a":1,"a":2}}'),
  (text) => text.replace(/}$/, ',"scores":{"__proto__":1,"a":2}}'),
  (text) => text.replace(/}$/, ',"score":NaN}'),
  (text) => text.replace(/}$/, ',"score":nan}'),
  (text) => text.replace(/}$/, ',"score":1e999}'),
  (text) => text.replace(/}$/, ",}"),
  (text) => text.replace(/}$/, ',"n\\u006fte":"x"}'),
  (text) => text.replace(/}$/, `,"note":"\\u0073${secret.slice(1)}"}`),
  (text) => text.replace(/}$/, `,"note":"\\u00e9${secret}"}`),
  (text) => text.replace(/}$/, ',"note":"\\u00e9\\ud83d\\ude00"}'),
  (text) => text.replace(/}$/, ',"note":"\\ud83d \\u0000"}'),
  (text) => text.replace(/}$/, `,"note":${"[".repeat(20_000)}`),
  (text) => `${text} {}`,
  (text) => text.slice(0, -1),
  (text) => `${text}\n`
];

function filesOf(): Record<string, string> {
  const files: Record<string, string> = {"short/archive.yaml": yaml};
  for (let i = 0; i < 10 * kinds.length; ++i) {
    const base = {
      benchbook: "run/1",
      task: `t${i % 5}`,
      model: `acme/m-${i % 3}`,
      harness: "h",
      repeat: 1 + Math.floor(i / 30)
    };
    const text = JSON.stringify({...base, ...kinds[i % kinds.length](i)});
    files[`short/${i % 7}/run-${String(i).padStart(4, "0")}.json`] =
      i % 4 === 3 ? written[(i >> 2) % written.length](text) : text;
  }
  return files;
}

async function contentOf(project: Project): Promise<Record<string, unknown>> {
  const keyed = "SELECT r.source AS of_source, r.pointer AS of_pointer, d.* EXCLUDE (run_id)";
  const selects: Record<string, string> = {
    runs: "SELECT * EXCLUDE (run_id) FROM runs",
    configs: "FROM configs",
    tasks: "FROM tasks",
    sources: "FROM sources",
    problems: "SELECT * EXCLUDE (problem_id) FROM problems",
    ...Object.fromEntries(
      Object.keys(runTables).map((d) => [d, `${keyed} FROM ${d} AS d JOIN runs AS r USING (run_id)`])
    )
  };
  const content: Record<string, unknown> = {};
  for (const [table, select] of Object.entries(selects)) {
    content[table] = await project.rows(`SELECT * FROM (${select}) ORDER BY ALL`);
  }
  return content;
}

test("many short files of records give what each gives by itself", {timeout: 180_000}, async () => {
  const [together, alone] = [createProject(), createProject()];
  const files = filesOf();
  for (const project of [together, alone]) project.write(files);
  await together.load({limits: {shortFiles: 1}});
  await alone.load({limits: {shortFiles: Infinity}});
  const content = await contentOf(together);
  expect(content).toEqual(await contentOf(alone));
  for (const table of Object.keys(runTables)) expect(content[table], table).not.toEqual([]);
  // One changes, one goes: the others stay.
  const [first, second] = Object.keys(files).filter((d) => d.endsWith(".json"));
  for (const project of [together, alone]) {
    project.write({
      [first]: {benchbook: "run/1", task: "changed", model: "mini", repeat: 1, attempts: [{passed: true}]}
    });
    project.remove(second);
  }
  const {archives} = await together.load({limits: {shortFiles: 1}});
  await alone.load({limits: {shortFiles: Infinity}});
  expect(archives).toMatchObject([{files: 10 * kinds.length - 1, unchanged: 10 * kinds.length - 2}]);
  expect(await contentOf(together)).toEqual(await contentOf(alone));
});
