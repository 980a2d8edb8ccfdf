import {z} from "zod";
import type {RunInput} from "../../runRecord.js";
import {testShare} from "../testShare.js";

const tests = z.looseObject({success: z.array(z.string()), failure: z.array(z.string())});

/** The fields of a report.json that are read: one instance, graded by SWE-bench's harness. */
export const instanceReport = z.looseObject({
  resolved: z.boolean(),
  patch_exists: z.boolean().nullish(),
  patch_successfully_applied: z.boolean().nullish(),
  tests_status: z.record(z.string(), tests).nullish()
});

/** What an evaluation says of a run. */
export interface Outcome {
  passed: boolean | null;
  status?: RunInput["status"];
  failure?: RunInput["failure"];
  scores?: NonNullable<RunInput["scores"]>;
  note?: string;
}

/** Whether the patch resolved the instance, and its gates: is there a patch, does it apply, which tests pass. */
export function outcomeOf(report: z.infer<typeof instanceReport>): Outcome {
  const scores: Outcome["scores"] = {};
  if (typeof report.patch_exists === "boolean") scores.patch_exists = report.patch_exists;
  if (typeof report.patch_successfully_applied === "boolean") scores.patch_applied = report.patch_successfully_applied;
  for (const [name, {success, failure}] of Object.entries(report.tests_status ?? {})) {
    const score = testShare(success.length, failure);
    if (score !== undefined) scores[name] = score;
  }
  const note =
    report.patch_exists === false
      ? "no patch"
      : report.patch_successfully_applied === false
        ? "patch does not apply"
        : undefined;
  return {passed: report.resolved, scores, ...(note === undefined ? {} : {note})};
}
