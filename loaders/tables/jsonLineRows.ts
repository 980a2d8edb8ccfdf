import {parseJson} from "../jsonText.js";
import type {ArchiveFile} from "../loader.js";
import {problem} from "../problem.js";
import {objectRow} from "./objectRow.js";
import type {TablePart} from "./tablePart.js";

/** The rows of JSON Lines, read as a stream; a line that is no object is a problem, and the next is read. */
export async function* jsonLineRows(file: ArchiveFile): AsyncIterable<TablePart> {
  for await (const {text, line} of file.lines()) {
    const pointer = `line ${line}`;
    let value: unknown;
    try {
      value = parseJson(text);
    } catch (error) {
      const received = `${(error as Error).message}: ${text}`;
      const action = "row left out";
      yield {problem: problem("bad-syntax", {pointer, expected: "a line of JSON", received, action})};
      continue;
    }
    yield objectRow(value, pointer);
  }
}
