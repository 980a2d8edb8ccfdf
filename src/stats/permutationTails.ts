/**
 * The exact two-sided p of a statistic that is a sum over the pairs of a permutation: twice the smaller tail over all n!
 * orders, at most 1.
 *
 * Input: n up to 9; the observed sum; `term(i, j, taken)`, what putting j at place i adds, given the j already placed
 * (places 0 to i − 1). Terms must add exactly (whole numbers).
 * Assumes: all orders are equally likely.
 * Not for: n above 9 (10! orders take seconds).
 * Edge: n 0 gives 1.
 * Source: complete enumeration.
 */
export function permutationTails(
  n: number,
  observed: number,
  term: (i: number, j: number, taken: readonly number[]) => number
): number {
  const taken: number[] = [];
  let low = 0;
  let high = 0;
  let all = 0;
  function visit(i: number, used: number, sum: number): void {
    if (i === n) {
      ++all;
      if (sum <= observed) ++low;
      if (sum >= observed) ++high;
      return;
    }
    for (let j = 0; j < n; ++j) {
      if ((used >> j) & 1) continue;
      const add = term(i, j, taken);
      taken[i] = j;
      visit(i + 1, used | (1 << j), sum + add);
    }
  }
  visit(0, 0, 0);
  return Math.min(1, (2 * Math.min(low, high)) / all);
}
