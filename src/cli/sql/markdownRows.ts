import type {Value} from "../../../loaders/database.js";
import {markdownTable} from "../../components/figure/markdownTable.js";
import {cellText} from "../../components/sql/cellText.js";

/** Rows as a table of GitHub's Markdown, numbers to the right; nothing for null. */
export function markdownRows(names: readonly string[], rows: readonly Value[][]): string {
  const isNumber = (i: number) => rows.every((row) => row[i] === null || typeof row[i] === "number");
  return markdownTable({
    columns: names.map((label, i) => ({label, align: isNumber(i) ? "right" : "left"})),
    rows: rows.map((row) => row.map((value) => cellText(value).replace(/\r\n?|\n/g, " ")))
  }).trimEnd();
}
