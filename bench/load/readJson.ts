import {rmSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";

const columns = {
  benchbook: "VARCHAR",
  task: "VARCHAR",
  suite: "VARCHAR",
  model: "VARCHAR",
  harness: "VARCHAR",
  harness_version: "VARCHAR",
  repeat: "BIGINT",
  status: "VARCHAR",
  passed: "BOOLEAN",
  metric: "VARCHAR",
  score: "DOUBLE",
  cost_usd: "DOUBLE",
  cost_kind: "VARCHAR",
  tokens_input: "BIGINT",
  tokens_output: "BIGINT",
  duration_s: "DOUBLE",
  started_at: "TIMESTAMP",
  source_run_id: "VARCHAR"
};

/** DuckDB's own reader, at its best: every column of the lines given, their order not kept; nothing is checked. */
export async function readJson(path: string, database: string): Promise<void> {
  rmSync(database, {force: true});
  const instance = await DuckDBInstance.create(database, {preserve_insertion_order: "false"});
  const connection = await instance.connect();
  const given = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  await connection.run(
    `CREATE TABLE runs AS SELECT * FROM read_json('${path}', format = 'newline_delimited', columns = {${given.join(", ")}})`
  );
  connection.closeSync();
  instance.closeSync();
}
