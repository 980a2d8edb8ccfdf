import {toDetails} from "../../loaders/harness/eee/extension.js";
import {newest} from "../../loaders/harness/eee/versions.js";
import type {RunInput} from "../../loaders/runRecord.js";
import type {Row} from "../../loaders/schema.js";
import {recordOf} from "../recordOf.js";
import type {RunRows} from "../recordOf.js";

/** What the rows of one evaluation have in common. */
export interface Evaluation {
  evaluation_id: string;
  /** Name of the evaluation that the runs of an experiment are. */
  nameOf(experiment: string): string;
  /** Id of the figure over all runs of an experiment, where there is one. */
  resultIdOf(experiment: string, metric: string): string | undefined;
  metrics: Map<string, Row<"metrics">>;
}

interface Scored {
  metric: string;
  value: number;
  passed: boolean | null;
  details: Record<string, unknown>;
}

/**
 * The rows of a run: one for its primary score, one for each other that has a value. The facts that the format has no
 * field for stand in the first. A run without any value has no row: the format takes none without a score.
 */
export function instancesOf(rows: RunRows, evaluation: Evaluation): Record<string, unknown>[] {
  const record = recordOf(rows);
  const {run, task} = rows;
  const run_key = `${run.experiment_id}/${run.task_id}#${run.repeat}`;
  const scored = scoredOf(record, run);
  return scored.map(({metric, value, passed, details}, i) => ({
    schema_version: newest,
    evaluation_id: evaluation.evaluation_id,
    model_id: run.model_id,
    evaluation_name: evaluation.nameOf(run.experiment_id),
    ...optional("evaluation_result_id", evaluation.resultIdOf(run.experiment_id, metric)),
    sample_id: run.task_id,
    sample_hash: task?.content_hash ?? null,
    ...interactionOf(run),
    input: {raw: task?.title ?? "", reference: []},
    answer_attribution: [],
    evaluation: {
      score: value,
      is_correct: passed ?? isBest(value, evaluation.metrics.get(metric)),
      ...(i === 0 ? {num_turns: run.turns || null, tool_calls_count: run.tool_calls} : {})
    },
    ...(i === 0 ? measurementsOf(run) : {}),
    metadata: toDetails({
      run: run_key,
      ...(passed === null ? {is_correct_stated: false} : {}),
      ...details,
      ...(i === 0 ? factsOf(record, {task, isPrimary: details.part === "run"}) : {})
    })
  }));
}

/** What is said of a run beside its scores with values, which have rows of their own. */
export function factsOf(
  record: RunInput,
  {task, isPrimary}: {task: Row<"tasks"> | undefined; isPrimary: boolean}
): Record<string, unknown> {
  const {scores, metric, ...facts} = record;
  const rest = Object.fromEntries(Object.entries(scores ?? {}).filter(([, d]) => !hasValue(d)));
  return {
    ...facts,
    ...(isPrimary ? {metric} : {primary_metric: metric}),
    ...(Object.keys(rest).length > 0 ? {scores: rest} : {}),
    task_title: task?.title
  };
}

function scoredOf(record: RunInput, {passed}: Row<"runs">): Scored[] {
  const found: Scored[] = [];
  const primary = record.score ?? (passed === null ? null : Number(passed));
  if (primary !== null) {
    const metric = typeof record.score === "number" ? (record.metric ?? "score") : "passed";
    found.push({metric, value: primary, passed, details: {part: "run"}});
  }
  for (const [metric, d] of Object.entries(record.scores ?? {})) {
    if (typeof d !== "object" || !hasValue(d)) continue;
    const {value, passed: isPassed = null, attempt = 0, raw} = d;
    found.push({
      metric,
      value: value!,
      passed: isPassed,
      details: {part: "score", metric, passed: isPassed, raw, ...(attempt === 0 ? {} : {attempt})}
    });
  }
  return found;
}

function hasValue(score: NonNullable<RunInput["scores"]>[string]): boolean {
  return typeof score === "object" && typeof score.value === "number";
}

/** Where nobody says whether an answer is right, only the best value of a scale surely is. */
function isBest(value: number, metric: Row<"metrics"> | undefined): boolean {
  const best = metric?.higher_is_better === false ? metric.min : metric?.max;
  return best !== null && best !== undefined && value === best;
}

/** Transcripts are not kept: what kind of interaction it was is told by what was counted of it. */
function interactionOf(run: Row<"runs">): Record<string, unknown> {
  const isAgent = (run.tool_calls ?? 0) > 0 || run.subagents !== null || (run.turns ?? 0) > 1;
  if (isAgent || (run.attempts ?? 1) > 1)
    return {interaction_type: isAgent ? "agentic" : "multi_turn", output: null, messages: []};
  return {interaction_type: "single_turn", output: {raw: []}, messages: null};
}

function measurementsOf(run: Row<"runs">): Record<string, unknown> {
  const {tokens_input, tokens_output, tokens_reasoning, duration_s, status, failure, note} = run;
  const input = tokens_input === null ? null : tokens_input + (run.tokens_cache_read ?? 0);
  const outside = run.output_includes_reasoning === false ? tokens_reasoning : 0;
  return {
    ...(input === null || tokens_output === null || outside === null
      ? {}
      : {
          token_usage: {
            input_tokens: input,
            output_tokens: tokens_output,
            total_tokens: input + tokens_output + outside,
            input_tokens_cache_read: run.tokens_cache_read,
            input_tokens_cache_write: run.tokens_cache_write,
            reasoning_tokens: tokens_reasoning
          }
        }),
    ...(duration_s === null ? {} : {performance: {latency_ms: duration_s * 1000}}),
    ...(failure === "none" || failure === "model" ? {} : {error: [status, failure, note].filter(Boolean).join(": ")})
  };
}

function optional(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : {[name]: value};
}
