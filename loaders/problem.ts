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
  return error.issues.flatMap(closest).map((issue) =>
    problem(issue.code === "unrecognized_keys" ? "unknown-key" : code, {
      pointer: pointer + toPointer(issue.path) || "/",
      ...wordsOf(issue, value),
      action: action || "left out"
    })
  );
}

type Issue = Pick<z.core.$ZodIssue, "code" | "path" | "message"> & {
  expected?: string;
  values?: unknown[];
  keys?: string[];
  errors?: Issue[][];
};

/** Of a value that fits none of several shapes: what is wrong with the one it comes closest to, or what they all are. */
function closest(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors === undefined) return [issue];
  const branches = issue.errors.map((errors) => errors.flatMap(closest));
  const inside = branches.find((errors) => errors.every((d) => d.path.length > 0));
  if (inside !== undefined) return inside.map((d) => ({...d, path: [...issue.path, ...d.path]}));
  const expected = [...new Set(branches.flat().map(expectedOf))].join(" or ");
  return [{code: "invalid_type", path: issue.path, message: issue.message, expected}];
}

function wordsOf(issue: Issue, value: unknown): {expected: string; received: string} {
  if (issue.code === "unrecognized_keys") {
    return {expected: "a known key", received: issue.keys!.join(", ")};
  }
  const received = issue.path.reduce<unknown>(
    (d, key) => (d === null || d === undefined ? undefined : (d as Record<PropertyKey, unknown>)[key]),
    value
  );
  return {expected: expectedOf(issue), received: received === undefined ? "nothing" : show(received)};
}

function expectedOf(issue: Issue): string {
  if (issue.code === "invalid_type") return issue.expected!;
  if (issue.code === "invalid_value") return issue.values!.map(String).join(" | ");
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
  return `${typeof value === "string" ? "string " : ""}${writeJson(value)}`;
}

/** A value that is nested too deep to be written is still one to tell of. */
function writeJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError)
      return Array.isArray(value) ? "[[… nested too deep to show" : "{… nested too deep to show";
    throw error;
  }
}

function excerpt(text: string, {length = 160} = {}): string {
  return text.length > length ? `${text.slice(0, length)}… (${text.length} characters)` : text;
}
