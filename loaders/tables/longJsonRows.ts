import type {ArchiveFile} from "../loader.js";
import {readJsonParts} from "../readJsonParts.js";
import {objectRow} from "./objectRow.js";
import {listRow} from "./structuredRows.js";
import type {TablePart} from "./tablePart.js";

/** The rows of a JSON file too long to be held whole: those of an array, or of `rows` after `columns`. */
export async function* longJsonRows(
  file: ArchiveFile,
  {pointer = ""}: {pointer?: string} = {}
): AsyncIterable<TablePart> {
  let columns: unknown;
  const wanted = {[`${pointer}/*`]: true, [`${pointer}/rows/*`]: true, [`${pointer}/columns`]: true} as const;
  for await (const {pointer: where, value} of readJsonParts(file, wanted)) {
    if (where === `${pointer}/columns`) columns = value;
    else yield Array.isArray(value) ? listRow(value, {columns, pointer: where}) : objectRow(value, where);
  }
}
