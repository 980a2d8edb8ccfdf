import type {ArchiveFile} from "./loader.js";
import {delimitedRows} from "./tables/delimitedRows.js";
import {jsonLineRows} from "./tables/jsonLineRows.js";
import {longJsonRows} from "./tables/longJsonRows.js";
import {parquetRows} from "./tables/parquetRows.js";
import {structuredRows} from "./tables/structuredRows.js";
import type {TablePart} from "./tables/tablePart.js";
import {parseYamlText} from "./yamlText.js";

/** From this size on, a JSON file is read as a stream. */
const longBytes = 16 * 2 ** 20;

/** The kinds of file that are read as tables, by the end of their names. */
export const tableExtensions = /\.(csv|tsv|tab|psv|txt|jsonl|ndjson|json|yaml|yml|parquet)$/i;

/**
 * Reads a table as rows: delimited text, JSON Lines and Parquet as a stream; JSON and YAML as structuredRows says, with
 * `pointer` leading to the rows.
 */
export async function* readTableRows(file: ArchiveFile, {pointer}: {pointer?: string} = {}): AsyncIterable<TablePart> {
  switch (tableExtensions.exec(file.path)?.[1].toLowerCase()) {
    case "csv":
    case "tsv":
    case "tab":
    case "psv":
    case "txt":
      yield* delimitedRows(file);
      break;
    case "jsonl":
    case "ndjson":
      yield* jsonLineRows(file);
      break;
    case "json":
      yield* jsonRows(file, {pointer});
      break;
    case "yaml":
    case "yml":
      yield* yamlRows(await file.text(), {pointer});
      break;
    case "parquet":
      yield* parquetRows(file);
      break;
    default:
      throw new Error(`not a table: ${file.path} (known: csv, tsv, psv, txt, json, jsonl, yaml, parquet)`);
  }
}

async function* jsonRows(file: ArchiveFile, {pointer}: {pointer?: string}): AsyncIterable<TablePart> {
  let n = 0;
  if (file.bytes >= longBytes) {
    for await (const part of longJsonRows(file, {pointer})) {
      ++n;
      yield part;
    }
  }
  if (n === 0) yield* structuredRows(await file.json(), {pointer});
}

function* yamlRows(text: string, {pointer}: {pointer?: string}): Iterable<TablePart> {
  const {value, problems} = parseYamlText(text);
  for (const d of problems) yield {problem: d};
  yield* structuredRows(value, {pointer});
}
