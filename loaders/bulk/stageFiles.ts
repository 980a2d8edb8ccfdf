import type {DuckDBConnection} from "@duckdb/node-api";
import {jsRows} from "../database.js";
import {quote} from "../ddl.js";
import {childRows, modelNames} from "./childRows.js";
import {describe} from "./descriptions.js";
import {nestedDoubtOf, isScored} from "./doubts.js";
import {learnRecords, nestedProperties} from "./learnRecords.js";
import type {Writing} from "./learnRecords.js";
import {attemptRows, otherLines, runRows, zeroCosts} from "./runRows.js";
import type {RecordTable} from "./runRows.js";
import type {StageContext} from "./stageLines.js";

/** A file that holds one record and nothing else. */
export interface ShortFile {
  file_id: number;
  /** Path inside the archive. */
  path: string;
  text: string;
}

/** Files whose texts decide how the records of all are written. */
const sampleFiles = 500;

const table = "short_records";

/**
 * Stages what it can of files that hold one record each, all at once inside the database; gives back which of them, by
 * place, are to be read one by one.
 */
export async function stageFiles(
  files: ShortFile[],
  {
    archive,
    loader,
    refBefore,
    modelId,
    ...context
  }: StageContext & {
    archive: string;
    loader: string;
    refBefore: number;
    modelId(name: string): string;
  }
): Promise<Set<number>> {
  const {staging, yaml, config, task} = context;
  const {connection} = staging;
  const all = new Set(files.keys());
  const step = Math.ceil(files.length / sampleFiles);
  const sample = files.filter((_, i) => i % step === 0).map((d) => d.text);
  const writing = learnRecords(sample, nestedProperties(sample));
  if (writing === undefined) return all;
  try {
    await staging.between(() => makeTable(connection, {files, writing, yaml}));
  } catch {
    return all; // Not records as the database knows them: read one by one.
  }
  const {names, inside} = writing;
  const [{file_id: describedBy}] = files;
  for (const [name, refOf] of [
    ["line_configs", config],
    ["line_tasks", task]
  ] as const) {
    const described = await describe(connection, {name, table, names, refOf});
    for (const row of described) staging.append(name, {file_id: describedBy, ...row});
  }
  staging.flush();
  const records: RecordTable = {
    table,
    names,
    inside,
    describedBy,
    file_id: "d.file_id",
    path: "d.path",
    source: `${quote(`${archive}/`)} || d.path`,
    pointer: "'/'",
    loader,
    refBefore
  };
  const named = modelNames(records);
  const models = named === undefined ? [] : await jsRows(connection, named);
  const rows = {
    runs: runRows(records, yaml),
    ...(inside.attempts === undefined ? {attempts: attemptRows(records, yaml)} : {}),
    ...childRows(records, new Map(models.map(({name}) => [String(name), modelId(String(name))])))
  };
  const others = await connection.runAndReadAll(otherLines(records));
  const isStaged = await staging.attempt(async () => {
    await connection.run(`INSERT INTO file_problems BY NAME ${zeroCosts(records, yaml)}`);
    for (const [name, select] of Object.entries(rows)) await connection.run(`INSERT INTO ${name} ${select}`);
  });
  await connection.run(
    `DELETE FROM line_configs WHERE file_id = ${describedBy}; DELETE FROM line_tasks WHERE file_id = ${describedBy}`
  );
  return isStaged ? new Set(others.getRows().map(([line]) => Number(line) - 1)) : all;
}

/** Makes `short_records`: a row for each file, in their order; `fits` as in a table of lines. */
async function makeTable(
  connection: DuckDBConnection,
  {files, writing, yaml}: {files: ShortFile[]; writing: Writing; yaml: StageContext["yaml"]}
): Promise<void> {
  const {grammar, record, value} = writing;
  await connection.run("CREATE OR REPLACE TEMP TABLE short_texts (file_id BIGINT, path VARCHAR, text VARCHAR)");
  const appender = await connection.createAppender("short_texts", "main", "temp");
  for (const {file_id, path, text} of files) {
    appender.appendBigInt(BigInt(file_id));
    appender.appendVarchar(path);
    appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE ${table} AS
    SELECT file_id, path, record IS NOT NULL AND NOT (${nestedDoubtOf(value, yaml)}) AS fits, unnest(record),
      ${isScored(value)} AS is_scored, NULL::VARCHAR AS content_key
    FROM (SELECT *, CASE WHEN regexp_full_match(text, ${quote(grammar)}) THEN ${record} END AS record FROM short_texts);
    DROP TABLE short_texts`);
}
