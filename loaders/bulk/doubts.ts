import {quote} from "../ddl.js";
import {mayHoldSecret} from "../redact.js";
import type {RecordField} from "./recordFields.js";

/**
 * A regular expression (RE2) for the text of a record that SQL would read otherwise than the schema of records does:
 * a value of another type, a whole number with a fraction, a number out of range, a key that is written with escapes.
 */
export function oddText(fields: RecordField[]): string {
  const value = (kind: RecordField["kind"], others: string) => {
    const names = fields.filter((d) => d.kind === kind).map((d) => d.name);
    return names.length === 0 ? [] : [`"(?:${names.join("|")})"\\s*:\\s*(?:${others})`];
  };
  return [
    ...value("text", '[^"n\\s]'),
    ...value("number", "[^-0-9n\\s]"),
    ...value("count", "[^0-9n\\s]|[0-9]+[.eE]|[0-9]{16}"),
    ...value("boolean", "[^tfn\\s]"),
    "[eE][+]?[0-9]{3}",
    "[0-9]{300}",
    '\\\\u[0-9a-fA-F]{4}[^"]{0,60}"\\s*:',
    "\\\\u(?:0000|[dD][89a-fA-F])"
  ].join("|");
}

/** Conditions in SQL under which a record of plain values is not one that may be taken as it is. */
export function doubtsOf(fields: RecordField[]): string[] {
  const times = fields.some((d) => d.name === "started_at") ? timeDoubts : [];
  return [...fields.flatMap(fieldDoubts), ...times, ...scoreDoubts, ...secretDoubts(fields)];
}

function fieldDoubts({name, isNullable, isRequired, words, isFilled, minimum, maximum}: RecordField): string[] {
  const doubts: string[] = [];
  if (isRequired) doubts.push(`"${name}" IS NULL`);
  else if (!isNullable) doubts.push(`"${name}" IS NULL AND "has_${name}"`);
  if (isFilled) doubts.push(`"${name}" = ''`);
  if (minimum !== undefined) doubts.push(`"${name}" < ${minimum}`);
  if (maximum !== undefined) doubts.push(`"${name}" > ${maximum}`);
  if (words !== undefined) doubts.push(`"${name}" NOT IN (${words.map(quote).join(", ")})`);
  return doubts;
}

/** Times to the millisecond, in UTC or without a zone; any other is left to the record's own schema. */
const timeDoubts = [
  "NOT regexp_full_match(started_at, '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?Z?')",
  "started_at IS NOT NULL AND TRY_CAST(rtrim(started_at, 'Z') AS TIMESTAMP) IS NULL"
];

/** A score that is there and null gives the run a metric. */
const scoreDoubts = ["has_score AND score IS NULL AND metric IS NULL"];

/** Texts of a run; those of configs and tasks are looked at where each is named once. */
const texts = ["note", "excluded", "selected_from", "source_run_id", "batch", "fallback_model"];

function secretDoubts(fields: RecordField[]): string[] {
  const present = fields.filter((d) => texts.includes(d.name)).map((d) => d.name);
  if (present.length === 0) return [];
  return [`regexp_matches(concat_ws(' ', ${present.join(", ")}), ${quote(mayHoldSecret.source)}, 'i')`];
}
