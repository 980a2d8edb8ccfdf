import {textWidth} from "./textWidth.js";

/** The start of a text that fits into a width, with an ellipsis where something was cut. */
export function shorten(text: string, {maxWidth, fontSize}: {maxWidth: number; fontSize: number}): string {
  if (textWidth(text, {fontSize}) <= maxWidth) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, {fontSize}) > maxWidth) --end;
  return `${text.slice(0, end).trimEnd()}…`;
}
