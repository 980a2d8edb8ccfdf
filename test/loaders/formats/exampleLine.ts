import {parseJson} from "../../../loaders/jsonText.js";

/** The begin of a file as one line: JSON with its depths left out until it fits, anything else cut off. */
export function exampleLine(text: string, {keys = [], width = 160}: {keys?: string[]; width?: number} = {}): string {
  const value = parsed(text) ?? parsed(text.split("\n", 1)[0]);
  if (value !== null && typeof value === "object") return shortJson(value, {keys, width});
  const line = text
    .trim()
    .split(/\s*\n\s*/)
    .join(" ⏎ ");
  return line.length > width ? `${line.slice(0, width - 1).trimEnd()}…` : line;
}

function shortJson(value: object, {keys, width}: {keys: string[]; width: number}): string {
  for (const depth of [4, 3, 2]) {
    const line = elide(value, depth);
    if (line.length <= width) return line;
  }
  if (Array.isArray(value)) return `[${shortJson(value[0] as object, {keys, width: width - 5})}, …]`;
  const entries = Object.entries(value);
  const first = entries.filter(([name]) => keys.some((key) => key.includes(name)));
  const kept: [string, string][] = [];
  for (const [name, d] of [...first, ...entries.filter((entry) => !first.includes(entry))]) {
    const text = elide(d, 1);
    if (kept.reduce((sum, [a, b]) => sum + a.length + b.length + 6, text.length + name.length + 6) > width - 3)
      continue;
    kept.push([name, text]);
  }
  const ordered = entries.flatMap(([name]) => kept.filter((d) => d[0] === name));
  return `{${[...ordered.map(([name, d]) => `${JSON.stringify(name)}: ${d}`), "…"].join(", ")}}`;
}

function elide(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((d) => elide(d, depth - 1))
    : Object.entries(value).map(([name, d]) => `${JSON.stringify(name)}: ${elide(d, depth - 1)}`);
  if (parts.length === 0) return `${open}${close}`;
  return depth <= 0 ? `${open}…${close}` : `${open}${parts.join(", ")}${close}`;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
