import {SqlError} from "./sqlDatabase.js";
import type {SqlDatabase, SqlLimits, SqlValue} from "./sqlDatabase.js";

/** A row by the names of its columns. */
export type SqlRow = Record<string, SqlValue>;

/** What may be put into a statement: a value, or several for IN. */
export type SqlGiven = string | number | bigint | boolean | null | readonly SqlGiven[];

/**
 * Asks a database in a notebook: `` const rows = await sql`SELECT … WHERE study_id = ${study}` ``. What stands in ${…} is
 * put in as a value, never as SQL; several values are a list in brackets, for IN. `open` is called by the first question. An answer that is cut
 * by a limit is an error: figures of half a table would be wrong.
 */
export function sqlOf(
  open: () => Promise<SqlDatabase>,
  {limits}: {limits?: Partial<SqlLimits>} = {}
): (strings: TemplateStringsArray, ...given: SqlGiven[]) => Promise<SqlRow[]> {
  let database: Promise<SqlDatabase> | undefined;
  return async (strings, ...given) => {
    const statement = strings.reduce((text, d, i) => text + literal(given[i - 1]) + d);
    database ??= open();
    const {columns, rows, isCut, value} = await (await database).query(statement, {limits});
    if (isCut) throw new SqlError(`more than ${rows} rows: ask for fewer, or give sqlOf a larger limit`);
    return Array.from({length: rows}, (_, row) =>
      Object.fromEntries(columns.map(({name}, column) => [name, value(row, column)]))
    );
  };
}

function literal(value: SqlGiven): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "object") return value.length === 0 ? "(NULL)" : `(${value.map(literal).join(", ")})`;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return `'${value}'::DOUBLE`;
  return value < 0 ? `(${value})` : String(value); // after a minus, another would begin a comment
}
