import {textWidth} from "./textWidth.js";

export interface WrapLabelOptions {
  /** Widest line, in pixels. */
  width: number;
  fontSize?: number;
}

/**
 * A label in lines no wider than `width`, broken after spaces, hyphens and slashes, before opening brackets, and inside a
 * word only where the word alone is wider than a line.
 */
export function wrapLabel(text: string, {width, fontSize = 12}: WrapLabelOptions): string[] {
  const fits = (line: string) => textWidth(line.trim(), {fontSize}) <= width;
  const lines: string[] = [];
  let line = "";
  for (const piece of labelPieces(text).flatMap((d) => (fits(d) ? [d] : cut(d, fits)))) {
    if (line !== "" && !fits(line + piece)) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trim()].filter((d) => d !== "");
}

/** What a label may be broken into: its words, and the parts of those that are joined by hyphens. */
export function labelPieces(text: string): string[] {
  return text.split(/(?<=[\s\-–/_:])|(?=\()/);
}

function cut(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
