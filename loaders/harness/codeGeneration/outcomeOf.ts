import type {RunInput} from "../../runRecord.js";

export type Outcome = Pick<RunInput, "passed" | "failure">;

const words: Record<string, Outcome> = {
  ...Object.fromEntries(["pass", "passed", "success", "ok"].map((d) => [d, {passed: true}])),
  ...Object.fromEntries(["fail", "failed"].map((d) => [d, {passed: false, failure: "model"}])),
  ...Object.fromEntries(["timeout", "timed out"].map((d) => [d, {passed: false, failure: "timeout"}]))
};

/** What a word of a code-generation harness says of a program under its tests; undefined of a word that is not known. */
export function outcomeOf(word: string): Outcome | undefined {
  const plain = word.trim().toLowerCase();
  return Object.hasOwn(words, plain) ? words[plain] : undefined;
}

/** Of a program whose outcome nobody can tell: in no rate. */
export const noOutcome: Outcome = {passed: null, failure: "unknown"};
