import type {DuckDBConnection} from "@duckdb/node-api";
import {jsRows} from "../database.js";
import {redact} from "../redact.js";
import type {RunInput} from "../runRecord.js";
import {recordFields} from "./recordSchema.js";
import type {RecordField} from "./recordSchema.js";

/** The fields of a record that describe its config, and its task. */
const describing = {
  line_configs: [
    "config",
    "model",
    "harness",
    "harness_version",
    "variant",
    "temperature",
    "effort",
    "max_attempts",
    "feedback"
  ],
  line_tasks: ["task", "suite", "category", "level"]
};
export type DescribingName = keyof typeof describing;

/** Columns of the staged table that says which description the records with such fields refer to. */
export function describingColumns(name: DescribingName): RecordField[] {
  const fields = describing[name].map((field) => recordFields.find((d) => d.name === field)!);
  return [{name: "file_id", type: "BIGINT"}, ...fields, {name: "ref", type: "BIGINT"}];
}

/** What two descriptions have in common when all their fields that occur are equal. */
export function isDescribed(
  name: DescribingName,
  names: string[],
  {records, by}: {records: string; by: string}
): string {
  return ["true", ...present(name, names).map((d) => `${by}."${d}" IS NOT DISTINCT FROM ${records}."${d}"`)].join(
    " AND "
  );
}

/** More descriptions than this are not worth a table of their own. */
const mostDescriptions = 200_000;

/**
 * Each description of a config, or of a task, that records of a table have, once, with the number that the archive gives
 * it. One that the archive does not know, or that holds a secret, is left out.
 */
export async function describe(
  connection: DuckDBConnection,
  {
    name,
    table,
    names,
    refOf
  }: {
    name: DescribingName;
    table: string;
    names: string[];
    refOf(run: RunInput): number | undefined;
  }
): Promise<object[]> {
  const columns = present(name, names).map((d) => `"${d}"`);
  const select = `SELECT DISTINCT ${columns.join(", ")} FROM ${table} WHERE fits LIMIT ${mostDescriptions}`;
  const found = columns.length === 0 ? [{}] : await jsRows(connection, select);
  return found.flatMap((row) => {
    if (Object.values(row).some((d) => redact(String(d)).kinds.length > 0)) return [];
    const run = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    const ref = refOf(run as unknown as RunInput);
    return ref === undefined ? [] : {...row, ref};
  });
}

function present(name: DescribingName, names: string[]): string[] {
  return describing[name].filter((d) => names.includes(d));
}
