import {mean} from "./describe.js";

/**
 * The Jaccard similarity of two sets: what they share, of all that either has, 0–1.
 *
 * Input: any two iterables of comparable things (names of functions, files, passed tests); repeats count once.
 * Assumes: nothing.
 * Not for: counts or order.
 * Edge: two empty sets are equal: 1.
 * Source: Jaccard (1901); |A ∩ B| / |A ∪ B|.
 */
export function jaccard(a: Iterable<unknown>, b: Iterable<unknown>): number {
  const A = new Set(a);
  const B = new Set(b);
  let both = 0;
  for (const x of A) if (B.has(x)) ++both;
  const either = A.size + B.size - both;
  return either === 0 ? 1 : both / either;
}

/**
 * The mean Jaccard similarity of all pairs of repeats: does a config give the same structure every time?
 *
 * Input: one set (iterable) a repeat.
 * Assumes: nothing.
 * Not for: an interval from the pairs as if they were independent: n repeats give n(n − 1)/2 dependent pairs.
 * Edge: fewer than two repeats give NaN.
 * Source: EngramForge (2026), appendix G.3: structure and naming similarity.
 */
export function meanJaccard(sets: readonly Iterable<unknown>[]): number {
  return mean(sets.flatMap((a, i) => sets.slice(0, i).map((b) => jaccard(a, b))));
}
