import {existsSync, rmSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBAppender, DuckDBConnection} from "@duckdb/node-api";
import {listValue, BIGINT, DOUBLE, LIST, DuckDBTimestampValue} from "@duckdb/node-api";
import {describingColumns} from "./bulk/descriptions.js";
import type {DescribingName} from "./bulk/descriptions.js";
import {codeVersion} from "./codeVersion.js";
import {columnsOf} from "./ddl.js";
import type {Column} from "./ddl.js";
import {runTables, tables} from "./schema.js";
import type {TableName} from "./schema.js";

/** Tables that loaders fill; of sources, problems and verdicts only an export has rows, the rest is made at assembly. */
export const stagedTables = Object.keys(tables) as TableName[];

/** Columns of a staged table: the canonical ones, with a reference into the staging instead of run_id. */
export function stagedColumns(name: TableName): Column[] {
  const columns = columnsOf(tables[name]).filter((d) => d.name !== "run_id");
  const whole = (column: string): Column => ({name: column, type: "BIGINT", nullable: false, description: ""});
  return [
    whole("file_id"),
    ...(name === "runs" || name in runTables ? [whole("run_ref")] : []),
    ...columns.map((d) => ({...d, nullable: true})),
    ...(name === "runs"
      ? [
          {name: "content_key", type: "VARCHAR", nullable: true, description: ""},
          whole("config_ref"),
          whole("task_ref")
        ]
      : [])
  ];
}

/** What runs describe of their configs and tasks: each description once, with the number by which the runs refer to it. */
const described = {run_configs: "configs", run_tasks: "tasks"} as const;
type DescribedName = keyof typeof described;

function describedColumns(name: DescribedName): Column[] {
  const [, ...columns] = stagedColumns(described[name]);
  return [{name: "ref", type: "BIGINT", nullable: false, description: ""}, ...columns];
}

const bookkeeping = {
  files: ["source", "sha256", "bytes BIGINT", "loader", "key", "mark", "citation"],
  file_problems: ["severity", "code", "source", "pointer", "expected", "received", "action"]
};
type BookName = keyof typeof bookkeeping;

function bookColumns(name: BookName): Column[] {
  return ["file_id BIGINT", ...bookkeeping[name]].map((d) => {
    const [column, type = "VARCHAR"] = d.split(" ");
    return {name: column, type, nullable: true, description: ""};
  });
}

/** Of files that are read inside the database: what their records say of configs and tasks, and which stay as they were read. */
const lineTables: Record<DescribingName | "long_files", Pick<Column, "name" | "type">[]> = {
  line_configs: describingColumns("line_configs"),
  line_tasks: describingColumns("line_tasks"),
  long_files: ["file_id", "last_ref"].map((name) => ({name, type: "BIGINT"}))
};

/** The staged rows of one archive, kept between loads so that unchanged files are not read again. */
export interface Staging {
  connection: DuckDBConnection;
  /** Does some work between two transactions: what fails there leaves no transaction behind that is broken. */
  between<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** Does some work in a transaction of its own; false where it failed, and everything is as it was before. */
  attempt(work: (connection: DuckDBConnection) => Promise<void>): Promise<boolean>;
  append(table: TableName | BookName | DescribedName | keyof typeof lineTables, row: object): void;
  flush(): void;
  close(): void;
}

export async function openStaging(path: string): Promise<Staging> {
  const connection = await openOrRemake(path);
  const appenders = new Map<string, {appender: DuckDBAppender; columns: AppendedColumn[]}>();
  for (const [name, columns] of allColumns()) {
    const appended = columns.map((d) => ({name: d.name, append: appendTo(d)}));
    appenders.set(name, {appender: await connection.createAppender(name), columns: appended});
  }
  const flush = () => {
    for (const {appender} of appenders.values()) appender.flushSync();
  };
  let held = 0;
  return {
    connection,
    async between(work) {
      flush();
      await connection.run("COMMIT");
      try {
        return await work(connection);
      } finally {
        await connection.run("BEGIN");
      }
    },
    flush,
    async attempt(work) {
      flush();
      await connection.run("COMMIT");
      await connection.run("BEGIN");
      try {
        await work(connection);
        return true;
      } catch {
        await connection.run("ROLLBACK");
        await connection.run("BEGIN");
        return false;
      }
    },
    append(table, row) {
      const {appender, columns} = appenders.get(table)!;
      for (const {name, append} of columns) {
        const value = (row as Record<string, unknown>)[name];
        if (value === null || value === undefined) appender.appendNull();
        else append(appender, value);
      }
      appender.endRow();
      if (++held % heldRows === 0) flush();
    },
    close() {
      for (const {appender} of appenders.values()) appender.closeSync();
      connection.closeSync();
    }
  };
}

