import {sqlResult} from "./sqlResult.js";
import type {Answer} from "./runQuestion.js";
import type {SqlTable, SqlValue} from "./sqlDatabase.js";

const tablesSql = `
SELECT table_name AS name, 'table' AS kind, comment, estimated_size AS "rows" FROM duckdb_tables() WHERE database_name = 'benchbook'
UNION ALL
SELECT view_name, 'view', comment, NULL FROM duckdb_views() WHERE database_name = 'benchbook' AND NOT internal
ORDER BY kind, name`;

const columnsSql = `
SELECT table_name, column_name AS name, data_type AS type, comment FROM duckdb_columns()
WHERE database_name = 'benchbook' AND NOT internal ORDER BY table_name, column_index`;

const macrosSql = `
SELECT function_name AS name, parameters, comment FROM duckdb_functions()
WHERE database_name = 'benchbook' AND function_type IN ('macro', 'table_macro') AND NOT internal ORDER BY name`;

/** Tables, then views, then macros, each by name, with the comments that stand on them. */
export async function readSchema(ask: (sql: string) => Promise<Answer>): Promise<SqlTable[]> {
  const [tables, columns, macros] = [await ask(tablesSql), await ask(columnsSql), await ask(macrosSql)].map(objectsOf);
  return [
    ...tables.map((d) => ({
      name: String(d.name),
      kind: d.kind as SqlTable["kind"],
      ...commentOf(d),
      columns: columns
        .filter((column) => column.table_name === d.name)
        .map((column) => ({name: String(column.name), type: String(column.type), ...commentOf(column)})),
      ...(d.rows === null ? {} : {rows: Number(d.rows)})
    })),
    ...macros.map((d) => ({
      name: String(d.name),
      kind: "macro" as const,
      ...commentOf(d),
      columns: (d.parameters as string[]).map((name) => ({name, type: ""}))
    }))
  ];
}

function commentOf({comment}: Record<string, SqlValue>): {comment?: string} {
  return comment === null ? {} : {comment: String(comment)};
}

function objectsOf(answer: Answer): Record<string, SqlValue>[] {
  const {columns, rows, value} = sqlResult(answer, {elapsed: 0});
  return Array.from({length: rows}, (_, row) =>
    Object.fromEntries(columns.map(({name}, column) => [name, value(row, column)]))
  );
}
