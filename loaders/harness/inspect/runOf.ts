import type {RunInput} from "../../runRecord.js";
import {configOf} from "./configOf.js";
import {epochsOf, firstScorer} from "./header.js";
import type {Header} from "./header.js";
import type {Sample} from "./sample.js";
import {scoreValues} from "./scoreValues.js";
import type {ScoreValue} from "./scoreValues.js";
import {usageOf} from "./usageOf.js";

type Ending = Pick<RunInput, "status" | "failure">;

const outOfTime = ["time", "working"];
const infrastructure =
  /timed? ?out|rate ?limit|overloaded|connection|network|unavailable|internal ?server|bad ?gateway|\b(429|5\d\d)\b|api ?(status|connection)? ?error|authentication|permission ?denied|quota|docker|compose|container|sandbox|services started|kubernetes|\bpod\b|no space|out of memory|\boom\b/i;

/** One sample of an epoch is one run of a task: `popularity/7` for the sample 7 of the eval popularity. */
export function runOf(sample: Sample, {log, judges}: {log: Header; judges: Set<string>}): RunInput {
  const {task, task_id, run_id} = log.eval;
  const {error, limit, uuid, epoch} = sample;
  const values = valuesOf(sample, log);
  const primary = primaryOf(values, firstScorer(log));
  const retries = sample.error_retries ?? Array.from({length: sample.retries ?? 0}, () => ({message: null}));
  const own = [task_id, sample.id, epoch, ...(error ? [run_id] : [])];
  return {
    task: taskOf(task, sample.id),
    suite: task,
    category: wordOf(sample.metadata, ["category", "subject"]),
    level: wordOf(sample.metadata, ["level", "difficulty"]),
    ...configOf(log),
    repeat: epochsOf(log) > 1 ? epoch : null,
    batch: task_id ?? run_id ?? null,
    ...endingOf(sample, {log, primary}),
    passed: primary?.passed ?? null,
    ...(primary === undefined ? {} : {metric: primary.metric, score: primary.value}),
    ...usageOf(sample, {log, judges}),
    ...(Object.values(sample.model_usage ?? {}).some((d) => d.total_cost) ? {cost_kind: "computed" as const} : {}),
    duration_s: sample.total_time ?? null,
    duration_scope: typeof sample.total_time === "number" ? "wall" : null,
    started_at: sample.started_at ?? null,
    excluded: sample.invalidation ? `invalidated: ${sample.invalidation.reason ?? "no reason given"}` : null,
    note: limit ? `stopped at its ${limit.type} limit` : (error?.split("\n")[0].slice(0, 500) ?? null),
    source_run_id: uuid ?? own.join("/"),
    scores: Object.fromEntries(
      values
        .filter((d) => d !== primary || d.raw !== null)
        .map(({metric, ...d}) => [metric, d.passed === null && d.raw === null ? {value: d.value} : d])
    ),
    calls: retries.map((d) => ({role: "agent", failure: failureOf(d.message), error: d.message ?? null})),
    judgements: judgementsOf(sample, {log, judges, values})
  };
}

/** Samples are numbered from 1 in every eval, so the task bears the name of its eval. */
export function taskOf(suite: string, id: string | number): string {
  return `${suite}/${id}`;
}

function valuesOf({scores, score}: Sample, log: Header): ScoreValue[] {
  const all = scores ?? (score ? {[firstScorer(log) ?? "score"]: score} : {});
  return Object.entries(all).flatMap(([name, d]) => (d === null ? [] : scoreValues(name, d.value)));
}

function primaryOf(values: ScoreValue[], scorer: string | undefined): ScoreValue | undefined {
  return (
    values.find((d) => d.metric === scorer) ??
    values.find((d) => scorer !== undefined && d.metric.startsWith(`${scorer}/`)) ??
    values[0]
  );
}

/**
 * How a sample ended. An error is the harness's or its environment's, never scored as the model's failure; a limit is
 * the model's, unless the answer that stood then passed all the same.
 */
function endingOf(sample: Sample, {log, primary}: {log: Header; primary: ScoreValue | undefined}): Ending {
  const {error, limit, completed} = sample;
  if (error) return {status: "error", failure: failureOf(error)};
  if (limit?.type === "operator") return {status: "cancelled", failure: "unknown"};
  if (limit) {
    const isFailed = primary === undefined || primary.passed === false;
    const isTime = outOfTime.includes(limit.type);
    return {
      status: isTime ? "timeout" : "completed",
      failure: isFailed ? (isTime ? "timeout" : "budget") : "none"
    };
  }
  const isUnscored = primary === undefined && firstScorer(log) !== undefined;
  if (isUnscored && (completed === false || log.status === "cancelled" || log.status === "error"))
    return {status: "cancelled", failure: "unknown"};
  return {status: "completed", failure: primary?.passed === false ? "model" : "none"};
}

function failureOf(message: string | null | undefined): "infra" | "unknown" {
  return message && infrastructure.test(message) ? "infra" : "unknown";
}

function wordOf(metadata: Sample["metadata"], keys: string[]): string | null {
  const value = keys.map((key) => metadata?.[key]).find((d) => typeof d === "string" || typeof d === "number");
  return value === undefined ? null : String(value);
}

/** What a model that graded said: the judge is known where the log names one for the scorer. */
function judgementsOf(
  {scores}: Sample,
  {log, judges, values}: {log: Header; judges: Set<string>; values: ScoreValue[]}
): RunInput["judgements"] {
  return Object.entries(scores ?? {}).flatMap(([name, score]) => {
    const isGraded = name.startsWith("model_graded");
    const judge = judges.size === 1 ? [...judges][0] : isGraded && judges.size === 0 ? log.eval.model : undefined;
    if (judge === undefined || !(isGraded || judges.size === 1) || !score?.explanation) return [];
    const value = values.find((d) => d.metric === name);
    if (value === undefined) return [];
    return [{judge, metric: name, raw: value.raw, value: value.value, evidence: score.explanation.slice(0, 1000)}];
  });
}