/** Rows that wait in memory for one insertion. */
const heldRows = 100_000;

/** What is staged of an archive, without looking at its files; undefined when nothing is, or other code staged it. */
export async function readStaged(path: string): Promise<{study_id: string; files: number; mark: string} | undefined> {
  if (!existsSync(path)) return undefined;
  const staging = await openStaging(path);
  try {
    const reader = await staging.connection.runAndReadAll(
      `SELECT (SELECT min(study_id) FROM studies), count(*) FILTER (file_id > 0), md5(string_agg(key || mark, ' ' ORDER BY key))
       FROM files`
    );
    const [study_id, files, mark] = reader.getRows()[0];
    return study_id === null ? undefined : {study_id: String(study_id), files: Number(files), mark: String(mark)};
  } finally {
    staging.close();
  }
}

/** The table of a file's lines, where they stay as they were read, and views of them as rows of staged tables. */
export const linesOf = (file_id: number) => `lines_of_${file_id}`;
export const viewOf = (name: LongName, file_id: number) => `${name}_of_${file_id}`;
export const longNames = ["runs", "attempts"] as const;
export type LongName = (typeof longNames)[number];

/** Tables of a staging whose rows are the rows of files. */
export function stagedNames(): string[] {
  return [...stagedTables, ...Object.keys(bookkeeping)];
}

/** Tables whose rows belong to a file each, by `file_id`. */
export function tablesOfFiles(): string[] {
  return allColumns().flatMap(([name, [first]]) => (first.name === "file_id" ? [name] : []));
}

function allColumns(): [string, Pick<Column, "name" | "type">[]][] {
  return [
    ...stagedTables.map((name): [string, Column[]] => [name, stagedColumns(name)]),
    ...(Object.keys(described) as DescribedName[]).map((name): [string, Column[]] => [name, describedColumns(name)]),
    ...(Object.keys(bookkeeping) as BookName[]).map((name): [string, Column[]] => [name, bookColumns(name)]),
    ...Object.entries(lineTables)
  ];
}

/** A staging file of other code, or one that a killed load left unreadable, only costs reading again. */
async function openOrRemake(path: string): Promise<DuckDBConnection> {
  const version = codeVersion();
  if (existsSync(path)) {
    try {
      const opened = await connect(path);
      const reader = await opened.runAndReadAll("SELECT version FROM staging_version");
      if (reader.getRows()[0]?.[0] === version) return opened;
      opened.closeSync();
    } catch (error) {
      if (/lock/i.test((error as Error).message)) throw error;
    }
    rmSync(path, {force: true});
    rmSync(`${path}.wal`, {force: true});
  }
  const connection = await connect(path);
  const creations = allColumns().map(
    ([name, columns]) => `CREATE TABLE ${name} (${columns.map((d) => `"${d.name}" ${d.type}`).join(", ")})`
  );
  const marked = `CREATE TABLE staging_version AS SELECT '${version}' AS version`;
  await connection.run(["BEGIN", ...creations, marked, "COMMIT"].join("; "));
  return connection;
}

/** What writing long texts takes comes on top of it: four times as much for lines of 3 KB, each with a text of its own. */
const stagingMemory = "256MB";

async function connect(path: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(path, {memory_limit: stagingMemory});
  const connection = await instance.connect();
  // The connection keeps the database open; without this the file stays locked until the instance is collected.
  const close = connection.closeSync.bind(connection);
  connection.closeSync = () => {
    close();
    instance.closeSync();
  };
  return connection;
}

type Append = (appender: DuckDBAppender, value: unknown) => void;
interface AppendedColumn {
  name: string;
  append: Append;
}

const appendByType: Record<string, Append> = {
  VARCHAR: (appender, value) => appender.appendVarchar(String(value)),
  BIGINT: (appender, value) => appender.appendBigInt(BigInt(value as number)),
  DOUBLE: (appender, value) => appender.appendDouble(value as number),
  BOOLEAN: (appender, value) => appender.appendBoolean(value as boolean),
  TIMESTAMP: (appender, value) => appender.appendTimestamp(new DuckDBTimestampValue(microseconds(value as string))),
  "DOUBLE[]": (appender, value) => appender.appendList(listValue(value as number[]), LIST(DOUBLE)),
  "BIGINT[]": (appender, value) => appender.appendList(listValue((value as number[]).map(BigInt)), LIST(BIGINT))
};

function appendTo({name, type}: Pick<Column, "name" | "type">): Append {
  const append = appendByType[type];
  if (append === undefined) throw new Error(`no appender for column ${name} of type ${type}`);
  return append;
}

/** Times with an offset become UTC; times without one are kept as written. */
function microseconds(text: string): bigint {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  return BigInt(Date.parse(zoned)) * 1000n;
}
