import {parseJson} from "../../jsonText.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";

/** Before every name of ours among the free details of the format, whose values must be texts. */
const prefix = "benchbook.";

/** Fields that are texts; every other one is written as JSON. */
const texts = new Set(
  (
    "run part experiment task suite category level task_title config model harness harness_version variant effort " +
    "feedback batch status failure metric cost_kind tokens_semantics fallback_model duration_scope started_at " +
    "selected_from excluded note source_run_id raw experiment_id scope scope_id origin as_of printed title kind unit " +
    "description study url license published accessed"
  ).split(" ")
);

/** What the format has no field for, as details of it; what is unknown is left away. */
export function toDetails(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [
        prefix + name,
        texts.has(name) && typeof value === "string" ? value : JSON.stringify(value)
      ])
  );
}

export function hasDetail(details: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(details, prefix + name);
}

/** The fields among the details of the format that are ours; one that cannot be read is a problem and is left out. */
export function fromDetails(
  details: Record<string, unknown>,
  pointer: string
): {fields: Record<string, unknown>; problems: Problem[]} {
  const fields: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(details)) {
    if (!key.startsWith(prefix) || typeof value !== "string") continue;
    const name = key.slice(prefix.length);
    if (texts.has(name)) fields[name] = value;
    else {
      try {
        fields[name] = parseJson(value);
      } catch (error) {
        const received = (error as Error).message;
        problems.push(
          problem("bad-syntax", {pointer: `${pointer} ${key}`, expected: "JSON", received, action: "field left out"})
        );
      }
    }
  }
  return {fields, problems};
}
