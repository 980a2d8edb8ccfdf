import {z} from "zod";
import type {RunInput} from "../../runRecord.js";

/** How a run of v1 ended: the same fields for every runner. */
export const ending = z.looseObject({
  status: z.string(),
  exit_code: z.int().nullish(),
  timed_out: z.boolean().nullish(),
  stalled: z.boolean().nullish(),
  stall_reason: z.string().nullish()
});

/**
 * A run that made no progress for minutes was stopped: a timeout, unless an API error or no token at all says that it was
 * the infrastructure. "completed_with_errors" completed.
 */
export function outcomeOf(
  {status, timed_out, stalled, stall_reason}: z.infer<typeof ending>,
  {hasTokens}: {hasTokens: boolean}
): Pick<RunInput, "status" | "failure" | "note"> {
  const note = stall_reason ?? (status === "completed" ? null : status);
  if (status.startsWith("completed")) return {status: "completed", failure: "none", note};
  if (timed_out === true || status === "timeout") return {status: "timeout", failure: "timeout", note};
  const isInfra = !hasTokens || /APIError/.test(stall_reason ?? "");
  if (isInfra) return {status: "failed", failure: "infra", note};
  return {status: "failed", failure: stalled === true ? "timeout" : "unknown", note};
}
