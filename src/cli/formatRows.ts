import type {Value} from "../../loaders/database.js";

type Rows = Record<string, Value>[];

/** Rows as an aligned table: numbers to the right, nothing for null, the number of rows below. */
export function formatTable(rows: Rows): string {
  if (rows.length === 0) return "no rows";
  const names = Object.keys(rows[0]);
  const columns = names.map((name) => {
    const cells = rows.map((row) => formatCell(row[name]));
    const isNumber = rows.every((row) => row[name] === null || typeof row[name] === "number");
    const width = Math.max(name.length, ...cells.map((d) => d.length));
    const pad = (text: string) => (isNumber ? text.padStart(width) : text.padEnd(width));
    return {head: pad(name), rule: "─".repeat(width), cells: cells.map(pad)};
  });
  const lines = rows.map((_, i) =>
    columns
      .map((d) => d.cells[i])
      .join("  ")
      .trimEnd()
  );
  const head = [
    columns
      .map((d) => d.head)
      .join("  ")
      .trimEnd(),
    columns.map((d) => d.rule).join("  ")
  ];
  return [...head, ...lines, `${rows.length} row${rows.length === 1 ? "" : "s"}`].join("\n");
}

function formatCell(value: Value): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
