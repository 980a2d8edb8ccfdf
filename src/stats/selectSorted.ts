/** For a limit: how many of the numbers are at most it, the greatest of those, and the least above it. */
export type Step = (limit: number) => {count: number; below: number; above: number};

/**
 * The *k*-th smallest (from 1) of numbers that are never listed, only counted up to a limit: bisection that jumps to
 * numbers that occur, so that the result is one of them to the last bit.
 *
 * Input: k from 1 to how many there are; their least and greatest; a function that counts.
 * Assumes: low ≤ every number ≤ high.
 * Not for: a list that fits in memory: sort it.
 * Edge: one number: it.
 * Source: own.
 */
export function selectSorted(k: number, [low, high]: [number, number], step: Step): number {
  // The answer stays within low … high, both numbers that occur.
  while (low < high) {
    const middle = low / 2 + high / 2;
    const {count, below, above} = step(middle < high ? middle : low);
    if (count >= k) high = below;
    else low = above;
  }
  return high;
}
