import {hasPath} from "../hasPath.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import {aggregate, result} from "./eee/aggregate.js";
import type {Aggregate} from "./eee/aggregate.js";
import {configOf, modelOf} from "./eee/configOf.js";
import {lostValues} from "./eee/lostValues.js";
import {hasRunsWithoutScore, isOwn, ownCells, withoutValue} from "./eee/ownFigures.js";
import {alone, runsOf} from "./eee/runsOf.js";
import type {InstanceContext} from "./eee/runsOf.js";
import {statedCells} from "./eee/statedCells.js";
import type {Figure} from "./eee/statedCells.js";
import {versionProblem} from "./eee/versions.js";
import {isInstances} from "./eeeInstances.js";
import {hasKey} from "./hasKey.js";

const keys = ["schema_version", "evaluation_id"];
const either = ["evaluation_results", "source_metadata", "evaluation_source"];

/**
 * every_eval_ever, the shared format of the EvalEval coalition: an aggregate JSON for a source and a model, with the rows
 * of its samples beside it from 0.2.2 on. https://github.com/evaleval/every_eval_ever
 *
 * What an aggregate states is published cells; samples are runs.
 */
export const eee: Loader = {
  name: "eee",
  version: 1,
  description: "every_eval_ever: <uuid>.json of a source and a model, with its <uuid>_samples.jsonl; 0.0.1 to 0.3.0",
  detect: ({path, head}) =>
    path.endsWith(".json") && keys.every((key) => hasKey(head, key)) && either.some((key) => hasKey(head, key))
      ? keys
      : undefined,
  companions: ({path, paths}) => {
    const stem = /^(.+)\.json(?:\.gz|\.zst)?$/.exec(path)?.[1];
    const samples = ["", ".gz", ".zst"].map((packed) => `${stem}_samples.jsonl${packed}`);
    return stem === undefined ? [] : samples.filter((d) => hasPath(paths, d));
  },
  async *load(file) {
    const samples = eee.companions!(file);
    let context = alone;
    try {
      const value = await file.json();
      const parsed = aggregate.parse(value);
      for (const d of lostValues(value, parsed, "")) yield {problem: d};
      context = yield* figuresOf(parsed, samples.length > 0);
    } catch (error) {
      if (samples.length === 0) throw error;
      const received = (error as Error).message;
      yield {problem: problem("bad-value", {expected: "an aggregate", received, action: "its samples read alone"})};
    }
    for (const path of samples) {
      const companion = await file.companion(path);
      const runs = isInstances(companion) ? runsOf(companion, context) : [notInstances(companion)];
      for await (const d of runs) yield "problem" in d ? {problem: {...d.problem, source: path}} : {...d, source: path};
    }
  }
};

/** The cells of an aggregate; returns what it says of its samples. */
function* figuresOf(file: Aggregate, hasSamples: boolean): Generator<Loaded, InstanceContext> {
  const version = versionProblem(file.schema_version, "/schema_version");
  if (version !== undefined) yield {problem: version};
  if (modelOf(file) === null) {
    const action = "taken as unknown";
    yield {
      problem: problem("model-not-stated", {
        severity: "warning",
        pointer: "/model_info/id",
        expected: "a model",
        action
      })
    };
  }
  const figures: Figure[] = [];
  for (const [i, value] of file.evaluation_results.entries()) {
    const pointer = `/evaluation_results/${i}`;
    const parsed = result.safeParse(value);
    if (parsed.success) {
      figures.push({result: parsed.data, pointer});
      for (const d of lostValues(value, parsed.data, pointer)) yield {problem: d};
    } else for (const d of problemsOf(parsed.error, value, {pointer, action: "figure left out"})) yield {problem: d};
  }
  if (Array.isArray(file.detailed_evaluation_results_per_samples)) {
    const received = `${file.detailed_evaluation_results_per_samples.length} answers`;
    const [pointer, expected, action] = ["/detailed_evaluation_results_per_samples", "scored samples", "not read"];
    yield {problem: problem("unscored-samples", {severity: "note", pointer, expected, received, action})};
  }
  const hasRuns = hasSamples || hasRunsWithoutScore(file);
  yield* ownCells(figures.filter(isOwn), {hasRuns, file});
  yield* statedCells(
    figures.filter((d) => !isOwn(d)),
    file
  );
  yield* withoutValue(file);
  return contextOf(file, figures);
}

function contextOf(file: Aggregate, figures: Figure[]): InstanceContext {
  const byId = new Map(figures.map(({result: d}) => [d.evaluation_result_id, d] as const));
  byId.delete(null);
  return {
    configOf(row) {
      const found =
        byId.get(row.evaluation_result_id) ??
        figures.find(({result: d}) => d.evaluation_name === row.evaluation_name)?.result;
      return configOf(file, found ?? (figures.length === 1 ? figures[0].result : undefined));
    },
    metricOf(row) {
      const named = byId.get(row.evaluation_result_id)?.metric_config;
      const id = named?.metric_id ?? named?.metric_name ?? undefined;
      const twins = figures.filter(({result: {metric_config: d}}) => (d.metric_id ?? d.metric_name) === id);
      return twins.length === 1 ? id : undefined;
    },
    rows: file.detailed_evaluation_results.total_rows
  };
}

function notInstances({bytes, head}: ArchiveFile): Loaded {
  return {
    problem: problem("unknown-format", {
      severity: "warning",
      expected: "rows with evaluation_id and sample_id",
      received: `${bytes} bytes that begin with ${JSON.stringify(head.slice(0, 60))}`,
      action: "file not read"
    })
  };
}
