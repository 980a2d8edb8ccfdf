import {createCsvReader} from "../csv.js";
import type {CsvLine, CsvReader} from "../csv.js";
import type {ArchiveFile} from "../loader.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import {columnNames} from "./columnNames.js";
import {separatorOf} from "./separatorOf.js";
import type {TablePart} from "./tablePart.js";

/**
 * The rows of delimited text, read as a stream. A row with more or fewer cells than the header is a problem: cells may
 * have moved, or the file ends in the middle of one.
 */
export async function* delimitedRows(file: ArchiveFile): AsyncIterable<TablePart> {
  let reader: CsvReader | undefined;
  let names: string[] | undefined;
  let read = 1;
  let isGarbled = false;
  function* partsOf(records: CsvLine[]): Iterable<TablePart> {
    for (const record of records) {
      if (names === undefined) {
        const header = columnNames(record.cells, {pointer: `line ${record.line}`});
        names = header.names;
        for (const d of header.problems) yield {problem: d};
      } else yield rowOf(record, names);
    }
  }
  for await (const {text, line} of file.lines()) {
    if (line === 1 || reader === undefined) {
      reader = createCsvReader({separator: separatorOf(text, {path: file.path})});
      if (isWide(file.magic)) throw new Error("expected UTF-8 text, received UTF-16");
    }
    if (!isGarbled && text.includes("\ufffd")) {
      isGarbled = true;
      yield {problem: garbled(line)};
    }
    yield* partsOf(reader.read(`${"\n".repeat(line - read)}${text}`));
    read = line;
  }
  const {records, openQuote} = reader?.end() ?? {records: []};
  if (openQuote === undefined) yield* partsOf(records);
  else {
    yield {
      problem: problem("bad-syntax", {
        pointer: `line ${records[0].line}`,
        expected: `a quote that closes the one of line ${openQuote}`,
        received: "the end of the file",
        action: "the rest of the file from that line on left out"
      })
    };
  }
}

function rowOf({cells, line}: CsvLine, names: string[]): TablePart {
  const extra = cells.slice(names.length);
  if (cells.length >= names.length && extra.every((d) => d.trim() === "")) {
    return {row: Object.fromEntries(names.map((name, i) => [name, cells[i]])), pointer: `line ${line}`};
  }
  return {
    problem: problem("ragged-row", {
      pointer: `line ${line}`,
      expected: `${names.length} cells, as the header has`,
      received: `${cells.length} cells: ${cells.join(" | ")}`,
      action: "row left out"
    })
  };
}

function garbled(line: number): Problem {
  return problem("bad-encoding", {
    severity: "warning",
    pointer: `line ${line}`,
    expected: "UTF-8 text",
    received: "bytes that are none, here first",
    action: "kept, with � in their place"
  });
}

/** Whether the bytes begin as UTF-16 does. */
function isWide([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}
