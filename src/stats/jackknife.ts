import {checkFinite} from "./checks.js";
import {deviations, mean} from "./describe.js";
import type {Statistic} from "./bootstrapReplicates.js";
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
    const leaveOneOut = n < 2 ? D.fill(NaN) : D.map((d) => centre - d / (n - 1));
    return {leaveOneOut, ...fromDeviations(n < 2 ? D : deviations(values).map((d) => -d / (n - 1)))};
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
 * Input: the statistic without each unit in turn; the stratum of each unit, where there are several.
 * Assumes: as jackknife.
 * Not for: nothing known.
 * Edge: fewer than two values, or a NaN among them, give NaN; all equal give se 0 and acceleration NaN.
 * Source: Efron and Tibshirani (1993), eqs. 11.5 and 14.15; strata: Davison and Hinkley (1997), §3.2 and 5.4.
 */
export function jackknifeSummary(
  leaveOneOut: ArrayLike<number>,
  strata?: ArrayLike<number>
): {acceleration: number; se: number} {
  const n = leaveOneOut.length;
  for (let i = 0; i < n; ++i) if (!Number.isFinite(leaveOneOut[i])) return {acceleration: NaN, se: NaN};
  if (!strata) return fromDeviations(deviations(leaveOneOut));
  const groups = new Map<number, number[]>();
  for (let i = 0; i < n; ++i) groups.set(strata[i], [...(groups.get(strata[i]) ?? []), i]);
  let squares = 0;
  let cubes = 0;
  let v = 0;
  for (const I of groups.values()) {
    const m = I.length;
    for (const d of deviations(I.map((i) => leaveOneOut[i]))) {
      const l = (m - 1) * d;
      squares += l * l;
      cubes -= l * l * l;
      if (m > 1) v += (l * l) / (m * (m - 1));
    }
  }
  return {acceleration: cubes / (6 * squares ** 1.5), se: Math.sqrt(v)};
}

function fromDeviations(D: Float64Array): {acceleration: number; se: number} {
  const n = D.length;
  let squares = 0;
  let cubes = 0;
  for (const d of D) {
    squares += d * d;
    cubes -= d * d * d;
  }
  return {acceleration: cubes / (6 * squares ** 1.5), se: n < 2 ? NaN : Math.sqrt(((n - 1) / n) * squares)};
}
