import {cellWidth} from "./cellWidth.js";
import {SqlError} from "./sqlDatabase.js";

/** Lines of candidates that DuckDB lists for a function; the rest is left out. */
const shownCandidates = 6;

/** DuckDB's error message as a person needs it: what, near names, and the place in the statement. */
export function explainError(message: string, sql: string): SqlError {
  const text = unwrap(message).replace(/^Failed to extract statements: /, "");
  if (/disabled by configuration|disabled through configuration|configuration has been locked/i.test(text)) {
    return new SqlError(
      `refused: a query reads the loaded database, no other file, no network, no setting (${text.split("\n")[0]})`
    );
  }
  const extension = /^(.*?) is not in the catalog, but it exists in the (\w+) extension/.exec(text);
  if (extension !== null)
    return new SqlError(`${extension[1]} is part of DuckDB's ${extension[2]} extension, which is not here`);
  if (text.startsWith("Out of Memory Error")) {
    return new SqlError(
      text.split("\n")[0],
      undefined,
      "Ask for less at once: fewer rows or columns, or sums of them."
    );
  }
  const [said, where] = splitPlace(text);
  const {words, hint} = shorten(said);
  return new SqlError(words, where === undefined ? undefined : placeOf(where, sql), hint);
}

/** Some errors come as JSON from the browser's DuckDB. */
function unwrap(message: string): string {
  if (!message.startsWith('{"exception_type"')) return message;
  const {exception_type, exception_message} = JSON.parse(message) as Record<string, string>;
  return `${exception_type} Error: ${exception_message}`;
}

function splitPlace(message: string): [string, string | undefined] {
  const at = message.search(/\n+LINE \d+: /);
  return at === -1 ? [message.trim(), undefined] : [message.slice(0, at).trim(), message.slice(at).trimStart()];
}

/** What is said, and what is suggested: near names, or the forms that a function has. */
function shorten(said: string): {words: string; hint?: string} {
  const lines = said
    .replace(/Candidate bindings: :? ?/g, "Did you mean ")
    .split("\n")
    .filter((d) => d.trim() !== "");
  const isHint = (d: string) => d.startsWith("Did you mean ");
  const candidates = lines.filter((d) => d.startsWith("\t") && !/Candidate functions/.test(d));
  const more = candidates.length - shownCandidates;
  const hints = [
    ...lines.filter(isHint),
    ...candidates.slice(0, shownCandidates),
    ...(more > 0 ? [`\t… and ${more} more`] : [])
  ].map((d) => d.replace(/^\t/, "  "));
  const words = lines.filter((d) => !d.startsWith("\t") && !isHint(d)).join("\n");
  return {words, hint: hints.length === 0 ? undefined : hints.join("\n")};
}

/** Line and column from DuckDB's excerpt of the line, which may begin and end in its midst, and the caret below it. */
function placeOf(where: string, sql: string): {line: number; column: number} | undefined {
  const [first, caret = ""] = where.split("\n");
  const [, prefix, number, excerpt] = /^(LINE (\d+): )(.*)$/.exec(first)!;
  const line = sql.split("\n")[Number(number) - 1];
  if (line === undefined) return undefined;
  const cut = excerpt.startsWith("...") ? 3 : 0;
  const start = line.indexOf(excerpt.slice(cut, excerpt.endsWith("...") ? -3 : undefined));
  const width = caret.indexOf("^") - prefix.length - cut;
  if (start === -1 || width < 0) return undefined;
  const before = line.slice(0, start + charactersIn(line.slice(start), width));
  return {line: Number(number), column: [...before].length + 1};
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
