import type {ArchiveYaml} from "../archiveYaml.js";
import {quote} from "../ddl.js";
import type {Line} from "../loader.js";
import type {RunInput} from "../runRecord.js";
import {linesOf, longNames, viewOf} from "../staging.js";
import type {Staging} from "../staging.js";
import {describe} from "./descriptions.js";
import {readLines} from "./readLines.js";
import {attemptRows, otherLines, runRows, zeroCosts} from "./runRows.js";
import type {RecordTable} from "./runRows.js";

export interface StageContext {
  staging: Staging;
  yaml: ArchiveYaml;
  /** The numbers of a run's config and of its task; undefined where the archive does not know it. */
  config(run: RunInput): number | undefined;
  task(run: RunInput): number | undefined;
}

/** A file of records, one a line. */
export interface LongFile {
  absolute: string;
  isKept: boolean;
  file_id: number;
  refBefore: number;
  loader: string;
  /** Path inside the archive. */
  path: string;
  archive: string;
}

/**
 * Stages what it can of a file of records, one a line, inside the database; gives back how many lines it has, and which of
 * them are to be read one by one, so that their own schema says what is wrong with them. Undefined where the file cannot
 * be taken as lines at all.
 */
export async function stageLines(
  {absolute, isKept, file_id, refBefore, loader, path, archive}: LongFile,
  {staging, yaml, config, task}: StageContext
): Promise<{lines: number; others: Set<number>} | undefined> {
  const {connection} = staging;
  const table = linesOf(file_id);
  const drop = `DROP TABLE IF EXISTS ${table}`;
  const names = await staging.between(async () => {
    try {
      return await readLines(connection, {path: absolute, table, yaml});
    } catch {
      await connection.run(drop);
      return [];
    }
  });
  if (names.length === 0) return undefined;
  for (const [name, refOf] of [
    ["line_configs", config],
    ["line_tasks", task]
  ] as const) {
    const described = await describe(connection, {name, table, names, refOf});
    for (const row of described) staging.append(name, {file_id, ...row});
  }
  staging.flush();
  const records: RecordTable = {
    table,
    names,
    inside: {},
    describedBy: file_id,
    file_id: String(file_id),
    path: quote(path),
    source: quote(`${archive}/${path}`),
    pointer: "'line ' || line",
    loader,
    refBefore
  };
  const others = await connection.runAndReadAll(otherLines(records));
  const count = await connection.runAndReadAll(`SELECT count(*) FROM ${table}`);
  const lines = Number(count.getRows()[0][0]);
  const rows = {runs: runRows(records, yaml), attempts: attemptRows(records, yaml)};
  const isStaged = await staging.attempt(async () => {
    await connection.run(`INSERT INTO file_problems BY NAME ${zeroCosts(records, yaml)}`);
    if (isKept) {
      for (const name of longNames) await connection.run(`CREATE VIEW ${viewOf(name, file_id)} AS ${rows[name]}`);
      await connection.run(`INSERT INTO long_files VALUES (${file_id}, ${refBefore + lines})`);
      return;
    }
    for (const name of longNames) await connection.run(`INSERT INTO ${name} ${rows[name]}`);
    await connection.run(
      `${drop}; DELETE FROM line_configs WHERE file_id = ${file_id}; DELETE FROM line_tasks WHERE file_id = ${file_id}`
    );
  });
  if (!isStaged) {
    await connection.run(drop);
    return undefined;
  }
  return {lines, others: new Set(others.getRows().map(([line]) => Number(line)))};
}

/** The lines with some numbers. */
export async function* linesAt(lines: AsyncIterable<Line>, numbers: Set<number>): AsyncIterable<Line> {
  if (numbers.size === 0) return;
  for await (const line of lines) if (numbers.has(line.line)) yield line;
}
