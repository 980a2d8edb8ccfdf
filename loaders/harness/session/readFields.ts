import type {z} from "zod";
import {problemsOf} from "../../problem.js";
import type {Problem} from "../../problem.js";

/**
 * The fields of an event that are what they should be: one that is not is a problem, and unknown. Nothing where even the
 * rest does not fit.
 */
export function readFields<Shape extends z.ZodObject>(
  schema: Shape,
  value: Record<string, unknown>,
  pointer: string
): {fields?: z.infer<Shape>; problems: Problem[]} {
  const parsed = schema.safeParse(value);
  if (parsed.success) return {fields: parsed.data, problems: []};
  const problems = problemsOf(parsed.error, value, {
    pointer: pointer === "/" ? "" : pointer,
    action: "taken as unknown"
  });
  const bad = new Set(parsed.error.issues.map((d) => d.path[0]));
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !bad.has(name)));
  const again = schema.safeParse(rest);
  return {fields: again.success ? again.data : undefined, problems};
}
