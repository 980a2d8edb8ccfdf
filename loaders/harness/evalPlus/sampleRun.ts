import type {ConfigInput} from "../../loader.js";
import type {RunInput} from "../../runRecord.js";
import type {Outcome} from "../codeGeneration/outcomeOf.js";
import {noOutcome} from "../codeGeneration/outcomeOf.js";
import type {Sample, Tests} from "./samplesOf.js";

export interface Evaluation {
  config: ConfigInput;
  batch: string;
  /** Whether the tests that EvalPlus adds were left out: the suite is then HumanEval, not HumanEval+. */
  isBaseOnly: boolean;
  /** When it was evaluated and on which state of the data set. */
  note: string | null;
}

/** A sample as a run: it passed when it passed the base tests and those that EvalPlus adds; its place is its repeat. */
export function sampleRun({task, index, base, plus}: Sample, {config, batch, isBaseOnly, note}: Evaluation): RunInput {
  const outcome = isBaseOnly ? base.outcome : bothOf(base, plus);
  const notes = [note, failedWords(base, "base"), plus === undefined ? null : failedWords(plus, "plus")];
  return {
    task,
    suite: suiteOf(task, isBaseOnly),
    ...config,
    repeat: index + 1,
    batch,
    ...outcome,
    scores: {
      base: {passed: base.outcome.passed, raw: base.status},
      ...(isBaseOnly ? {} : {plus: {passed: outcome.passed, raw: plus?.status ?? null}})
    },
    note: notes.filter((d) => d !== null).join("; ") || null
  };
}

/** HumanEval/0 is of HumanEval, or of HumanEval+ where its added tests were run. */
export function suiteOf(task: string, isBaseOnly: boolean): string | null {
  if (!task.includes("/")) return null;
  const name = task.slice(0, task.indexOf("/"));
  return `${name === "Mbpp" ? "MBPP" : name}${isBaseOnly ? "" : "+"}`;
}

/** Plus counts only what passed the base tests as well. */
function bothOf(base: Tests, plus: Tests | undefined): Outcome {
  if (base.outcome.passed === false) return base.outcome;
  if (plus?.outcome.passed === false) return plus.outcome;
  return base.outcome.passed === true && plus?.outcome.passed === true ? base.outcome : noOutcome;
}

function failedWords({failed}: Tests, name: string): string | null {
  return failed === 0 ? null : `${failed} ${name} inputs failed`;
}
