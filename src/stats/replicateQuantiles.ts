import {normalQuantile} from "./normal.js";
import {placeQuantiles} from "./placeQuantiles.js";
import {quantileSorted} from "./quantile.js";

/** How quantiles of replicates are read: types 6 and 7, or interpolation on the normal scale, as R's boot.ci. */
export type ReplicateQuantile = 6 | 7 | "normal";

/**
 * Quantiles of bootstrap replicates, by any of the three ways in use.
 *
 * Input: replicates, whose order is changed; probabilities 0–1; the type.
 * Assumes: nothing.
 * Not for: samples: use quantile.
 * Edge: none give NaN by types 6 and 7.
 * Source: Davison and Hinkley (1997), Bootstrap Methods and their Application, eq. 5.8, for "normal"; R's boot.ci.
 */
export function replicateQuantiles(T: Float64Array, ps: readonly number[], type: ReplicateQuantile): number[] {
  placeQuantiles(T, ps);
  return ps.map((p) => (type === "normal" ? normalInterpolation(T, p) : quantileSorted(T, p, {type})));
}

function normalInterpolation(T: ArrayLike<number>, p: number): number {
  const n = T.length;
  const h = (n + 1) * p;
  const k = Math.floor(h + 1e-9);
  if (k === 0 || k >= n) return T[k ? n - 1 : 0];
  if (Math.abs(h - k) < 1e-9) return T[k - 1];
  const from = normalQuantile(k / (n + 1));
  const share = (normalQuantile(p) - from) / (normalQuantile((k + 1) / (n + 1)) - from);
  return T[k - 1] + share * (T[k] - T[k - 1]);
}
