import type {Page} from "playwright-core";
import type {SqlColumn, SqlLimits, SqlValue} from "../../src/components/sql/sqlDatabase.js";

export interface Asked {
  columns: SqlColumn[];
  /** Values in the order of the columns. */
  rows: SqlValue[][];
  isCut: boolean;
}

export interface Refused {
  error: {name: string; message: string; place?: {line: number; column: number}; hint?: string};
}

/** What the database that a page has open as `db` answers. Throws what it said where it did not. */
export async function askIn(page: Page, sql: string, limits: Partial<SqlLimits> = {}): Promise<Asked> {
  const answer = await page.evaluate<Asked | Refused>(
    `(async () => {
      try {
        const {columns, rows, isCut, value} = await db.query(${JSON.stringify(sql)}, {limits: ${JSON.stringify(limits)}});
        return {columns, isCut, rows: Array.from({length: rows}, (_, i) => columns.map((_, j) => value(i, j)))};
      } catch ({name, message, place, hint}) {
        return {error: {name, message, place, hint}};
      }
    })()`
  );
  if ("error" in answer) throw Object.assign(new Error(answer.error.message), answer.error);
  return answer;
}
