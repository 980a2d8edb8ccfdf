import {readFileSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {databasePath, jsRows} from "../../loaders/database.js";
import {formatCsv, formatTable} from "./formatRows.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";

export const sql: Command = {
  summary: "ask the loaded database",
  usage: "sql 'SELECT …' [--csv | --json] [--database FILE] [--timeout SECONDS]",
  options: {
    csv: {type: "boolean", default: false},
    json: {type: "boolean", default: false},
    database: {type: "string"},
    timeout: {type: "string", default: "60"}
  },
  help: {
    "'SELECT …'": "one statement; - reads it from standard input",
    "--csv": "print as CSV",
    "--json": "print as JSON",
    "--database FILE": "the database; BENCHBOOK_DATABASE or data/benchbook.duckdb when absent",
    "--timeout SECONDS": "stop the query after this long; 60 when absent"
  },
  examples: [
    "benchbook sql 'SELECT config_id, count(*) AS n, avg(passed::INT) AS rate FROM runs GROUP BY ALL'",
    "benchbook sql 'DESCRIBE runs'",
    "benchbook sql 'FROM problems' --csv > problems.csv"
  ],
  async run(positionals, values, {stdout}) {
    if (positionals.length !== 1) throw new CliError("expected one statement in quotes (see benchbook sql --help)");
    const query = positionals[0] === "-" ? readFileSync(0, "utf8") : positionals[0];
    const seconds = Number(values.timeout);
    if (!(seconds > 0)) throw new CliError(`not a number of seconds: ${String(values.timeout)}`);
    const rows = await ask(query, {path: (values.database as string | undefined) ?? databasePath(), seconds});
    if (values.json === true) stdout(JSON.stringify(rows, null, 2));
    else stdout(values.csv === true ? formatCsv(rows) : formatTable(rows));
    return 0;
  }
};

/** Runs one statement, reading only: no other file, no network, no setting can be reached from it. */
async function ask(query: string, {path, seconds}: {path: string; seconds: number}) {
  const instance = await DuckDBInstance.create(path, {access_mode: "READ_ONLY"}).catch((error: Error) => {
    const missing = /does not exist|No such file/i.test(error.message);
    throw new CliError(missing ? `no database: ${path} (make it with: npx benchbook load)` : error.message);
  });
  const connection = await instance.connect();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    connection.interrupt();
  }, 1000 * seconds);
  try {
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
    const statements = await connection.extractStatements(query);
    if (statements.count !== 1) throw new CliError(`expected one statement, received ${statements.count}`);
    return await jsRows(connection, query);
  } catch (error) {
    if (timedOut) throw new CliError(`stopped after ${seconds} s (give --timeout a larger number)`);
    throw error instanceof CliError ? error : new CliError((error as Error).message);
  } finally {
    clearTimeout(timer);
    connection.closeSync();
    instance.closeSync();
  }
}
