import {checkSameLength} from "./checks.js";

export interface ConfusionTable<T> {
  categories: T[];
  /** counts[i][j]: things that the first rater put in category i and the second in j. */
  counts: number[][];
}

/**
 * Cross-tabulates two raters of the same things.
 *
 * Input: parallel arrays of categories (strings, numbers, booleans).
 * Assumes: nothing.
 * Not for: more than two raters (fleissKappa, krippendorffAlpha).
 * Edge: none gives an empty table. Categories default to those that occur, ascending; pass the whole scale when weights
 * depend on distance, since a level that nobody used still counts. A value outside `categories`, or lengths that differ:
 * RangeError.
 * Source: R's table(a, b).
 */
export function confusionTable<T extends string | number | boolean>(
  a: readonly T[],
  b: readonly T[],
  {categories = [...new Set([...a, ...b])].toSorted((x, y) => (x < y ? -1 : 1))}: {categories?: T[]} = {}
): ConfusionTable<T> {
  checkSameLength(a, b);
  const index = new Map(categories.map((c, i) => [c, i]));
  const counts = categories.map(() => categories.map(() => 0));
  const at = (value: T) => {
    const i = index.get(value);
    if (i === undefined) throw new RangeError(`not a category: ${value}`);
    return i;
  };
  for (let i = 0; i < a.length; ++i) ++counts[at(a[i])][at(b[i])];
  return {categories, counts};
}
