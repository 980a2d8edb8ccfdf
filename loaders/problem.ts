import type {z} from "zod";
import type {Row} from "./schema.js";

/** Something that could not be read or believed: where, what was expected, what was there, what was done. */
export type Problem = Omit<Row<"problems">, "problem_id" | "study_id" | "source"> & {source?: string};

type Optional = "pointer" | "expected" | "received" | "action" | "severity";

export function problem(
  code: string,
  {
    severity = "error",
    source,
    pointer = null,
    expected = null,
    received = null,
    action = null
  }: Partial<Pick<Problem, Optional>> & {source?: string}
): Problem {
  return {code, severity, source, pointer, expected, received: received === null ? null : excerpt(received), action};
}

/** One problem per issue of a rejected value; `value` is what was checked, so that the problem can show it. */
export function problemsOf(error: z.ZodError, value: unknown, {pointer = "", code = "bad-value", action = ""} = {}) {
  return error.issues.map((issue) =>
    problem(issue.code === "unrecognized_keys" ? "unknown-key" : code, {
      pointer: pointer + toPointer(issue.path) || "/",
      ...wordsOf(issue, value),
      action: action || "left out"
    })
  );
}

function wordsOf(issue: z.core.$ZodIssue, value: unknown): {expected: string; received: string} {
  if (issue.code === "unrecognized_keys") {
    return {expected: "a known key", received: issue.keys.join(", ")};
  }
  const received = issue.path.reduce<unknown>(
    (d, key) => (d === null || d === undefined ? undefined : (d as Record<PropertyKey, unknown>)[key]),
    value
  );
  return {expected: expectedOf(issue), received: received === undefined ? "nothing" : show(received)};
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  return issue.message;
}

/** A JSON pointer (RFC 6901). */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** A value as JSON, with its type where the two could be mistaken, short enough to print. */
export function show(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value === "bigint") return String(value);
  return `${typeof value === "string" ? "string " : ""}${JSON.stringify(value)}`;
}

function excerpt(text: string, {length = 160} = {}): string {
  return text.length > length ? `${text.slice(0, length)}… (${text.length} characters)` : text;
}
