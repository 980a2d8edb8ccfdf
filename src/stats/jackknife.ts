import {checkFinite} from "./checks.js";
import {deviations, mean} from "./describe.js";
import type {Statistic} from "./bootstrapReplicates.js";
import {groupIndices} from "./resampling.js";
import type {Resampling} from "./resampling.js";

export interface Jackknife {
  /** The statistic without each unit in turn. */
  leaveOneOut: Float64Array;
  /** BCa's acceleration: NaN when every leave-one-out value is the same. */
  acceleration: number;
  se: number;
}

/**
 * The jackknife: *statistic* without each value (or each cluster) in turn, the standard error and the acceleration that
 * follow.
 *
 * Input: finite numbers; a function of a sample; a resampling whose units are left out, single values by default.
 * Assumes: independent units, a smooth statistic.
 * Not for: the standard error of a median or another quantile, where it is inconsistent.
 * Edge: fewer than two units give NaN; all equal give se 0 and acceleration NaN.
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, eqs. 11.5 and 14.15.
 */
export function jackknife(values: ArrayLike<number>, statistic: Statistic = mean, resampling?: Resampling): Jackknife {
  checkFinite(values);
  const n = values.length;
  if (!resampling && (statistic as unknown) === mean) {
    const D = deviations(values);
    const centre = mean(values);
    const leaveOneOut = D.map((d) => (n < 2 ? NaN : centre - d / (n - 1)));
    return {leaveOneOut, acceleration: n < 2 ? NaN : acceleration(D), se: Math.sqrt(sumOfSquares(D) / (n - 1) / n)};
  }
  const units = resampling?.units ?? Array.from({length: n}, (_, i) => Int32Array.of(i));
  const out = new Uint8Array(n);
  const leaveOneOut = Float64Array.from(units, (I) => {
    for (const i of I) out[i] = 1;
    const sample = new Float64Array(n - I.length);
    for (let i = 0, k = 0; i < n; ++i) if (!out[i]) sample[k++] = values[i];
    for (const i of I) out[i] = 0;
    return statistic(sample);
  });
  return {leaveOneOut, ...jackknifeSummary(leaveOneOut, resampling?.strata)};
}

/**
 * The acceleration and the standard error that follow from leave-one-out values.
 *
 * Input: the statistic of all values but each unit in turn; the stratum of each unit, where there are several.
 * Assumes: as jackknife.
 * Not for: samples whose statistics are computed apart: use acceleration.
 * Edge: fewer than two values, or a NaN among them, give NaN; all equal give se 0 and acceleration NaN.
 * Source: Efron and Tibshirani (1993), eqs. 11.5 and 14.15; strata: Davison and Hinkley (1997), §3.2 and 5.4.
 */
export function jackknifeSummary(
  leaveOneOut: ArrayLike<number>,
  strata?: ArrayLike<number>
): {acceleration: number; se: number} {
  const n = leaveOneOut.length;
  for (let i = 0; i < n; ++i) if (!Number.isFinite(leaveOneOut[i])) return {acceleration: NaN, se: NaN};
  const groups = groupIndices(strata ?? new Uint8Array(n));
  const contributions = new Float64Array(n);
  let v = 0;
  for (const I of groups) {
    const m = I.length;
    const D = deviations(Array.from(I, (i) => leaveOneOut[i]));
    D.forEach((d, k) => (contributions[I[k]] = -d));
    if (m > 1) v += sumOfSquares(D) * (m / (m - 1));
  }
  const se = n < 2 ? NaN : ((n - 1) / n) * Math.sqrt(v);
  return {acceleration: n < 2 ? NaN : acceleration(contributions), se};
}

/**
 * BCa's acceleration: a sixth of the skewness of what each value contributes to the estimate.
 *
 * Input: each value's influence, centred within its own sample or stratum, in any common unit.
 * Assumes: that the centre is taken off.
 * Not for: raw values.
 * Edge: none, or all 0, gives NaN.
 * Source: Efron (1987), JASA 82:171–185, eq. 4.4; several samples: Davison and Hinkley (1997), eq. 5.24.
 */
export function acceleration(contributions: ArrayLike<number>): number {
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < contributions.length; ++i) {
    const d = contributions[i];
    squares += d * d;
    cubes += d * d * d;
  }
  return cubes / (6 * squares ** 1.5);
}

function sumOfSquares(D: Float64Array): number {
  let s = 0;
  for (const d of D) s += d * d;
  return s;
}
