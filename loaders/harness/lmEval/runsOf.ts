import {z} from "zod";
import {parseJson} from "../../jsonText.js";
import type {ArchiveFile, Loaded} from "../../loader.js";
import {problem, problemsOf, toPointer} from "../../problem.js";
import type {Problem} from "../../problem.js";
import type {RunInput} from "../../runRecord.js";
import type {Evaluation} from "./evaluationOf.js";
import {metricName} from "./metricName.js";

/** The fields of a row that are read; the metrics are keys of their own. `filter` and the hashes came with 0.4.3. */
const sample = z.looseObject({
  doc_id: z.union([z.number(), z.string()]),
  filter: z.string().nullish(),
  metrics: z.array(z.string()).nullish(),
  doc_hash: z.string().nullish(),
  resps: z.array(z.unknown()).nullish()
});

type Scores = NonNullable<RunInput["scores"]>;

/** What the rows of one document give: a row for every filter. */
interface Document {
  pointer: string;
  scores: Scores;
  primary?: string;
  responses: number;
  hash: string | null;
}

/** Keys of the oldest rows, which do not list their metrics. */
const notMetrics = ["doc_id", "doc", "target", "arguments", "resps", "filtered_resps", "filter", "metrics"];

/** One run a document; rows of several filters are scores of the one run. */
export async function* runsOf(file: ArchiveFile, evaluation: Evaluation): AsyncIterable<Loaded> {
  const documents = new Map<string, Document>();
  for await (const {value, text, pointer} of rowsOf(file)) {
    if (value === undefined) {
      yield {
        problem: problem("bad-syntax", {pointer, expected: "a JSON object", received: text, action: "line left out"})
      };
      continue;
    }
    const row = sample.safeParse(value);
    if (row.success) {
      const unreadable = addRow(documents, row.data, {text, pointer});
      if (unreadable !== undefined) yield {problem: unreadable};
    } else for (const d of problemsOf(row.error, value, {pointer, action: "line left out"})) yield {problem: d};
  }
  for (const d of oddScores(documents)) yield {problem: d};
  const {task, time} = nameOf(file.path, evaluation);
  const category = [...evaluation.groups].findLast(([, leaves]) => leaves.includes(task))?.[0] ?? null;
  for (const [id, {pointer, scores, primary, responses, hash}] of documents) {
    const task_id = `${task}/${id}`;
    const score = primary === undefined ? undefined : scores[primary];
    if (hash !== null) yield {table: "tasks", pointer, row: {task_id, suite: task, category, content_hash: hash}};
    yield {
      pointer,
      run: {
        task: task_id,
        suite: task,
        category,
        ...evaluation.configOf(task),
        ...(primary === undefined ? {} : {metric: primary, score: typeof score === "number" ? score : null}),
        scores,
        note: responses > 1 ? `${responses} responses to the document, which the filter made one answer` : null,
        source_run_id: `${time ?? file.path}/${task_id}`
      }
    };
  }
}

/** The rows of JSONL, or of the one array that versions before 0.4.3 wrote into a .jsonl; a bad line has its error. */
async function* rowsOf(file: ArchiveFile): AsyncIterable<{value: unknown; text: string; pointer: string}> {
  if (/^\s*\[/.test(file.head)) {
    const rows = (await file.json()) as unknown[];
    for (const [i, value] of rows.entries()) yield {value, text: "", pointer: `/${i}`};
    return;
  }
  for await (const {text, line} of file.lines()) {
    const pointer = `line ${line}`;
    try {
      yield {value: parseJson(text), text, pointer};
    } catch (error) {
      yield {value: undefined, text: (error as Error).message, pointer};
    }
  }
}

/** Adds what a row says of its document; one whose score is nested too deep to be kept is left out as a whole. */
function addRow(
  documents: Map<string, Document>,
  row: z.infer<typeof sample>,
  {text, pointer}: {text: string; pointer: string}
): Problem | undefined {
  const id = String(row.doc_id);
  const names = row.metrics ?? Object.keys(row).filter((d) => !notMetrics.includes(d) && typeof row[d] === "number");
  let scores: Scores[string][];
  try {
    scores = names.map((name) => scoreOf(row[name], {name, text}));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const received = "a score that is nested too deep to be written";
    return problem("too-deep", {pointer, expected: names.join(", "), received, action: "line left out"});
  }
  const first = Array.isArray(row.resps?.[0]) ? row.resps[0].length : 1;
  const document = documents.get(id) ?? {pointer, scores: {}, responses: first, hash: row.doc_hash ?? null};
  for (const [i, name] of names.entries()) {
    const metric = metricName(`${name},${row.filter ?? filterOf(document, name)}`);
    document.primary ??= metric;
    document.scores[metric] = scores[i];
  }
  documents.set(id, document);
  return undefined;
}

/** Before 0.4.3 a row does not name its filter: the first is plain, the others are counted. */
function filterOf({scores}: Document, name: string): string {
  const others = Object.keys(scores).filter((d) => d === name || d.startsWith(`${name},filter `)).length;
  return others === 0 ? "none" : `filter ${others + 1}`;
}

/** A value that is no number, as of a metric over the whole corpus, is kept as it was written. */
function scoreOf(value: unknown, {name, text}: {name: string; text: string}): Scores[string] {
  if (typeof value === "number" || typeof value === "boolean") return Number(value);
  const bare = value === null ? /^\s*(-?Infinity|NaN)/.exec(text.split(`"${name}":`).at(-1)!)?.[1] : undefined;
  return {value: null, raw: bare ?? JSON.stringify(value ?? null)};
}

/** A metric over the whole corpus is a number of no document; one that is of some should be of all. */
function* oddScores(documents: Map<string, Document>): Iterable<Problem> {
  const all = [...documents.values()].flatMap(({pointer, scores}) =>
    Object.entries(scores).map(([metric, score]) => ({pointer, metric, score}))
  );
  const numeric = new Set(all.filter((d) => typeof d.score === "number").map((d) => d.metric));
  for (const {pointer, metric, score} of all) {
    const raw = typeof score === "object" ? (score.raw ?? null) : null;
    if (raw === null || !numeric.has(metric) || /^(null|NaN|-?Infinity)$/.test(raw)) continue;
    const expected = "a number, as of the other documents";
    const action = "kept as it is written, without a number";
    const where = pointer + toPointer([metric]);
    yield problem("bad-value", {severity: "warning", pointer: where, expected, received: raw, action});
  }
}

/** `samples_<task>_<time>.jsonl`, or `<model args>_<task>.jsonl` before 0.4.3. */
function nameOf(path: string, {leaves}: Evaluation): {task: string; time?: string} {
  const stem = path
    .split("/")
    .at(-1)!
    .replace(/\.jsonl$/, "");
  const named = /^samples_(.+)_(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d+)?)$/.exec(stem);
  if (named !== null) return {task: named[1], time: named[2]};
  const leaf = leaves.toSorted((a, b) => b.length - a.length).find((d) => stem === d || stem.endsWith(`_${d}`));
  return {task: leaf ?? stem.replace(/^samples_/, "")};
}
