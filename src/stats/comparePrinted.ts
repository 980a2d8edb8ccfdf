import {parsePrinted} from "./parsePrinted.js";
import type {PrintedNumber} from "./parsePrinted.js";

export interface PrintedComparison {
  /** "confirmed": within half a unit of the last printed place. "rounding": within one unit (truncated, or made from rounded
   * numbers). "different": neither. "unreadable": not a number on one of the sides. */
  verdict: "confirmed" | "rounding" | "different" | "unreadable";
  /** value − printed, and the same in units of the last place. */
  difference: number;
  units: number;
  printed: PrintedNumber;
}

/**
 * Whether a recomputed value agrees with a printed one at the precision of print: half a unit in the last place, both ends
 * counted, so that it does not matter how ties were rounded.
 *
 * Input: *value* in the scale of print; *printed* as a string. For “67.6%” give 0.676; with percent: "points", 67.6.
 * Assumes: the print was rounded to nearest (“confirmed”) or cut off (“rounding”).
 * Not for: comparing two computed values (use a relative tolerance).
 * Edge: “<0.001” is confirmed by anything smaller. NaN or unreadable print: "unreadable".
 * Source: own; ties hold because 124.25 prints as 124.2 (half to even) or 124.3 (half up), and both are right.
 */
export function comparePrinted(
  value: number,
  printed: string,
  {percent = "proportion"}: {percent?: "proportion" | "points"} = {}
): PrintedComparison {
  const p = parsePrinted(printed);
  const scale = p.percent && percent === "points" ? 100 : 1;
  const target = p.value * scale;
  const unit = p.unit * scale;
  const difference = value - target;
  const units = difference / unit;
  if (!Number.isFinite(units)) return {verdict: "unreadable", difference, units, printed: p};
  // Rounding in the last bits of value and target must not decide a tie.
  const slack = 1e-9 + (4 * Number.EPSILON * Math.abs(target)) / unit;
  const bound = p.relation !== "=";
  const within = bound
    ? (p.relation === "<" || p.relation === "≤" ? units : -units) <= slack
    : Math.abs(units) <= 0.5 + slack;
  const verdict = within ? "confirmed" : Math.abs(units) <= 1 + slack && !bound ? "rounding" : "different";
  return {verdict, difference, units, printed: p};
}
