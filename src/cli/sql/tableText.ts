import type {Value} from "../../../loaders/database.js";
import {cellWidth, cutToWidth} from "../../components/sql/cellWidth.js";
import {shownText} from "../../components/sql/shownText.js";

const gap = 2;
/** What a column of text keeps, where the terminal is too narrow for all. */
const leastWidth = 6;

export interface TableText {
  text: string;
  /** Columns for which there was no room. */
  hidden: string[];
}

/**
 * Rows as an aligned table no wider than *width* columns of the terminal: numbers to the right, nothing for null and "" for
 * an empty text. Text is cut first, with …, the widest column most; columns that still do not fit are left out.
 */
export function tableText(
  names: readonly string[],
  rows: readonly Value[][],
  {width = Infinity}: {width?: number} = {}
): TableText {
  const isNumber = names.map((_, i) => rows.every((row) => row[i] === null || typeof row[i] === "number"));
  const cells = rows.map((row) => row.map(shownText));
  const full = names.map((name, i) => cells.reduce((most, row) => Math.max(most, cellWidth(row[i])), cellWidth(name)));
  const widths = fitWidths(full, {width, isRigid: isNumber});
  const line = (texts: readonly string[], pad: (text: string, i: number) => string) =>
    widths
      .map((_, i) => pad(texts[i], i))
      .join(" ".repeat(gap))
      .trimEnd();
  const padded = (text: string, i: number) => {
    const cut = cutToWidth(text, widths[i]);
    const space = " ".repeat(widths[i] - cellWidth(cut));
    return isNumber[i] ? space + cut : cut + space;
  };
  const text = [
    line(names, padded),
    line(names, (_, i) => "─".repeat(widths[i])),
    ...cells.map((row) => line(row, padded))
  ].join("\n");
  return {text, hidden: names.slice(widths.length)};
}

/** Widths that fit: of the first so many columns, where not all do. */
function fitWidths(full: number[], {width, isRigid}: {width: number; isRigid: boolean[]}): number[] {
  for (let count = full.length; count > 0; --count) {
    const room = width - gap * (count - 1);
    const fitted = shrink(full.slice(0, count), {room, isRigid});
    if (fitted !== undefined) return fitted;
  }
  return full.slice(0, 1).map((d) => Math.min(d, width));
}

function shrink(widths: number[], {room, isRigid}: {room: number; isRigid: boolean[]}): number[] | undefined {
  const total = () => widths.reduce((sum, d) => sum + d, 0);
  while (total() > room) {
    const widest = widths.reduce(
      (best, d, i) => (!isRigid[i] && d > leastWidth && (best === -1 || d > widths[best]) ? i : best),
      -1
    );
    if (widest === -1) return undefined;
    const next = Math.max(leastWidth, ...widths.filter((d, i) => !isRigid[i] && d < widths[widest]));
    const peers = widths.filter((d, i) => !isRigid[i] && d === widths[widest]).length;
    const step = Math.max(1, Math.min(widths[widest] - next, Math.ceil((total() - room) / peers)));
    widths[widest] -= step;
  }
  return widths;
}
