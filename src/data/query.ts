import {readFileSync} from "node:fs";
import {openDatabase} from "../../loaders/database.js";
import type {Value} from "../../loaders/database.js";

export interface QueryResult {
  /** The statement as it stands in src/queries, to be shown beside what it gave. */
  sql: string;
  rows: Record<string, Value>[];
}

/** Runs named queries of src/queries on the loaded database; each page's data is made of them. */
export async function runQueries(
  names: string[],
  parameters: Record<string, string> = {}
): Promise<Record<string, QueryResult>> {
  const db = await openDatabase();
  try {
    const results: Record<string, QueryResult> = {};
    for (const name of names) {
      const sql = readFileSync(new URL(`../queries/${name}.sql`, import.meta.url), "utf8");
      results[name] = {sql, rows: await db.rows(sql, sql.includes("$study") ? parameters : undefined)};
    }
    return results;
  } finally {
    db.close();
  }
}
