import {renameSync, rmSync} from "node:fs";
import {open} from "node:fs/promises";
import {dirname} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {CliError} from "../command.js";
import type {Output} from "../command.js";
import {readRows} from "./readRows.js";
import type {Stop} from "./stop.js";
import {textFormats} from "./textFormats.js";
import {writeParquet} from "./writeParquet.js";

export const formats = [...Object.keys(textFormats), "parquet", "arrow"];

export interface StatementOptions {
  format: string;
  /** File to write to; the terminal when absent. */
  path?: string;
  /** Most rows; what is said where there were more. */
  limit: number;
  width: number;
  stop: Stop;
}

/** Runs a statement and writes what it gives. Gives back whether rows were cut off. */
export async function runStatement(
  connection: DuckDBConnection,
  sql: string,
  {format, path, limit, width, stop}: StatementOptions,
  output: Output
): Promise<{isCut: boolean}> {
  let isCut = false;
  const options = {limit, onCut: () => (isCut = true), stop};
  if (format === "parquet") {
    const rows = await writeParquet(connection, sql, {path: path!, limit: limit + 1, stop});
    if (rows > limit) throw new CliError(`more than ${limit} rows: a Parquet file is written whole or not at all`);
  } else if (format === "arrow") {
    const {writeArrow} = await import("./writeArrow.js");
    await writeArrow(await readRows(connection, sql, options), {path: path!});
  } else {
    const file = path === undefined ? undefined : await open(path, "w");
    const write = async (lines: string) => {
      if (file !== undefined) return await file.writeFile(`${lines}\n`);
      output.stdout(lines);
      await output.drained?.();
    };
    try {
      await textFormats[format](await readRows(connection, sql, options), {write, remark: output.stderr, width});
    } finally {
      await file?.close();
    }
  }
  return {isCut};
}

/** Writes a file whole or not at all: under another name until it is done. */
export async function writeWhole<T>(path: string, work: (unfinished: string) => Promise<T>): Promise<T> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    const result = await work(unfinished);
    renameSync(unfinished, path);
    return result;
  } catch (error) {
    rmSync(unfinished, {force: true});
    const {code, syscall} = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new CliError(code === "ENOENT" ? `no such folder: ${dirname(path)}` : `cannot write ${path}: ${code}`);
  }
}
