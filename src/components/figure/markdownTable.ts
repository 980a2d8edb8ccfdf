import type {FigureTexts} from "./figureTexts.js";

/** A table as GitHub's Markdown has it; nothing in a cell is taken for markup. */
export function markdownTable({columns, rows}: FigureTexts): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [
    line(columns.map((d) => escaped(d.label))),
    line(columns.map((d) => (d.align === "right" ? "---:" : "---"))),
    ...rows.map((row) => line(row.map(escaped)))
  ].join("");
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|~#$]/g, String.raw`\$&`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
