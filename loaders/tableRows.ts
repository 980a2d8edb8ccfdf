import {parseCsv} from "./csv.js";
import {parseJson} from "./jsonText.js";
import type {ArchiveFile} from "./loader.js";
import type {Problem} from "./problem.js";
import {parseYamlText} from "./yamlText.js";

/** The rows of a table in a file, and who is said to have printed it. */
export interface TableRows {
  rows: {row: Record<string, unknown>; pointer: string}[];
  citation?: string;
  problems?: Problem[];
}

/**
 * Reads CSV, TSV, JSON, JSONL or YAML as rows. JSON and YAML may be an array of objects, or an object with `columns`
 * and `rows` (arrays) or with `rows` alone (objects); `pointer` leads to the array when it is elsewhere.
 */
export async function readTableRows(file: ArchiveFile, {pointer}: {pointer?: string} = {}): Promise<TableRows> {
  const text = await file.text();
  const extension = /\.([a-z]+)$/i.exec(file.path)?.[1].toLowerCase();
  switch (extension) {
    case "csv":
      return {rows: delimited(text, ",")};
    case "tsv":
      return {rows: delimited(text, "\t")};
    case "jsonl":
    case "ndjson":
      return {
        rows: text.split("\n").flatMap((line, i) => {
          if (line.trim() === "") return [];
          return [{row: asObject(parseLine(line, i), `line ${i + 1}`), pointer: `line ${i + 1}`}];
        })
      };
    case "json":
      return structured(parseJson(text), pointer);
    case "yaml":
    case "yml":
      return structuredYaml(text, pointer);
    default:
      throw new Error(`not a table: ${file.path} (known: csv, tsv, json, jsonl, yaml)`);
  }
}

function delimited(text: string, separator: string): TableRows["rows"] {
  const [header, ...lines] = parseCsv(text, {separator});
  if (header === undefined) return [];
  return lines.map(({cells, line}) => ({
    row: Object.fromEntries(header.cells.map((name, i) => [name, cells[i] ?? null])),
    pointer: `line ${line}`
  }));
}

function structuredYaml(text: string, pointer?: string): TableRows {
  const {value, problems} = parseYamlText(text);
  return {...structured(value, pointer), problems};
}

function structured(value: unknown, pointer?: string): TableRows {
  const found = pointer === undefined ? value : at(value, pointer);
  const citation = citationOf(value);
  if (Array.isArray(found)) {
    return {rows: found.map((row, i) => ({row: asObject(row, `/${i}`), pointer: `${pointer ?? ""}/${i}`})), citation};
  }
  const {columns, rows} = (found ?? {}) as {columns?: unknown; rows?: unknown};
  if (!Array.isArray(rows)) throw new Error("no rows: expected an array, or an object with rows");
  return {
    rows: rows.map((row: unknown, i) => ({
      row: Array.isArray(row) ? zip(columns, row, i) : asObject(row, `/rows/${i}`),
      pointer: `${pointer ?? ""}/rows/${i}`
    })),
    citation
  };
}

function zip(columns: unknown, row: unknown[], i: number): Record<string, unknown> {
  if (!Array.isArray(columns)) throw new Error("rows are arrays, so columns are needed");
  if (columns.length !== row.length) {
    throw new Error(`/rows/${i}: expected ${columns.length} cells, received ${row.length}`);
  }
  return Object.fromEntries(columns.map((name, j) => [String(name), row[j]]));
}

/** "AIBench, Table IV, https://…" from the `source` of a transcribed table. */
function citationOf(value: unknown): string | undefined {
  const source = (value as {source?: unknown} | null)?.source;
  if (typeof source === "string") return source;
  if (source === null || typeof source !== "object") return undefined;
  return Object.values(source).map(String).join(", ");
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (d, key) => (d as Record<string, unknown> | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      value
    );
}

function asObject(value: unknown, where: string): Record<string, unknown> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new Error(`${where}: expected an object, received ${JSON.stringify(value)}`);
  }
  return value as Record<string, unknown>;
}

function parseLine(line: string, i: number): unknown {
  try {
    return parseJson(line);
  } catch (error) {
    throw new Error(`line ${i + 1}: ${(error as Error).message}`, {cause: error});
  }
}
