import type {z} from "zod";
import {problemsOf} from "../problem.js";
import type {Problem} from "../problem.js";

/**
 * A record with whatever of it fits: a value of the wrong type becomes null and is a problem, so that one bad field does
 * not cost the row. Where what does not fit is essential there is no record, only problems.
 */
export function parseFitting<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  {pointer = "", action = "row left out"}: {pointer?: string; action?: string} = {}
): {data?: z.output<Schema>; problems: Problem[]} {
  const parsed = schema.safeParse(value);
  if (parsed.success) return {data: parsed.data, problems: []};
  const paths = parsed.error.issues.map((d) => d.path);
  const again = schema.safeParse(paths.reduce<unknown>(withoutValue, value));
  if (!again.success) return {problems: problemsOf(again.error, value, {pointer, action})};
  const problems = problemsOf(parsed.error, value, {pointer, action: "taken as unknown"});
  return {data: again.data, problems: problems.map((d) => ({...d, severity: "warning" as const}))};
}

/** A copy with null at a path; only what lies on the path is copied. */
function withoutValue(value: unknown, [key, ...rest]: PropertyKey[]): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return null;
  const copy: Record<PropertyKey, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : {...value};
  (copy as Record<PropertyKey, unknown>)[key] = withoutValue((copy as Record<PropertyKey, unknown>)[key], rest);
  return copy;
}
