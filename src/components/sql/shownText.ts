import {cellText} from "./cellText.js";
import type {SqlValue} from "./sqlDatabase.js";

/**
 * A value on one line, "" for an empty text. Text of an archive cannot move the cursor, colour the terminal or turn the
 * direction of reading: line ends are shown as ↵, other controls as �.
 */
export function shownText(value: SqlValue): string {
  if (value === "") return '""';
  return cellText(value)
    .replace(/\r\n?|\n/g, "↵")
    .replaceAll("\t", " ")
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "�");
}
