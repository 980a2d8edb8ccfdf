import type {z} from "zod";
import {problemsOf} from "../problem.js";
import type {Problem} from "../problem.js";

/**
 * A record with whatever of it fits: a value of the wrong type becomes null and is a problem, so that one bad field does
 * not cost the row; where it may not be null, what holds it becomes null. What does not fit at all is no record, only
 * problems.
 */
export function parseFitting<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  {pointer = "", action = "row left out"}: {pointer?: string; action?: string} = {}
): {data?: z.output<Schema>; problems: Problem[]} {
  const parsed = schema.safeParse(value);
  if (parsed.success) return {data: parsed.data, problems: []};
  let kept = value;
  let again: ReturnType<typeof schema.safeParse> = parsed;
  for (let up = 0; !again.success; ++up) {
    const paths = again.error.issues.map((d) => d.path.slice(0, d.path.length - up));
    if (paths.some((d) => d.length === 0)) return {problems: problemsOf(again.error, value, {pointer, action})};
    kept = paths.reduce<unknown>(withoutValue, kept);
    again = schema.safeParse(kept);
  }
  const problems = problemsOf(parsed.error, value, {pointer, action: "taken as unknown"});
  return {data: again.data as z.output<Schema>, problems: problems.map((d) => ({...d, severity: "warning" as const}))};
}

/** A copy with null at a path; only what lies on the path is copied. */
function withoutValue(value: unknown, [key, ...rest]: PropertyKey[]): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return null;
  const copy: Record<PropertyKey, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : {...value};
  (copy as Record<PropertyKey, unknown>)[key] = withoutValue((copy as Record<PropertyKey, unknown>)[key], rest);
  return copy;
}
