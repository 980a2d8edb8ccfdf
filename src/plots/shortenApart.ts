import {shorten} from "./shorten.js";
import {textWidth} from "./textWidth.js";

interface ShortenOptions {
  /** Pixels. */
  maxWidth: number;
  fontSize: number;
}

/**
 * Labels that fit into a width: the start of each, or, of those that start alike, the start and the end, since configs of a
 * model often differ in their last words only.
 */
export function shortenApart(texts: readonly string[], options: ShortenOptions): string[] {
  const short = texts.map((d) => shorten(d, options));
  const sources = new Map<string, Set<string>>();
  texts.forEach((d, i) => sources.set(short[i], (sources.get(short[i]) ?? new Set()).add(d)));
  return texts.map((d, i) => (short[i] !== d && sources.get(short[i])!.size > 1 ? cutInside(d, options) : short[i]));
}

/** The start and the end of a text with an ellipsis between them. */
function cutInside(text: string, {maxWidth, fontSize}: ShortenOptions): string {
  const letters = [...text];
  const cut = (kept: number) => {
    const head = Math.ceil(kept / 2);
    return `${letters.slice(0, head).join("").trimEnd()}…${letters
      .slice(letters.length - (kept - head))
      .join("")
      .trimStart()}`;
  };
  let kept = letters.length - 1;
  while (kept > 2 && textWidth(cut(kept), {fontSize}) > maxWidth) --kept;
  return cut(kept);
}
