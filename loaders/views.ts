import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "./ddl.js";
import {tables} from "./schema.js";
import type {TableName} from "./schema.js";

/** Views for people, with the tables whose words describe a column of the same name that the view itself says nothing of. */
export const views: Record<string, TableName[]> = {
  runs_wide: ["runs", "tasks", "configs", "models"],
  leaderboard: ["cells", "configs", "models"],
  frontier: ["cells", "configs", "models"],
  retry_curve: ["cells", "configs"],
  paired: ["cells", "configs"],
  coverage_wide: ["coverage", "tasks", "configs"],
  published_vs_computed: ["cells", "configs"]
};

/** The statements that make macros and views out of the tables, in any database that has the tables. */
export function viewStatements(): string {
  return ["macros", ...Object.keys(views)].map(sqlFile).join("\n");
}

/** Makes macros and views, every column with a comment. */
export async function createViews(connection: DuckDBConnection): Promise<void> {
  await connection.run(viewStatements());
  const columns = await connection.runAndReadAll(
    `SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = current_database() AND comment IS NULL
      AND table_name IN (${Object.keys(views).map(quote).join(", ")})`
  );
  const comments = columns.getRows().map((row) => {
    const [view, column] = row.map(String);
    return `COMMENT ON COLUMN ${view}."${column}" IS ${quote(descriptionOf(column, {view, sources: views[view]}))};`;
  });
  if (comments.length > 0) await connection.run(comments.join("\n"));
}

function descriptionOf(column: string, {view, sources}: {view: string; sources: TableName[]}): string {
  for (const source of sources) {
    const shape: Record<string, {meta(): {description?: string} | undefined}> = tables[source].columns.shape;
    const description = shape[column]?.meta()?.description;
    if (description !== undefined) return description;
  }
  throw new Error(`column without a description: ${view}.${column}`);
}

function sqlFile(name: string): string {
  return readFileSync(new URL(`./views/${name}.sql`, import.meta.url), "utf8");
}
