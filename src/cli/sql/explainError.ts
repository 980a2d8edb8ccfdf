import {CliError} from "../command.js";
import {cellWidth} from "./cellWidth.js";

/** Lines of candidates that DuckDB lists for a function; the rest is left out. */
const shownCandidates = 6;

/** DuckDB's error as a person at the terminal needs it: what, near names, and the column with a caret below it. */
export function explainError(error: Error, sql: string): Error {
  if (error instanceof CliError) return error;
  const message = error.message.replace(/^Failed to extract statements: /, "");
  const refused = /disabled by configuration|disabled through configuration|configuration has been locked/i.test(
    message
  );
  if (refused) {
    return new CliError(
      `refused: a query reads the loaded database, no other file, no network, no setting (${message.split("\n")[0]})`
    );
  }
  const [said, where] = splitPlace(message);
  const place = where === undefined ? undefined : placeOf(where, sql);
  const words = shorten(said);
  return new CliError(place === undefined ? words : `${words}\n${place}`);
}

function splitPlace(message: string): [string, string | undefined] {
  const at = message.search(/\n+LINE \d+: /);
  return at === -1 ? [message.trim(), undefined] : [message.slice(0, at).trim(), message.slice(at).trimStart()];
}

function shorten(said: string): string {
  const lines = said
    .replace(/Candidate bindings: :? ?/g, "Did you mean ")
    .split("\n")
    .filter((d) => d.trim() !== "");
  const head = lines.filter((d) => !d.startsWith("\t"));
  const candidates = lines.filter((d) => d.startsWith("\t") && !/Candidate functions/.test(d));
  const more = candidates.length - shownCandidates;
  return [...head, ...candidates.slice(0, shownCandidates), ...(more > 0 ? [`\t… and ${more} more`] : [])]
    .map((d) => d.replace(/^\t/, "  "))
    .join("\n");
}

/** "line 3, column 9", the line, and a caret; from DuckDB's excerpt, which may begin and end in the midst of the line. */
function placeOf(where: string, sql: string): string | undefined {
  const [first, caret = ""] = where.split("\n");
  const [, prefix, number, excerpt] = /^(LINE (\d+): )(.*)$/.exec(first)!;
  const line = sql.split("\n")[Number(number) - 1];
  if (line === undefined) return undefined;
  const cut = excerpt.startsWith("...") ? 3 : 0;
  const start = line.indexOf(excerpt.slice(cut, excerpt.endsWith("...") ? -3 : undefined));
  const width = caret.indexOf("^") - prefix.length - cut;
  if (start === -1 || width < 0) return undefined;
  const column = start + charactersIn(line.slice(start), width);
  const before = line.slice(0, column);
  const from = Math.max(0, column - 60);
  const shown = `${from > 0 ? "…" : ""}${line.slice(from, column + 40)}${line.length > column + 40 ? "…" : ""}`;
  const gap = " ".repeat(cellWidth(before.slice(from)) + (from > 0 ? 1 : 0));
  return `line ${number}, column ${[...before].length + 1}:\n  ${shown}\n  ${gap}^`;
}

/** How many characters of a text fill a width in columns of the terminal. */
function charactersIn(text: string, width: number): number {
  let used = 0;
  let length = 0;
  for (const character of text) {
    if (used >= width) break;
    used += cellWidth(character);
    length += character.length;
  }
  return length;
}
