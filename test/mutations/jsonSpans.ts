import type {Target} from "./mutator.js";

/** A value of a JSON text: where it stands in the text, and in the value. */
export interface Span {
  /** JSON pointer; of JSONL after the line, as loaders write it. */
  pointer: string;
  start: number;
  end: number;
  type: "object" | "array" | "string" | "number" | "boolean" | "null";
  /** Where the member that holds it begins: at its key. */
  member?: number;
  isEmpty?: boolean;
}

/** Every value of a JSON or JSONL file, the containers too; none where it is neither. */
export function spansOf({bytes, format}: Pick<Target, "bytes" | "format">): {text: string; spans: Span[]} {
  const text = bytes.toString("utf8");
  if (format === "json") return {text, spans: scan(text, {from: 0, base: ""})};
  const spans: Span[] = [];
  let from = 0;
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() !== "") spans.push(...scan(line, {from, base: `line ${i + 1}`}));
    from += line.length + 1;
  }
  return {text, spans};
}

interface Open {
  span: Span;
  count: number;
  key?: string;
  member?: number;
}

/** Trusts that the text is JSON: inputs are, before they are damaged. */
function scan(text: string, {from, base}: {from: number; base: string}): Span[] {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const spans: Span[] = [];
  const open: Open[] = [];
  const add = (span: Omit<Span, "pointer" | "member">): Span => {
    const top = open.at(-1);
    const step = top === undefined ? "" : `/${escaped(top.span.type === "array" ? String(top.count) : top.key!)}`;
    if (top !== undefined) top.span.isEmpty = false;
    const added = {...span, pointer: (top?.span.pointer ?? base) + step, member: top?.member};
    if (top !== undefined) top.key = undefined;
    spans.push(added);
    return added;
  };
  for (const match of text.matchAll(token)) {
    const [word] = match;
    const start = from + match.index;
    const end = start + word.length;
    const top = open.at(-1);
    if (word === "{" || word === "[") {
      open.push({span: add({start, end, type: word === "{" ? "object" : "array", isEmpty: true}), count: 0});
    } else if (word === "}" || word === "]") open.pop()!.span.end = end;
    else if (word === ",") {
      ++top!.count;
      top!.member = undefined;
    } else if (word === ":") continue;
    else if (word.startsWith('"') && top?.span.type === "object" && top.key === undefined && top.member === undefined) {
      top.key = JSON.parse(word) as string;
      top.member = start;
    } else add({start, end, type: scalarType(word)});
  }
  return spans;
}

function scalarType(word: string): Span["type"] {
  if (word.startsWith('"')) return "string";
  if (word === "true" || word === "false") return "boolean";
  return word === "null" || /NaN|Infinity/.test(word) ? "null" : "number";
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Whether a row at a pointer is of the record that a change at `changed` is in, or inside what was changed. */
export function touching(changed: string): (pointer: string) => boolean {
  return (pointer) => isWithin(changed, pointer) || isWithin(pointer, changed);
}

function isWithin(pointer: string, outer: string): boolean {
  return (
    outer === "/" ||
    outer === "" ||
    pointer === outer ||
    pointer.startsWith(`${outer}/`) ||
    pointer.startsWith(`${outer}#`)
  );
}
