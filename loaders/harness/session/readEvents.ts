import {parseJson} from "../../jsonText.js";
import type {ArchiveFile, LoadedProblem} from "../../loader.js";
import {problem, show} from "../../problem.js";
import {readJsonParts} from "../../readJsonParts.js";

/** One event of a recorded session, and where it stands. */
export interface SessionEvent {
  event: Record<string, unknown>;
  pointer: string;
}

/**
 * The events of a session, however its agent was asked to write them: one a line, one array, or a single object. What is
 * no event is a problem beside the others; words that a shell wrote between them are counted.
 */
export async function* readEvents(file: ArchiveFile): AsyncIterable<SessionEvent | LoadedProblem> {
  const start = file.head.trimStart();
  if (/^\[\s*[{\]]/.test(start)) yield* elementsOf(file);
  else if (/^\{\s*\n/.test(start)) yield eventOf(await file.json(), "/");
  else yield* linesOf(file);
}

async function* elementsOf(file: ArchiveFile): AsyncIterable<SessionEvent | LoadedProblem> {
  try {
    for await (const {value, pointer} of readJsonParts(file, {"/*": true})) yield eventOf(value, pointer);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield {problem: badSyntax(error, {pointer: null, action: "rest of the file left out"})};
  }
}

async function* linesOf(file: ArchiveFile): AsyncIterable<SessionEvent | LoadedProblem> {
  let words = 0;
  let first: string | undefined;
  for await (const {text, line} of file.lines()) {
    const pointer = `line ${line}`;
    if (!/^\s*[{[]/.test(text.slice(0, 100))) {
      ++words;
      first ??= pointer;
      continue;
    }
    let value: unknown;
    try {
      value = parseJson(text);
    } catch (error) {
      yield {problem: badSyntax(error as Error, {pointer, action: "line left out"})};
      continue;
    }
    yield eventOf(value, pointer);
  }
  if (words === 0) return;
  const [expected, received] = ["an event on every line", `${words} lines of other text`];
  yield {
    problem: problem("not-an-event", {severity: "note", pointer: first, expected, received, action: "left out"})
  };
}

function eventOf(value: unknown, pointer: string): SessionEvent | LoadedProblem {
  if (isRecord(value)) return {event: value, pointer};
  const expected = "an event: an object";
  return {problem: problem("bad-value", {pointer, expected, received: show(value), action: "left out"})};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function badSyntax({message}: Error, {pointer, action}: {pointer: string | null; action: string}) {
  return problem("bad-syntax", {pointer, expected: "well-formed JSON", received: message, action});
}
