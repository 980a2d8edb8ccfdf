import {z} from "zod";
import {noOutcome} from "../codeGeneration/outcomeOf.js";
import type {Outcome} from "../codeGeneration/outcomeOf.js";

/** Codes of LiveCodeBench's own test runner. */
const errors: Record<string, string> = {
  "-1": "compilation error",
  "-2": "wrong answer",
  "-3": "time limit exceeded",
  "-4": "runtime error",
  "-5": "test runner error"
};

const metadata = z.looseObject({error_code: z.number().nullish().catch(null)});

/** The outcome of a sample, and why it failed; metadata is an object, mostly as JSON text. */
export function gradeOf(graded: unknown, about: unknown): {outcome: Outcome; why: string | null} {
  const code = metadata.safeParse(valueOf(about)).data?.error_code;
  const why = typeof code === "number" ? (errors[String(code)] ?? `error ${code}`) : null;
  if (graded === true) return {outcome: {passed: true}, why: null};
  if (graded !== false) return {outcome: noOutcome, why};
  return {outcome: {passed: false, failure: code === -3 ? "timeout" : "model"}, why};
}

function valueOf(about: unknown): unknown {
  if (typeof about !== "string") return about;
  try {
    return JSON.parse(about);
  } catch {
    return undefined;
  }
}
