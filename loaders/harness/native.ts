import {duplicateProblem} from "../duplicateKeys.js";
import {parseJson} from "../jsonText.js";
import type {ArchiveFile, Line, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {RunInput} from "../runRecord.js";

/**
 * Benchbook's own run files: one run as JSON, `{"benchbook": "run/1", …}`, an array of them, or one a line (JSONL).
 * The format is `runRecord`; its JSON Schema is loaders/schemas/run.schema.json.
 */
export const native: Loader = {
  name: "native",
  version: 1,
  description: "Benchbook's own runs: JSON or JSONL records with benchbook: run/1",
  detect: ({path, head}) =>
    /\.(json|jsonl|ndjson)$/.test(path) && /"benchbook"\s*:\s*"run\/1"/.test(head) && /"task"\s*:/.test(head)
      ? ['"benchbook": "run/1"', "task"]
      : undefined,
  load: (file) => (file.path.endsWith(".json") ? loadJson(file) : loadLines(file))
};

async function* loadJson(file: ArchiveFile): AsyncIterable<Loaded> {
  const value = await file.json();
  yield* duplicatesIn(await file.text(), "");
  if (!Array.isArray(value)) yield {run: value as RunInput, pointer: "/"};
  else for (const [i, run] of value.entries()) yield {run: run as RunInput, pointer: `/${i}`};
}

const loadLines = (file: ArchiveFile): AsyncIterable<Loaded> => readRecords(file.lines());

/** Runs out of lines of JSON; a line that is none is a problem. */
export async function* readRecords(lines: AsyncIterable<Line>): AsyncIterable<Loaded> {
  for await (const {text, line} of lines) {
    const pointer = `line ${line}`;
    try {
      yield {run: parseJson(text) as RunInput, text, pointer};
      yield* duplicatesIn(text, pointer);
    } catch (error) {
      const received = (error as Error).message;
      yield {problem: problem("bad-syntax", {pointer, expected: "a JSON object", received, action: "line left out"})};
    }
  }
}

function* duplicatesIn(text: string, base: string): Iterable<Loaded> {
  const found = duplicateProblem(text, {base});
  if (found !== undefined) yield {problem: found};
}
