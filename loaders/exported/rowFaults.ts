import type {DuckDBConnection} from "@duckdb/node-api";
import type {z} from "zod";
import {constraintsOf} from "../constraints.js";
import type {Constraints} from "../constraints.js";
import {quote} from "../ddl.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import {runTables, tables} from "../schema.js";
import type {TableName} from "../schema.js";

interface Fault {
  column: string;
  expected: string;
  /** True of the rows that have it. */
  condition: string;
}

/**
 * What of a table of an export its own schema rejects, one problem a column: rows that are taken as they are must be what
 * every other row of the table is.
 */
export async function rowFaults(
  connection: DuckDBConnection,
  {name, from, study, runs}: {name: TableName; from: string; study: string; runs: string}
): Promise<Problem[]> {
  const {columns, key} = tables[name];
  const shape: Record<string, z.ZodType> = columns.shape;
  const faults = [
    ...Object.entries(shape).flatMap(([column, type]) => faultsOf(column, constraintsOf(type))),
    ...("study_id" in shape ? [otherStudy(name, study)] : []),
    ...(name in runTables
      ? [{column: "run_id", expected: "a run of runs", condition: `run_id NOT IN (SELECT run_id FROM ${runs})`}]
      : [])
  ];
  const counts = faults.map(
    (d, i) => `count(*) FILTER (${d.condition}) AS n${i}, min("${d.column}"::VARCHAR) FILTER (${d.condition}) AS x${i}`
  );
  const twins = `(SELECT count(*) FROM (SELECT 1 FROM ${from} GROUP BY ${key.join(", ")} HAVING count(*) > 1)) AS twins`;
  const reader = await connection.runAndReadAll(`SELECT ${[...counts, twins].join(", ")} FROM ${from}`);
  const row = reader.getRows()[0];
  const found = faults.flatMap(({column, expected}, i) =>
    Number(row[2 * i]) === 0
      ? []
      : [faultProblem(column, expected, `${String(row[2 * i])} rows, e.g. ${String(row[2 * i + 1])}`)]
  );
  const n = Number(row.at(-1));
  return n === 0 ? found : [...found, faultProblem(key.join(", "), "one row a key", `${n} keys of several rows`)];
}

function faultsOf(column: string, {required, enum: words, minLength, minimum, exclusiveMinimum}: Constraints): Fault[] {
  const cell = `"${column}"`;
  const all: [boolean, string, string][] = [
    [required === true, "a value", `${cell} IS NULL`],
    [words !== undefined, words?.join(" | ") ?? "", `${cell} NOT IN (${words?.map(quote).join(", ")})`],
    [minLength !== undefined, "a text", `${cell} = ''`],
    [minimum !== undefined, `${minimum} or more`, `${cell} < ${minimum}`],
    [exclusiveMinimum !== undefined, `more than ${exclusiveMinimum}`, `${cell} <= ${exclusiveMinimum}`]
  ];
  return all.flatMap(([applies, expected, condition]) => (applies ? [{column, expected, condition}] : []));
}

/** Every row is of the study; of prices also those of Benchbook's own table, which are not read. */
function otherStudy(name: TableName, study: string): Fault {
  const own = name === "prices" ? `NOT IN (${quote(study)}, '*')` : `<> ${quote(study)}`;
  return {column: "study_id", expected: study, condition: `study_id ${own}`};
}

function faultProblem(pointer: string, expected: string, received: string): Problem {
  return problem("bad-value", {pointer, expected, received, action: "export not loaded"});
}
