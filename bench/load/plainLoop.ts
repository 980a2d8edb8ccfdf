import {readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBAppender} from "@duckdb/node-api";
import type {RunInput} from "../../loaders/runRecord.js";

type Fields = Record<string, unknown>;

const text = (names: string) => names.split(" ").map((d): [string, string] => [d, "VARCHAR"]);
const real = (names: string) => names.split(" ").map((d): [string, string] => [d, "DOUBLE"]);
const flag: [string, string] = ["passed", "BOOLEAN"];

/** What the run files of the bench hold, as a hurried author would table it. */
const tables: Record<string, [string, string][]> = {
  runs: [
    ...text("task suite model harness harness_version status metric note cost_kind started_at source_run_id"),
    ...real("repeat score cost_usd tokens_input tokens_output duration_s"),
    flag
  ],
  attempts: [...real("score cost_usd tokens_input tokens_output duration_s"), ...text("feedback error"), flag],
  scores: [...text("metric"), ...real("value"), flag],
  phases: [...text("name status"), ...real("cost_usd duration_s")],
  usage: [...text("role model"), ...real("tokens_input tokens_output cost_usd")]
};

/** The plain loop: read, JSON.parse, append; nothing is hashed, recognised or checked. */
export async function plainLoop(folder: string, database: string): Promise<void> {
  rmSync(database, {force: true});
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const appenders: Record<string, DuckDBAppender> = {};
  for (const [name, columns] of Object.entries(tables)) {
    await connection.run(`CREATE TABLE ${name} (id DOUBLE, ${columns.map((d) => d.join(" ")).join(", ")})`);
    appenders[name] = await connection.createAppender(name);
  }
  const insert = (name: string, id: number, row: Fields) => {
    const appender = appenders[name];
    appender.appendDouble(id);
    for (const [column] of tables[name]) append(appender, row[column]);
    appender.endRow();
  };
  for (const [id, file] of readdirSync(folder).entries()) {
    const run = JSON.parse(readFileSync(join(folder, file), "utf8")) as RunInput;
    insert("runs", id, run);
    for (const d of run.attempts as Fields[]) insert("attempts", id, d);
    for (const [metric, d] of Object.entries(run.scores!)) {
      insert("scores", id, {metric, ...(typeof d === "object" ? d : {value: Number(d)})});
    }
    for (const d of run.phases!) insert("phases", id, d);
    for (const d of run.usage!) insert("usage", id, d);
  }
  for (const appender of Object.values(appenders)) appender.closeSync();
  connection.closeSync();
  instance.closeSync();
}

function append(appender: DuckDBAppender, value: unknown): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (typeof value === "number") appender.appendDouble(value);
  else if (typeof value === "boolean") appender.appendBoolean(value);
  else appender.appendVarchar(String(value));
}
