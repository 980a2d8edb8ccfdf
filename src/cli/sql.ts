import {readFileSync} from "node:fs";
import {extname, resolve} from "node:path";
import {databasePath} from "../../loaders/database.js";
import {CliError} from "./command.js";
import type {Command, Output} from "./command.js";
import {findQuery, isSqlFile, namedQueries, parametersOf, withParameters} from "./sql/namedQueries.js";
import {openLocked} from "./sql/openLocked.js";
import {prompt} from "./sql/prompt.js";
import {formats, runStatement, writeWhole} from "./sql/runStatement.js";
import {Cancelled, createStop} from "./sql/stop.js";
import {splitStatements} from "../components/sql/lexSql.js";

type Values = Parameters<Command["run"]>[1];

/** Rows that are shown, and that are written to standard output, unless another number is asked for. */
const shownRows = 1000;
const writtenRows = 1_000_000;

export const sql: Command = {
  summary: "ask the loaded database",
  usage:
    "sql ['SELECT …' | FILE.sql | NAME | -] [--study ID] [--param NAME=VALUE …] [--format FORMAT] [--output FILE] [options]",
  options: {
    study: {type: "string"},
    param: {type: "string", multiple: true},
    format: {type: "string"},
    csv: {type: "boolean", default: false},
    json: {type: "boolean", default: false},
    output: {type: "string"},
    limit: {type: "string"},
    timeout: {type: "string", default: "60"},
    explain: {type: "boolean", default: false},
    list: {type: "boolean", default: false},
    database: {type: "string"}
  },
  help: {
    "'SELECT …'":
      "one statement that reads; nothing at all begins a prompt, or reads standard input when that is piped",
    "FILE.sql": "a file with one statement; - reads it from standard input",
    NAME: "a query of --list, such as leaderboard",
    "--study ID": "the same as --param study=ID",
    "--param NAME=VALUE": "a value for $NAME in the statement, as text; may be given several times",
    "--format FORMAT":
      "table, csv, json, jsonl, markdown, parquet or arrow; table, or what --output ends in, when absent",
    "--csv, --json": "the same as --format csv and --format json",
    "--output FILE": "write there, whole or not at all; parquet and arrow need it",
    "--limit N": `most rows, all for no limit; ${shownRows} in a table, ${writtenRows} on standard output, all in a file when absent`,
    "--timeout SECONDS": "stop the query after this long; 60 when absent",
    "--explain": "show how the query would be run, without running it",
    "--list": "list the queries that have a name, with their parameters",
    "--database FILE": "the database; BENCHBOOK_DATABASE or data/benchbook.duckdb when absent",
    "": "Only reading: no other file, no network, no setting. Exit code 1 when rows were cut off unasked, 130 when cancelled."
  },
  examples: [
    "benchbook sql 'SELECT config_id, count(*) AS n, avg(passed::INT) AS rate FROM runs GROUP BY ALL'",
    "benchbook sql leaderboard --study aibench",
    "benchbook sql cheapest --param rate=0.8",
    "benchbook sql 'DESCRIBE leaderboard'",
    "benchbook sql 'FROM problems' --format jsonl | jq .code",
    "benchbook sql question.sql --output answer.parquet",
    "benchbook sql   # a prompt, with completion and history"
  ],
  async run(positionals, values, output) {
    if (values.list === true) {
      output.stdout(listText());
      return 0;
    }
    if (positionals.length > 1) throw new CliError("expected one statement in quotes (see benchbook sql --help)");
    const path = (values.database as string | undefined) ?? databasePath();
    const seconds = Number(values.timeout);
    if (!(seconds > 0)) throw new CliError(`not a number of seconds: ${String(values.timeout)}`);
    if (positionals.length === 0 && process.stdin.isTTY) {
      return await prompt({path, seconds, limit: limitOf(values) ?? shownRows, output});
    }
    const statement = statementOf(positionals[0] ?? "-", values);
    return await ask(values.explain === true ? explained(statement) : statement, {path, seconds, values, output});
  }
};

interface AskOptions {
  path: string;
  seconds: number;
  values: Values;
  output: Output;
}

