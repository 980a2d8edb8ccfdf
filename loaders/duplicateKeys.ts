import {parseJson} from "./jsonText.js";
import {problem, toPointer} from "./problem.js";
import type {Problem} from "./problem.js";

/** The first key that stands a second time in its object, where it does, and how many do. */
interface Duplicates {
  key: string;
  /** JSON pointer; of a key nested deeper than any record, of what it is inside. */
  pointer: string;
  count: number;
}

/** Size of a text up to which it is searched, which costs about what parsing it does. */
export const searchedBytes = 2 ** 20;

const longestPointer = 100;

/** An object or an array that is not closed yet; an array has no keys. */
interface Open {
  keys?: Set<string>;
  /** The member or the item at hand. */
  at: string | number;
}

/**
 * A warning where a text of JSON, or of JSON lines, gives a key of one object twice, of which the last value is taken
 * by whoever parses it: the first of them, and how many there are.
 */
export function duplicateProblem(text: string, {base = ""}: {base?: string} = {}): Problem | undefined {
  if (text.length > searchedBytes) return undefined;
  const parts = isLines(text)
    ? text.split("\n").map((line, i) => ({text: line, base: `line ${i + 1}`}))
    : [{text, base}];
  const found = parts.flatMap((part) => {
    const duplicates = duplicatesIn(part.text);
    return duplicates === undefined || !isJson(part.text)
      ? []
      : {...duplicates, pointer: part.base + duplicates.pointer};
  });
  if (found.length === 0) return undefined;
  const [{key, pointer}] = found;
  const count = found.reduce((sum, d) => sum + d.count, 0);
  return problem("duplicate-key", {
    severity: "warning",
    pointer,
    expected: "each key once",
    received: `${JSON.stringify(key)} again${count === 1 ? "" : `, the first of ${count} such keys`}`,
    action: "the last value taken"
  });
}

function isLines(text: string): boolean {
  const first = text.slice(0, text.indexOf("\n") + 1).trim();
  return first.startsWith("{") && first.endsWith("}");
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}

const [quote, backslash, comma, colon, brace, closingBrace, bracket, closingBracket] = Buffer.from('"\\,:{}[]');

/** The keys that an object has already, in one pass over the text and without recursion. */
function duplicatesIn(text: string): Duplicates | undefined {
  let found: Duplicates | undefined;
  const open: Open[] = [];
  let top: Open | undefined;
  let isKey = false;
  for (let i = 0; i < text.length; ++i) {
    const c = text.charCodeAt(i);
    if (c === quote) {
      const end = endOfString(text, i);
      if (end < 0) break;
      if (isKey && top?.keys !== undefined) {
        const key = keyOf(text.slice(i + 1, end));
        top.at = key;
        if (top.keys.has(key)) {
          found ??= {key, pointer: toPointer(open.slice(0, longestPointer).map((d) => d.at)), count: 0};
          ++found.count;
        }
        top.keys.add(key);
      }
      i = end;
    } else if (c === comma) {
      isKey = top?.keys !== undefined;
      if (typeof top?.at === "number") ++top.at;
    } else if (c === colon) isKey = false;
    else if (c === brace || c === bracket) {
      isKey = c === brace;
      top = isKey ? {keys: new Set(), at: ""} : {at: 0};
      open.push(top);
    } else if (c === closingBrace || c === closingBracket) {
      open.pop();
      top = open.at(-1);
      isKey = false;
    }
  }
  return found;
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === backslash) --before;
    if ((end - before) % 2 === 1) return end;
  }
  return -1;
}

/** Keys that are written with escapes are the same as without them. */
function keyOf(written: string): string {
  return written.includes("\\") ? JSON.parse(`"${written}"`) : written;
}
