import {z} from "zod";
import type {JsonPart} from "../../jsonParts.js";
import {problem, problemsOf} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {noOutcome, outcomeOf} from "../codeGeneration/outcomeOf.js";
import type {Outcome} from "../codeGeneration/outcomeOf.js";

/** What one set of tests said of a sample. */
export interface Tests {
  outcome: Outcome;
  status: string;
  /** Inputs that the sample failed, as far as they are listed. */
  failed: number;
}

/** One sample of a task: the base tests, and those that EvalPlus adds where they were run. */
export interface Sample {
  task: string;
  /** Place in the list, from 0. */
  index: number;
  pointer: string;
  base: Tests;
  plus?: Tests;
}

const failedTests = z.array(z.unknown()).nullish().catch(null);

/** The fields of a sample that are read. */
const sample = z.looseObject({
  base_status: z.string(),
  plus_status: z.string().nullish(),
  base_fail_tests: failedTests,
  plus_fail_tests: failedTests
});

/** A task of the form before 0.2: of every sample a pair, its status and whether it passed each input. */
const oldTask = z.looseObject({base: z.array(z.unknown()), plus: z.array(z.unknown()).nullish()});
const oldTests = z.tuple([z.string()], z.unknown());

/** The samples of a task, in either form of the file. */
export function samplesOf({pointer, value}: JsonPart): (Sample | Problem)[] {
  const task = pointer.slice("/eval/".length).replaceAll("~1", "/").replaceAll("~0", "~");
  if (Array.isArray(value)) {
    return value.flatMap((d: unknown, index) => sampleOf(d, {task, index, pointer: `${pointer}/${index}`}));
  }
  const old = oldTask.safeParse(value);
  if (!old.success) return problemsOf(old.error, value, {pointer, action: "task left out"});
  const {base, plus} = old.data;
  return base.flatMap((d, index) =>
    sampleOf(
      {...pairOf(d, "base"), ...pairOf(plus?.[index], "plus")},
      {task, index, pointer: `${pointer}/base/${index}`}
    )
  );
}

function sampleOf(value: unknown, where: Pick<Sample, "task" | "index" | "pointer">): (Sample | Problem)[] {
  const parsed = sample.safeParse(value);
  const {pointer} = where;
  if (!parsed.success) return problemsOf(parsed.error, value, {pointer, action: "sample left out"});
  const d = parsed.data;
  const base = testsOf(d.base_status, d.base_fail_tests);
  const plus =
    d.plus_status === null || d.plus_status === undefined ? undefined : testsOf(d.plus_status, d.plus_fail_tests);
  const unknown = [base, plus].filter((tests) => tests?.outcome === noOutcome);
  return [
    {...where, base, plus},
    ...unknown.map((tests) =>
      problem("bad-value", {
        pointer,
        expected: "pass, fail or timeout",
        received: tests!.status,
        action: "kept without an outcome"
      })
    )
  ];
}

function testsOf(status: string, failed: unknown[] | null | undefined): Tests {
  return {status, outcome: outcomeOf(status) ?? noOutcome, failed: failed?.length ?? 0};
}

/** A pair of the old form in the words of the new one. */
function pairOf(pair: unknown, name: "base" | "plus"): Record<string, unknown> {
  const parsed = oldTests.safeParse(pair);
  if (!parsed.success) return {};
  const [status, details] = parsed.data;
  return {
    [`${name}_status`]: status,
    [`${name}_fail_tests`]: Array.isArray(details) ? details.filter((d) => d === false) : null
  };
}
