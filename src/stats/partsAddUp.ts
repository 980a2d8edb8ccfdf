import {parsePrinted} from "./parsePrinted.js";

export interface PartsAddUp {
  /** Whether rounding of the parts and of the total can explain the difference. */
  possible: boolean;
  /** Whether the printed numbers add up as they stand. */
  exact: boolean;
  sum: number;
  difference: number;
  /** The most that rounding explains: half a unit for every part and for the total. */
  slack: number;
}

/**
 * Whether printed parts add up to a printed total, or can once rounding is allowed for.
 *
 * Input: parts and total as printed, strings.
 * Assumes: each was rounded to nearest by itself.
 * Not for: parts that overlap.
 * Edge: anything unreadable gives false and NaN. No parts add to 0.
 * Source: own; sums of rounding intervals.
 */
export function partsAddUp(parts: readonly string[], total: string): PartsAddUp {
  const P = parts.map(parsePrinted);
  const t = parsePrinted(total);
  const sum = P.reduce((s, p) => s + p.value, 0);
  const slack = [...P, t].reduce((s, p) => s + p.unit / 2, 0);
  const difference = sum - t.value;
  const fuzz = 1e-9 * slack;
  return {possible: Math.abs(difference) <= slack + fuzz, exact: Math.abs(difference) <= fuzz, sum, difference, slack};
}
