import type {JsonPart} from "../jsonParts.js";
import {parseJson} from "../jsonText.js";
import type {ArchiveFile, FileHead, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import {readJsonParts} from "../readJsonParts.js";
import {configOf} from "./promptfoo/configOf.js";
import {evaluation, evaluationParts, result, resultParts} from "./promptfoo/result.js";
import type {Evaluation, Result} from "./promptfoo/result.js";
import {runOf, taskOf} from "./promptfoo/runOf.js";
import {statedCells} from "./promptfoo/statedCells.js";
import type {Pair} from "./promptfoo/statedCells.js";

/**
 * promptfoo: what `promptfoo eval --output` and `promptfoo export eval` write, one object (results.version 2 and 3) or
 * a result a line. A result is a run; `--repeat` gives repeats. https://www.promptfoo.dev/docs/configuration/outputs
 */
export const promptfoo: Loader = {
  name: "promptfoo",
  version: 1,
  description: "promptfoo: results of an eval, .json (results.version 2 or 3) or .jsonl",
  detect: (file) => detectWhole(file) ?? detectLines(file),
  async *load(file) {
    const isLines = detectWhole(file) === undefined;
    const head = isLines ? {} : await readEvaluation(file);
    const parsed = evaluation.parse(head);
    const pairs = new Map<string, Pair>();
    const ordinals = new Map<string, number>();
    const counts = {successes: 0, others: 0};
    for await (const {pointer, value} of isLines
      ? linesOf(file)
      : readJsonParts(file, {"/results/results/*": resultParts})) {
      const checked = result.safeParse(value);
      if (!checked.success) {
        for (const d of problemsOf(checked.error, value, {pointer, action: "result left out"})) yield {problem: d};
        continue;
      }
      const r = checked.data;
      const pair = pairOf(r, parsed);
      const key = JSON.stringify(pair.config);
      if (!pairs.has(key)) pairs.set(key, pair);
      const place = `${taskOf(r)} ${key}`;
      const ordinal = (ordinals.get(place) ?? 0) + 1;
      ordinals.set(place, ordinal);
      ++counts[r.success ? "successes" : "others"];
      yield {pointer, run: runOf(r, {evaluation: parsed, ordinal})};
    }
    yield* statedCells(parsed, [...pairs.values()]);
    yield* compareStats(parsed, counts);
  }
};

function detectWhole({head}: FileHead): string[] | undefined {
  const version = /"results"\s*:\s*\{[^{}[\]]{0,300}"version"\s*:\s*[23]\b/.test(head);
  const key = ["evalId", "promptIdx", "latencyMs", "gradingResult", "namedScores", "testPassCount", "tokenUsage"].find(
    (d) => new RegExp(`"${d}"\\s*:`).test(head)
  );
  return version && key !== undefined ? ["results.version", key] : undefined;
}

function detectLines({path, head}: FileHead): string[] | undefined {
  const keys = ["promptIdx", "testIdx", "testCase"];
  const [line] = head.split("\n", 1);
  const isFound = /\.(jsonl|ndjson)$/.test(path) && keys.every((key) => new RegExp(`"${key}"\\s*:`).test(line));
  return isFound ? keys : undefined;
}

/** The file without its results; in version 2 the prompts head the table. */
async function readEvaluation(file: ArchiveFile): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const wanted = Object.fromEntries(Object.keys(evaluationParts).map((key) => [key, true as const]));
  for await (const {pointer, value} of readJsonParts(file, wanted)) {
    found[evaluationParts[pointer as keyof typeof evaluationParts]] = value;
  }
  const {head, ...rest} = found;
  return {prompts: (head as {prompts?: unknown} | undefined)?.prompts, ...rest};
}

function pairOf({promptIdx, promptId, prompt, provider}: Result, parsed: Evaluation): Pair {
  const label = prompt?.label ?? prompt?.display ?? null;
  const config = configOf({provider, promptIdx, promptId, label}, parsed);
  return {promptIdx: promptIdx ?? null, label, providers: [provider.id, provider.label], config};
}

async function* linesOf(file: ArchiveFile): AsyncIterable<JsonPart> {
  for await (const {text, line} of file.lines()) yield {pointer: `line ${line}`, value: parseJson(text)};
}

/** The file counts its results itself. */
function* compareStats(
  {stats}: Evaluation,
  {successes, others}: {successes: number; others: number}
): Iterable<Loaded> {
  if (typeof stats?.successes !== "number") return;
  const stated = {successes: stats.successes, others: (stats.failures ?? 0) + (stats.errors ?? 0)};
  if (stated.successes === successes && stated.others === others) return;
  yield {
    problem: problem("stated-total-differs", {
      severity: "warning",
      pointer: "/results/stats",
      expected: `${stated.successes} successes and ${stated.others} others, as the file states`,
      received: `${successes} and ${others} among its results`,
      action: "the results are kept"
    })
  };
}
