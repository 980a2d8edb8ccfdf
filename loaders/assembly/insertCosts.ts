import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {RepriceDate} from "../prices/repriceDates.js";

/** Adds to `costs` what every run reports, and what it would cost at the prices of the kept days. */
export async function insertCosts(connection: DuckDBConnection, dates: RepriceDate[]): Promise<void> {
  await repriceRuns(connection, dates);
  await connection.run(sqlFile("costs"));
}

/** Makes the temporary table `repriced`: a row per run and day, with its cost and price or with why there is none. */
export async function repriceRuns(connection: DuckDBConnection, dates: RepriceDate[]): Promise<void> {
  await connection.run("CREATE OR REPLACE TEMP TABLE reprice_dates (as_of VARCHAR, study_id VARCHAR)");
  for (const {as_of, study_id} of dates) {
    await connection.run("INSERT INTO reprice_dates VALUES ($as_of, $study_id)", {as_of, study_id});
  }
  await connection.run(sqlFile("repriced"));
}

function sqlFile(name: string): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), "utf8");
}
