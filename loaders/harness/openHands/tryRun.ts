import type {RunInput} from "../../runRecord.js";
import type {Outcome} from "../sweBench/instanceReport.js";
import {errorEnding} from "./errorEnding.js";
import {configOf, suiteOf} from "./evaluationOf.js";
import type {Evaluation} from "./evaluationOf.js";
import {sumMeasured} from "./measuredOf.js";
import type {Try} from "./triesOf.js";

/**
 * A row as a run. `attempts` are the tries of a critic's loop, the row's own among them: the run cost what they cost
 * together; its config is that of the first, for later tries are made a little warmer. An ending that is not the model's doing keeps its class when nobody graded the answer.
 */
export function tryRun(
  d: Try,
  {evaluation, verdict, attempts = []}: {evaluation: Evaluation; verdict?: Outcome; attempts?: Try[]}
): RunInput {
  const outcome = verdict ?? d.outcome;
  const {passed} = outcome;
  const ending = errorEnding(d.error);
  const measured = attempts.length > 1 ? sumMeasured(attempts.map((one) => one.measured)) : d.measured;
  const own = attempts[0]?.metadata ?? d.metadata;
  const note = [d.error, outcome.note, passed === null && !outcome.note ? "not evaluated" : null].filter(Boolean);
  return {
    task: d.id,
    suite: suiteOf(own, evaluation),
    category: own?.hub ?? null,
    ...configOf(own, evaluation, own === null ? (d.model_id ?? undefined) : undefined),
    status: ending.status === "completed" ? (outcome.status ?? "completed") : ending.status,
    failure: failureOf(passed, ending.failure, outcome.failure),
    passed,
    ...measured,
    ...(measured.cost_usd ? {cost_kind: "computed" as const} : {}),
    ...(typeof measured.tokens_output === "number"
      ? {tokens_semantics: "cumulative" as const, output_includes_reasoning: true}
      : {}),
    ...(measured.duration_s ? {duration_scope: "wall" as const} : {}),
    started_at: attempts[0]?.started_at ?? d.started_at,
    note: note.join("; ") || null,
    scores: {...d.outcome.scores, ...outcome.scores},
    ...(attempts.length > 1
      ? {attempts: attempts.map((one) => attemptRow(one, {isFinal: one === lastOf(d, attempts), passed}))}
      : {})
  };
}

function failureOf(
  passed: boolean | null,
  ending: RunInput["failure"],
  outcome: RunInput["failure"]
): RunInput["failure"] {
  if (passed === true) return "none";
  if (ending !== undefined && ending !== "none") return ending;
  return outcome ?? (passed === false ? "model" : "unknown");
}

/** The attempt whose answer the run kept: the numbered one, else the last without an error, else the last. */
export function lastOf(d: Pick<Try, "attempt">, attempts: Try[]): Try | undefined {
  return (
    attempts.find((one) => d.attempt !== null && one.attempt === d.attempt) ??
    attempts.findLast((one) => one.error === null) ??
    attempts.at(-1)
  );
}

function attemptRow(d: Try, {isFinal, passed}: {isFinal: boolean; passed: boolean | null}) {
  const {turns: _, tool_calls: __, cost_usd, ...measured} = d.measured;
  return {
    passed: isFinal ? passed : d.outcome.passed,
    ...measured,
    cost_usd: cost_usd || null,
    feedback: d.attempt === 1 ? null : "critic",
    error: d.error
  };
}
