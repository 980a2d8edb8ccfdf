import {checkFinite} from "./checks.js";

/**
 * Normalised entropy of outcomes: 0 when a config always does the same, 1 when all categories are equally frequent.
 *
 * Input: counts per category; `categories`, how many there could have been (default: the length of *counts*).
 * Assumes: unordered categories. It is biased low when runs are few.
 * Not for: numeric spread (coefficientOfVariation).
 * Edge: no counts at all give NaN; a single possible category gives 0. A negative count, or fewer categories than are used:
 * RangeError.
 * Source: Shannon (1948); H / log k (Pielou's evenness).
 */
export function normalisedEntropy(
  counts: ArrayLike<number>,
  {categories = counts.length}: {categories?: number} = {}
): number {
  checkFinite(counts);
  let n = 0;
  let used = 0;
  for (let i = 0; i < counts.length; ++i) {
    if (counts[i] < 0) throw new RangeError(`not a count: ${counts[i]}`);
    n += counts[i];
    if (counts[i] > 0) ++used;
  }
  if (used > categories) throw new RangeError(`more categories used than possible (${categories}): ${used}`);
  if (n === 0) return NaN;
  let h = 0;
  for (let i = 0; i < counts.length; ++i) if (counts[i] > 0) h -= (counts[i] / n) * Math.log(counts[i] / n);
  return used < 2 ? 0 : Math.min(1, h / Math.log(categories));
}
