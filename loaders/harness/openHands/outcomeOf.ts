import {z} from "zod";
import type {RunInput} from "../../runRecord.js";
import type {Outcome} from "../sweBench/instanceReport.js";
import type {Output} from "./output.js";

const yes = z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean);
const flag = z.boolean().nullish().catch(null);

/** SWE-bench's verdict on a patch, as OpenHands writes it into a row. */
const report = z.looseObject({
  resolved: z.boolean(),
  empty_generation: flag,
  failed_apply_patch: flag,
  error_eval: flag,
  test_timeout: flag
});

const record = z.record(z.string(), z.unknown());

/** Keys under which a benchmark says whether the answer was right, the surest first. */
const verdicts = ["resolved", "correct", "result", "success", "passed", "score"];

/**
 * What a row says of its outcome: every benchmark has a `test_result` of its own, told apart by its keys. A patch alone is
 * no outcome: it waits for an evaluation.
 */
export function outcomeOf(row: Pick<Output, "report" | "test_result" | "correct" | "hallucination">): Outcome {
  const result = record.safeParse(row.test_result).data ?? {};
  const graded = report.safeParse(row.report).data ?? report.safeParse(result.report).data;
  if (graded !== undefined) return gradedOutcome(graded);
  const inner = record.safeParse(result.result).data ?? {};
  const passed =
    yes.safeParse(row.correct).data ?? verdictIn(result) ?? verdictIn(inner) ?? testsPassed(result) ?? null;
  return {passed, scores: scoresOf({...row, ...result}), ...(passed === null ? {failure: "unknown"} : {})};
}

function gradedOutcome(d: z.infer<typeof report>): Outcome {
  if (d.resolved) return {passed: true};
  if (d.error_eval) return {passed: null, status: "error", failure: "unknown", note: "error in the evaluation"};
  if (d.test_timeout) return {passed: false, failure: "timeout", note: "tests timed out"};
  const note = d.empty_generation ? "empty patch" : d.failed_apply_patch ? "patch does not apply" : undefined;
  return {passed: false, ...(note === undefined ? {} : {note})};
}

function verdictIn(result: Record<string, unknown>): boolean | undefined {
  for (const key of verdicts) {
    const {data} = (key === "score" ? z.boolean() : yes).safeParse(result[key]);
    if (data !== undefined) return data;
  }
  return undefined;
}

/** Aider's benchmark: the exit code of the tests. */
function testsPassed(result: Record<string, unknown>): boolean | undefined {
  return typeof result.exit_code === "number" && "test_cases" in result ? result.exit_code === 0 : undefined;
}

/** Numbers beside the verdict: a reward, a score, and whether an API call was invented. */
function scoresOf(d: Record<string, unknown>): NonNullable<RunInput["scores"]> {
  const scores: NonNullable<RunInput["scores"]> = {};
  for (const name of ["reward", "score", "final_score"]) {
    const value = d[name];
    if (typeof value === "number" && Number.isFinite(value)) scores[name] = value;
  }
  if (typeof d.hallucination === "boolean") scores.hallucination = {value: Number(d.hallucination)};
  return scores;
}
