import type {Value} from "../../../loaders/database.js";
import {csvRow} from "../../components/sql/csvRow.js";
import {jsonRow} from "../../components/sql/jsonRow.js";
import {markdownRows} from "./markdownRows.js";
import type {Rows} from "./readRows.js";
import {tableText} from "./tableText.js";

export interface TextOptions {
  /** Takes one or more whole lines, without the last line end, and waits until there is room for more. */
  write: (lines: string) => Promise<void>;
  /** Says something that is no part of the result. */
  remark: (text: string) => void;
  /** Columns of the terminal; unlimited where there is none. */
  width: number;
}

export type TextFormat = (rows: Rows, options: TextOptions) => Promise<void>;

async function all({batches}: Rows): Promise<Value[][]> {
  const rows: Value[][] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

async function table(result: Rows, {write, remark, width}: TextOptions): Promise<void> {
  const rows = await all(result);
  if (rows.length === 0) return await write("no rows");
  const {text, hidden} = tableText(result.names, rows, {width});
  await write(`${text}\n${rows.length} row${rows.length === 1 ? "" : "s"}`);
  if (hidden.length > 0)
    remark(`not shown for want of room: ${hidden.join(", ")} (ask for fewer columns, or --format csv)`);
}

async function markdown(result: Rows, {write}: TextOptions): Promise<void> {
  await write(markdownRows(result.names, await all(result)));
}

/** RFC 4180, a line feed after each row; nothing for null, "" for an empty text. */
async function csv({names, batches}: Rows, {write}: TextOptions): Promise<void> {
  await write(csvRow(names));
  for await (const rows of batches) {
    if (rows.length > 0) await write(rows.map(csvRow).join("\n"));
  }
}

async function jsonl({names, batches}: Rows, {write}: TextOptions): Promise<void> {
  for await (const rows of batches) {
    if (rows.length > 0) await write(rows.map((row) => jsonRow(names, row)).join("\n"));
  }
}

async function json({names, batches}: Rows, {write}: TextOptions): Promise<void> {
  let before = "[\n  ";
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    // The comma stands at the start of the next batch, so that nobody needs to know which is the last.
    await write(before + rows.map((row) => jsonRow(names, row)).join(",\n  "));
    before = "  ,";
  }
  await write(before.startsWith("[") ? "[]" : "]");
}

export const textFormats: Record<string, TextFormat> = {table, csv, json, jsonl, markdown};
