import type {ArchiveYaml} from "../archiveYaml.js";
import {quote} from "../ddl.js";
import {mayHoldSecret, mayHoldSecretInJson} from "../redact.js";

/** Texts of a run; those of configs and tasks are looked at where each is named once. */
const texts = ["experiment", "batch", "metric", "fallback_model", "selected_from", "excluded", "note", "source_run_id"];

type Value = (name: string) => string;

/**
 * A condition in SQL under which a record needs more than its fields: a text of it may hold a secret, archive.yaml may
 * exclude it, which then depends on its config too. `value` gives the SQL of a field.
 */
export function doubtOf(value: Value, {exclusions}: Pick<ArchiveYaml, "exclusions">): string {
  const text = `concat_ws(' ', ${texts.map(value).join(", ")})`;
  const secret = `CASE WHEN strlen(${text}) >= 16 THEN regexp_matches(${text}, ${quote(mayHoldSecret.source)}, 'i') END`;
  return [secret, ...exclusions.map((d) => excludes(d, value))].map((d) => `coalesce(${d}, false)`).join(" OR ");
}

/** The same of a record that holds lists and objects, where any text of it may hold a secret. */
export function nestedDoubtOf(value: Value, {exclusions}: Pick<ArchiveYaml, "exclusions">): string {
  const doubts = [
    `regexp_matches(text, ${quote(mayHoldSecretInJson.source)}, 'i')`,
    // zod leaves that key out, and a metric may be given twice.
    "contains(text, '__proto__')",
    ...(value("scores") === "NULL"
      ? []
      : [`len(map_keys(${value("scores")})) <> len(list_distinct(map_keys(${value("scores")})))`]),
    isUnnumbered(value),
    ...exclusions.map((d) => excludes(d, value))
  ];
  return doubts.map((d) => `coalesce(${d}, false)`).join(" OR ");
}

function excludes({experiment, task, repeat, source_run_id}: ArchiveYaml["exclusions"][number], value: Value): string {
  return [
    experiment === undefined ? "true" : `coalesce(${value("experiment")}, 'main') = ${quote(experiment)}`,
    task === undefined ? "true" : `${value("task")} = ${quote(task)}`,
    repeat === undefined ? "true" : `${value("repeat")} = ${repeat}`,
    source_run_id === undefined ? "true" : `${value("source_run_id")} = ${quote(source_run_id)}`
  ].join(" AND ");
}

/** A score that is there and null names a metric all the same. */
export function isScored(value: Value): string {
  const [score, metric] = ["score", "metric"].map(value);
  if (score === "NULL") return "false";
  return `CASE WHEN ${score} IS NULL AND ${metric} IS NULL AND record IS NOT NULL THEN json_exists(text, '$.score') ELSE true END`;
}

/** Nothing numbers the run, and it holds what two runs would hardly share: contentKey of flattenRun then hashes it. */
export function isUnnumbered(value: Value): string {
  const measured = ["source_run_id", "started_at", "duration_s", "cost_usd", "tokens_output"];
  return `${value("repeat")} IS NULL AND (${measured.map((d) => `${value(d)} IS NOT NULL`).join(" OR ")})`;
}
