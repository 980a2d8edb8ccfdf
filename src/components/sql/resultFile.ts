import {csvRow} from "./csvRow.js";
import {jsonRow} from "./jsonRow.js";
import type {FigureFile} from "../figure/figureFile.js";
import type {SqlResult, SqlValue} from "./sqlDatabase.js";

export type ResultFormat = "csv" | "json" | "arrow";

/** All rows of a result, in the order of its query, as a file; CSV as `benchbook sql` writes it. */
export function resultFile(result: SqlResult, format: ResultFormat): FigureFile {
  const names = result.columns.map((d) => d.name);
  if (format === "arrow") {
    const content = new Blob([result.arrow() as Uint8Array<ArrayBuffer>]);
    return {name: "query.arrow", type: "application/vnd.apache.arrow.stream", content};
  }
  if (format === "csv") {
    const lines = [csvRow(names), ...rowsOf(result).map(csvRow)];
    return {name: "query.csv", type: "text/csv", content: `${lines.join("\n")}\n`};
  }
  const lines = rowsOf(result).map((row) => jsonRow(names, row));
  const content = lines.length === 0 ? "[]\n" : `[\n  ${lines.join(",\n  ")}\n]\n`;
  return {name: "query.json", type: "application/json", content};
}

function rowsOf({rows, columns, value}: SqlResult): SqlValue[][] {
  return Array.from({length: rows}, (_, row) => columns.map((_, column) => value(row, column)));
}