async function ask(statement: string, {path, seconds, values, output}: AskOptions): Promise<number> {
  const target = values.output as string | undefined;
  const format = values.explain === true ? "table" : formatOf(values);
  const isFile = format === "parquet" || format === "arrow";
  if (isFile && target === undefined) throw new CliError(`expected --output FILE for ${format}`);
  const asked = limitOf(values);
  const limit = asked ?? (target !== undefined ? Infinity : format === "table" ? shownRows : writtenRows);
  const run = async (unfinished?: string) => {
    const written = unfinished === undefined ? undefined : resolve(unfinished);
    const db = await openLocked(path, {writes: format === "parquet" ? written : undefined});
    const stop = createStop(db.connection, {seconds});
    const cancel = () => stop.cancel();
    process.once("SIGINT", cancel);
    try {
      const width = output.width ?? Infinity;
      const made = {format, path: written, limit, width, stop};
      return values.explain === true
        ? await showPlan(db.connection, statement, made, output)
        : await runStatement(db.connection, statement, made, output);
    } finally {
      process.removeListener("SIGINT", cancel);
      stop.end();
      // What did not heed still works on the database: it ends with the process.
      if (!stop.isAbandoned()) db.close();
    }
  };
  try {
    const {isCut} = target === undefined ? await run() : await writeWhole(target, run);
    if (!isCut) return 0;
    output.stderr(`cut off after ${limit} rows: there are more (--limit N for another number, --limit all for all)`);
    return asked === undefined && format !== "table" ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    output.stderr("benchbook: cancelled");
    return 130;
  }
}

/** The plan as DuckDB draws it, its lines as they are. */
async function showPlan(
  connection: Parameters<typeof runStatement>[0],
  statement: string,
  options: Parameters<typeof runStatement>[2],
  output: Output
): Promise<{isCut: boolean}> {
  const {readRows} = await import("./sql/readRows.js");
  const {batches} = await readRows(connection, statement, {stop: options.stop});
  for await (const rows of batches) for (const row of rows) output.stdout(String(row[1]).trimEnd());
  return {isCut: false};
}

function explained(statement: string): string {
  return /^\s*EXPLAIN\b/i.test(statement) ? statement : `EXPLAIN ${statement}`;
}

/** The statement that an argument stands for, its parameters put in. */
function statementOf(argument: string, values: Values): string {
  const given = givenParameters(values);
  if (/^[A-Za-z]\w*$/.test(argument)) {
    const {sql: text, parameters} = findQuery(argument);
    return withParameters(text, {given, optional: parameters.filter((d) => d.isOptional).map((d) => d.name)});
  }
  const text =
    argument === "-" ? readFileSync(0, "utf8") : isSqlFile(argument) ? readFileSync(argument, "utf8") : argument;
  if (splitStatements(text).length === 0) throw new CliError("expected a statement, received nothing");
  return parametersOf(text).length > 0 || Object.keys(given).length > 0 ? withParameters(text, {given}) : text;
}

function givenParameters(values: Values): Record<string, string> {
  const pairs = ((values.param as string[] | undefined) ?? []).map((pair) => {
    const at = pair.indexOf("=");
    if (at < 1) throw new CliError(`expected --param NAME=VALUE: ${pair}`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  return {...(values.study === undefined ? {} : {study: values.study as string}), ...Object.fromEntries(pairs)};
}

function formatOf(values: Values): string {
  const ending = values.output === undefined ? "" : extname(values.output as string).slice(1);
  const byEnding = {md: "markdown", ndjson: "jsonl", txt: "table"}[ending] ?? ending;
  const format =
    (values.format as string | undefined) ??
    (values.csv === true ? "csv" : values.json === true ? "json" : formats.includes(byEnding) ? byEnding : "table");
  if (!formats.includes(format)) throw new CliError(`unknown format: ${format} (known: ${formats.join(", ")})`);
  return format;
}

function limitOf({limit}: Values): number | undefined {
  if (limit === undefined) return undefined;
  if (limit === "all") return Infinity;
  const rows = Number(limit);
  if (!Number.isInteger(rows) || rows < 0) throw new CliError(`not a number of rows: ${String(limit)}`);
  return rows;
}

function listText(): string {
  const queries = namedQueries();
  const describe = ({name, summary, parameters}: (typeof queries)[number]) => [
    `  ${name}: ${summary}`,
    ...parameters.map((d) => `      --param ${d.name}=…  ${d.text}`)
  ];
  const page = queries.filter((d) => d.kind === "page").map((d) => d.name);
  return [
    "questions:",
    ...queries.filter((d) => d.kind === "question").flatMap(describe),
    "",
    `what the pages of the report ask, most with --study ID: ${page.join(", ")}`
  ].join("\n");
}
