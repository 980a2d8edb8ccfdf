import {z} from "zod";
import type {JsonPart} from "../../jsonParts.js";
import {problem, problemsOf} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {noOutcome, outcomeOf} from "../codeGeneration/outcomeOf.js";
import type {Outcome} from "../codeGeneration/outcomeOf.js";

/** The fields of a sample that are read. */
const sample = z.looseObject({
  status: z.string(),
  details: z.record(z.string(), z.unknown()).nullish().catch(null)
});

/** One sample of a task. */
export interface Sample {
  task: string;
  /** Place in the list, from 0. */
  index: number;
  pointer: string;
  outcome: Outcome;
  /** Names of the tests that failed. */
  failed: string[];
}

/** The samples of a task; an element of `/eval/*`. */
export function samplesOf({pointer, value}: JsonPart): (Sample | Problem)[] {
  const task = pointer.slice("/eval/".length).replaceAll("~1", "/").replaceAll("~0", "~");
  const list = z.array(z.unknown()).safeParse(value);
  if (!list.success) return problemsOf(list.error, value, {pointer, action: "task left out"});
  return list.data.flatMap((d, index) => {
    const where = {task, index, pointer: `${pointer}/${index}`};
    const parsed = sample.safeParse(d);
    if (!parsed.success) return problemsOf(parsed.error, d, {pointer: where.pointer, action: "sample left out"});
    const {status, details} = parsed.data;
    const outcome = outcomeOf(status) ?? noOutcome;
    const found: Sample = {...where, outcome, failed: Object.keys(details ?? {})};
    if (outcome !== noOutcome) return [found];
    const words = {expected: "pass, fail or timeout", received: status, action: "kept without an outcome"};
    return [found, problem("bad-value", {pointer: where.pointer, ...words})];
  });
}
