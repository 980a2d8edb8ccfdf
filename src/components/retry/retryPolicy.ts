import {failurePolicy} from "../failurePolicy.js";
import type {FailurePolicy} from "../failurePolicy.js";

/** Which runs count, in the words under the retry charts, and what the bounds do not reach. */
export function retryPolicy({failures}: {failures?: FailurePolicy}): string {
  const policy = failurePolicy({failures});
  if (failures !== "bounds") return policy;
  return (
    `${policy} That holds for the shares of runs that passed; costs, independent repeats, the effect of feedback and the ` +
    "escalation are of the runs that were not lost."
  );
}
