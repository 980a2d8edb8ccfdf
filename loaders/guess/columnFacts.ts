import {parseTime} from "../parseTime.js";
import {parsePrinted} from "../printed.js";
import type {PrintedKind} from "../printed.js";
import {isBlankWord} from "./outcomeWords.js";

/** What the sampled cells of a column are. */
export interface ColumnFacts {
  column: string;
  /** Cells that are not empty, as text, in their order; words for nothing such as n/a are among `blanks`. */
  texts: string[];
  /** The different ones, in the order in which they come. */
  distinct: string[];
  blanks: string[];
  rows: number;
  /** Plain numbers, where every text is one. */
  numbers?: number[];
  isWhole: boolean;
  isTime: boolean;
  /** The way in which every text reads as a figure; undefined for plain numbers and for other text. */
  parse?: Extract<PrintedKind, "number" | "comma" | "percent" | "ratio" | "duration" | "center">;
  isForeignMoney: boolean;
  /** Whether every cell that is not empty is text in the file: the numbers of JSON are not. */
  isText: boolean;
}

const plain = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const parses = ["percent", "ratio", "center", "number", "comma", "duration"] as const;

export function columnFacts(column: string, cells: readonly unknown[]): ColumnFacts {
  const all = cells.filter((d) => d !== null && d !== undefined && d !== "").map(textOf);
  const texts = all.filter((d) => !isBlankWord(d));
  const numbers = texts.length > 0 && texts.every((d) => plain.test(d)) ? texts.map(Number) : undefined;
  const isForeignMoney = texts.some((d) => /[€£¥]|\b(EUR|GBP|JPY|CNY)\b/.test(d));
  return {
    column,
    texts,
    distinct: [...new Set(texts)],
    blanks: [...new Set(all.filter(isBlankWord))],
    rows: cells.length,
    numbers,
    isWhole: numbers?.every(Number.isInteger) === true,
    isTime: texts.length > 0 && texts.every((d) => parseTime(d) !== undefined),
    parse: numbers === undefined && texts.length > 0 ? parses.find((kind) => reads(texts, kind)) : undefined,
    isForeignMoney,
    isText: cells.every((d) => d === null || d === undefined || typeof d === "string")
  };
}

/** Whether every text is a figure of that kind; of the kinds that overlap the sharper one needs a sign of its own. */
function reads(texts: string[], kind: (typeof parses)[number]): boolean {
  if (kind === "number" && texts.some((d) => /\/|^\d+,\d+$/.test(d) && !/^\d{1,3}(,\d{3})+$/.test(d))) return false;
  return texts.every((d) => parsePrinted(d, kind) !== undefined);
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
