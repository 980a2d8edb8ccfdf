/**
 * Throws unless every value is a finite number, since missing data is the caller's decision.
 *
 * Input: numbers, in any unit.
 * Assumes: nothing.
 * Not for: dropping missing values; do that before, and show how many.
 * Edge: an empty array passes. NaN or ±Infinity is a RangeError: "not a finite number: NaN".
 * Source: own convention (STYLE: Unknown is not zero).
 */
export function checkFinite(values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; ++i) {
    // Not Number.isFinite alone: a bigint or a numeric string would pass through later arithmetic.
    if (!Number.isFinite(values[i])) throw new RangeError(`not a finite number: ${values[i]}`);
  }
}

/**
 * Throws unless two parallel arrays have one length.
 *
 * Input: two arrays.
 * Assumes: element i of both belongs to the same thing.
 * Not for: unpaired samples, whose lengths may differ.
 * Edge: two empty arrays pass. Otherwise a RangeError: "lengths differ: 164, 163".
 * Source: own convention.
 */
export function checkSameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>): void {
  if (a.length !== b.length) throw new RangeError(`lengths differ: ${a.length}, ${b.length}`);
}

/**
 * Throws unless *p* is a probability, 0–1 with both ends.
 *
 * Input: a number.
 * Assumes: nothing.
 * Not for: percentages.
 * Edge: NaN, negative or above 1 is a RangeError: "not a probability: 1.2".
 * Source: own convention.
 */
export function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
}

/**
 * Throws unless *level* is a confidence level, strictly between 0 and 1.
 *
 * Input: a number, e.g. 0.95.
 * Assumes: nothing.
 * Not for: percentages (95).
 * Edge: 0, 1, NaN or anything outside is a RangeError: "not a confidence level: 95".
 * Source: own convention.
 */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
}

/**
 * Throws unless *n* is a whole number that is not negative.
 *
 * Input: a number.
 * Assumes: nothing.
 * Not for: rates.
 * Edge: a fraction, a negative, NaN or Infinity is a RangeError: "not a count: 2.5".
 * Source: own convention.
 */
export function checkCount(n: number): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`not a count: ${n}`);
}

/**
 * Throws unless *passes* of *n* can be: both counts, and passes at most n.
 *
 * Input: two whole numbers.
 * Assumes: nothing.
 * Not for: rates.
 * Edge: 0 of 0 passes. More passes than trials is a RangeError: "more passes than trials (3): 4".
 * Source: own convention.
 */
export function checkPasses(passes: number, n: number): void {
  checkCount(passes);
  checkCount(n);
  if (passes > n) throw new RangeError(`more passes than trials (${n}): ${passes}`);
}

/**
 * Throws unless *x* is above 0: degrees of freedom and shapes.
 *
 * Input: a number; Infinity is allowed.
 * Assumes: nothing.
 * Not for: counts, which may be 0.
 * Edge: 0 and negatives are a RangeError: "not positive: 0". NaN passes, for it gives NaN by itself.
 * Source: own convention.
 */
export function checkPositive(x: number): void {
  if (x <= 0) throw new RangeError(`not positive: ${x}`);
}
