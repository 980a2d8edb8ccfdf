import type {ArchiveFile} from "../loader.js";
import {readTableRows} from "../tableRows.js";
import {isObject} from "../tables/objectRow.js";
import {columnFacts} from "./columnFacts.js";
import type {ColumnFacts} from "./columnFacts.js";
import {parseYamlText} from "../yamlText.js";
import {findRows} from "./findRows.js";

export interface TableSample {
  columns: ColumnFacts[];
  /** Rows looked at; the file may have more. */
  rows: Record<string, unknown>[];
  /** JSON pointer to the rows, where they are not at the top. */
  pointer?: string;
  /** Values that stand beside the rows of a JSON file. */
  beside: Record<string, string>;
}

const sampleRows = 1000;
/** Larger JSON files are only looked into where they are an array. */
const wholeBytes = 64 * 2 ** 20;

/** The first rows of a table and what its columns hold; undefined when the file has no rows. */
export async function sampleTable(file: ArchiveFile): Promise<TableSample | undefined> {
  const isTree = /\.(json|ya?ml)$/i.test(file.path) && file.bytes <= wholeBytes;
  const found = isTree ? findRows(await treeOf(file)) : undefined;
  if (isTree && found === undefined) return undefined;
  const rows: Record<string, unknown>[] = [];
  for await (const part of readTableRows(file, {pointer: found?.pointer})) {
    if (!("row" in part)) continue;
    rows.push(flat(part.row));
    if (rows.length === sampleRows) break;
  }
  if (rows.length === 0) return undefined;
  return {columns: factsOf(rows), rows, pointer: found?.pointer, beside: found?.beside ?? {}};
}

async function treeOf(file: ArchiveFile): Promise<unknown> {
  return /\.json$/i.test(file.path) ? file.json() : parseYamlText(await file.text()).value;
}

/** The samples of several files with the same columns as one. */
export function mergeSamples([first, ...others]: [TableSample, ...TableSample[]]): TableSample {
  if (others.length === 0) return first;
  const rows = [first, ...others].flatMap((d) => d.rows);
  return {...first, rows, columns: factsOf(rows)};
}

function factsOf(rows: TableSample["rows"]): ColumnFacts[] {
  const names = [...new Set(rows.flatMap((d) => Object.keys(d)))];
  return names.map((name) =>
    columnFacts(
      name,
      rows.map((row) => row[name])
    )
  );
}

/** The row with its nested objects as columns of their own: usage.input. */
function flat(row: Record<string, unknown>, {prefix = "", depth = 3} = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      isObject(value) && depth > 1 && !name.includes(".")
        ? Object.entries(flat(value, {prefix: `${prefix}${name}.`, depth: depth - 1}))
        : [[`${prefix}${name}`, value]]
    )
  );
}
