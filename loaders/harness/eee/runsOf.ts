import {parseJson} from "../../jsonText.js";
import type {ArchiveFile, ConfigInput, Loaded} from "../../loader.js";
import {problem, problemsOf} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {instance} from "./instance.js";
import type {Instance} from "./instance.js";
import {lostValues} from "./lostValues.js";
import {addOwnRow, isOwnRow, loadedOwnRuns} from "./ownRuns.js";
import type {OwnRun} from "./ownRuns.js";
import {keyOf, sampleOf, scoreNameOf} from "./sampleRun.js";
import type {Sample} from "./sampleRun.js";
import {versionProblem} from "./versions.js";

export interface InstanceContext {
  /** The config of the rows of one figure of the aggregate. */
  configOf(row: Instance): ConfigInput;
  /** Name of the metric of a figure, where the aggregate names it. */
  metricOf(row: Instance): string | undefined;
  /** Rows that the aggregate says there are. */
  rows: number | null;
}

export const alone: InstanceContext = {configOf: () => ({}), metricOf: () => undefined, rows: null};

/** One run a sample and epoch; its rows, of a metric each, are its scores. */
export async function* runsOf(file: ArchiveFile, context: InstanceContext): AsyncIterable<Loaded> {
  const samples = new Map<string, Sample[]>();
  const own = new Map<string, OwnRun>();
  let rows = 0;
  let isVersionSaid = false;
  for await (const {text, line} of file.lines()) {
    ++rows;
    const pointer = `line ${line}`;
    const value = valueOf(text);
    if (value instanceof Error) {
      const received = value.message;
      yield {problem: problem("bad-syntax", {pointer, expected: "a JSON object", received, action: "row left out"})};
      continue;
    }
    const parsed = instance.safeParse(value);
    if (!parsed.success) {
      for (const d of problemsOf(parsed.error, value, {pointer, action: "row left out"})) yield {problem: d};
      continue;
    }
    for (const d of lostValues(value, parsed.data, pointer)) yield {problem: d};
    const version: Problem | undefined = isVersionSaid
      ? undefined
      : versionProblem(parsed.data.schema_version, pointer);
    isVersionSaid ||= version !== undefined;
    if (version !== undefined) yield {problem: version};
    if (isOwnRow(parsed.data)) yield* addOwnRow(own, parsed.data, pointer);
    else addRow(samples, parsed.data, {pointer, context});
  }
  yield* loadedOwnRuns(own.values());
  yield* loadedSamples([...samples.values()].flat());
  if (context.rows !== null && context.rows !== rows) {
    const expected = `${context.rows} rows, as the aggregate says`;
    const received = `${rows} rows`;
    yield {problem: problem("row-count", {severity: "warning", expected, received, action: "rows read as they are"})};
  }
}

function valueOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Adds a row to the sample that it scores; a metric that was there already begins the next run of the sample. */
function addRow(
  samples: Map<string, Sample[]>,
  row: Instance,
  {pointer, context}: {pointer: string; context: InstanceContext}
): void {
  const key = keyOf(row);
  const runs = samples.get(key) ?? [];
  const name = context.metricOf(row) ?? scoreNameOf(row);
  let sample = runs.find((d) => !d.scores.has(name));
  if (sample === undefined) {
    sample = sampleOf(row, {pointer, occurrence: runs.length + 1, config: context.configOf(row)});
    runs.push(sample);
    samples.set(key, runs);
  }
  sample.scores.set(name, {value: row.evaluation.score, passed: row.evaluation.is_correct});
}

function* loadedSamples(samples: Sample[]): Iterable<Loaded> {
  const waiting = samples.filter((d) => d.isWaiting);
  if (waiting.length > 0) {
    yield {
      problem: problem("latency-is-waiting", {
        severity: "note",
        pointer: waiting[0].pointer,
        expected: "latency_ms of the whole, not below generation_time_ms",
        received: `less in ${waiting.length} of ${samples.length} runs`,
        action: "taken as time spent waiting; the duration is both together"
      })
    };
  }
  const isScored = samples.some((d) => d.scores.size > 1);
  for (const {run, pointer, hash, scores} of samples) {
    const [[metric, first]] = scores;
    const outcomes = new Set([...scores.values()].map((d) => d.passed));
    if (hash !== null) {
      const {task: task_id, suite, category} = run;
      yield {table: "tasks", pointer, row: {task_id, suite, category, content_hash: hash}};
    }
    yield {
      pointer,
      run: {
        ...run,
        // rows of several metrics that do not agree say nothing of the run as a whole
        passed: outcomes.size === 1 ? first.passed : null,
        metric: isScored || metric !== run.suite ? metric : "score",
        score: first.value,
        ...(isScored ? {scores: Object.fromEntries(scores)} : {})
      }
    };
  }
}
