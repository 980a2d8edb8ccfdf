import type {ArchiveYaml} from "../archiveYaml.js";
import {quote} from "../ddl.js";
import {mayHoldSecret} from "../redact.js";

/** Texts of a run; those of configs and tasks are looked at where each is named once. */
const texts = ["experiment", "batch", "metric", "fallback_model", "selected_from", "excluded", "note", "source_run_id"];

/**
 * A condition in SQL under which a record needs more than its fields: a text of it may hold a secret, archive.yaml may
 * exclude it, which then depends on its config too. `value` gives the SQL of a field.
 */
export function doubtOf(value: (name: string) => string, {exclusions}: Pick<ArchiveYaml, "exclusions">): string {
  const text = `concat_ws(' ', ${texts.map(value).join(", ")})`;
  const secret = `CASE WHEN strlen(${text}) >= 16 THEN regexp_matches(${text}, ${quote(mayHoldSecret.source)}, 'i') END`;
  const excluded = exclusions.map(({experiment, task, repeat, source_run_id}) =>
    [
      experiment === undefined ? "true" : `coalesce(${value("experiment")}, 'main') = ${quote(experiment)}`,
      task === undefined ? "true" : `${value("task")} = ${quote(task)}`,
      repeat === undefined ? "true" : `${value("repeat")} = ${repeat}`,
      source_run_id === undefined ? "true" : `${value("source_run_id")} = ${quote(source_run_id)}`
    ].join(" AND ")
  );
  return [secret, ...excluded].map((d) => `coalesce(${d}, false)`).join(" OR ");
}
