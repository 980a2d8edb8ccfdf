import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "../../../loaders/ddl.js";
import {CliError} from "../command.js";
import {explainError} from "./explainError.js";
import {prepareQuery} from "./prepareQuery.js";
import type {Stop} from "./stop.js";

/** Writes what a query gives as Parquet (zstd); the connection may write to that path. Gives back the number of rows. */
export async function writeParquet(
  connection: DuckDBConnection,
  sql: string,
  {path, limit, stop}: {path: string; limit: number; stop: Stop}
): Promise<number> {
  await prepareQuery(connection, sql);
  try {
    await connection.run(`CREATE TEMP VIEW asked AS\n${sql}`);
    const rows = Number.isFinite(limit) ? `(FROM asked LIMIT ${limit})` : "asked";
    const done = await stop.guard(connection.run(`COPY ${rows} TO ${quote(path)} (FORMAT parquet, COMPRESSION zstd)`));
    return done.rowsChanged;
  } catch (error) {
    if (/syntax error/i.test((error as Error).message)) {
      throw new CliError("Parquet is written of a SELECT alone (not of DESCRIBE, SHOW, SUMMARIZE, PIVOT or EXPLAIN)");
    }
    throw stop.error() ?? explainError(error as Error, sql);
  }
}
