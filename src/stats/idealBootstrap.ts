import {checkFinite, checkLevel} from "./checks.js";
import {mean} from "./describe.js";
import type {IntervalOptions} from "./interval.js";
import {jackknife} from "./jackknife.js";
import {lattice} from "./lattice.js";
import {normalCdf, normalIsf, normalQuantile} from "./normal.js";
import type {BootstrapInterval} from "./replicateInterval.js";

export interface IdealBootstrapOptions extends IntervalOptions {
  method?: "percentile" | "basic" | "bca";
}

export interface IdealBootstrapInterval extends BootstrapInterval {
  /** The step between neighbouring values of the mean. */
  step: number;
}

/** All values that the mean of a resample can have, ascending, with their probabilities. */
export interface IdealDistribution {
  first: number;
  step: number;
  probabilities: Float64Array;
}

/**
 * The bootstrap interval for a mean with infinitely many resamples: the distribution of the mean of n draws is computed
 * exactly, as the n-fold convolution of the sample, so there is neither Monte-Carlo error nor a seed. For whole-number
 * scores it is also many times faster than resampling.
 *
 * Input: values on a grid: gates, pass/fail, scores with few decimals.
 * Assumes: independent values; as every bootstrap, a sample that stands for its population.
 * Not for: five or ten values (use meanInterval or wilson: see defaultInterval); measured values without a grid, or clustered
 * ones: use bootstrapInterval.
 * Edge: fewer than two values give NaN. All equal give width 0 by percentile and basic, and NaN by BCa with the reason in
 * `problem`. Values without a common step, or with more than 65,536 steps between n times the least and the greatest, are
 * a RangeError.
 * Source: Efron (1979), Ann. Stat. 7:1–26, method 1 (the theoretical calculation); a quantile is the least value whose
 * cumulative probability reaches it; BCa with mid ties.
 */
export function idealBootstrap(
  values: ArrayLike<number>,
  {level = 0.95, method = "bca"}: IdealBootstrapOptions = {}
): IdealBootstrapInterval {
  checkLevel(level);
  const n = values.length;
  const {first, step, probabilities: P} = idealDistribution(values);
  const estimate = mean(values);
  const {acceleration, se} = jackknife(values);
  const a = (1 - level) / 2;
  const z = normalIsf(a);
  const at = Math.round((estimate - first) / step) || 0;
  let tails: [number, number] = [a, 1 - a];
  let z0 = NaN;
  let problem = n < 2 ? `too few to resample: ${n}` : undefined;
  if (method === "bca") {
    let below = 0;
    for (let i = 0; i < at; ++i) below += P[i];
    z0 = P.length > 1 ? normalQuantile(below + P[at] / 2) : NaN;
    tails = [-z, z].map((w) => normalCdf(z0 + (z0 + w) / (1 - acceleration * (z0 + w)))) as [number, number];
    problem ??= P.length > 1 ? undefined : `no BCa interval: bias correction ${z0}`;
  }
  let [low, high] = problem ? [NaN, NaN] : tails.map((p) => first + step * leastReaching(P, p));
  if (method === "basic") [low, high] = [2 * estimate - high, 2 * estimate - low];
  return {
    estimate,
    low,
    high,
    level,
    method: `ideal bootstrap ${method === "bca" ? "BCa" : method}`,
    n,
    se: n < 2 ? NaN : se * Math.sqrt((n - 1) / n),
    bias: 0,
    reps: Infinity,
    step,
    ...(method === "bca" && {z0, acceleration, tails, ties: "mid"}),
    ...(problem && {problem})
  };
}

/**
 * The exact distribution of the mean of n draws with replacement from n *values* on a grid.
 *
 * Input: values on a grid.
 * Assumes: independent draws.
 * Not for: values without a grid.
 * Edge: no values, or all equal, give one point. Values without a common step, or with too many steps, are a RangeError.
 * Source: repeated squaring of the probability generating function; every term is positive, so nothing cancels.
 */
export function idealDistribution(values: ArrayLike<number>): IdealDistribution {
  checkFinite(values);
  const n = values.length;
  const L = lattice(values);
  if (!L) throw new RangeError("values have no common step");
  const low = L.reduce((m, v) => Math.min(m, v), Infinity);
  const divisor = L.reduce((d, v) => gcd(d, v - low), 0);
  if (divisor === 0)
    return {first: mean(values), step: (stepOf(values, L) || 1) / n, probabilities: Float64Array.of(1)};
  const high = L.reduce((m, v) => Math.max(m, v), -Infinity);
  const width = (high - low) / divisor;
  if (width * n > 65536) throw new RangeError(`too many steps for an exact bootstrap: ${width * n}`);
  const single = new Float64Array(width + 1);
  for (const v of L) single[(v - low) / divisor] += 1 / n;
  let P: Float64Array = Float64Array.of(1);
  // The binary digits of n from the top: square, and multiply by one more draw where the digit is 1.
  for (let bit = 31 - Math.clz32(n); bit >= 0; --bit) {
    P = square(P);
    if ((n >>> bit) & 1) P = multiply(single, P);
  }
  const unit = stepOf(values, L);
  return {first: low * unit, step: (divisor * unit) / n, probabilities: P};
}

/** What one step of the lattice is worth. */
function stepOf(values: ArrayLike<number>, L: Float64Array): number {
  for (let i = 0; i < L.length; ++i) if (L[i]) return values[i] / L[i];
  return 0;
}

function gcd(a: number, b: number): number {
  while (b) [a, b] = [b, a % b];
  return a;
}

function square(P: Float64Array): Float64Array {
  const m = P.length;
  const out = new Float64Array(2 * m - 1);
  for (let i = 0; i < m; ++i) {
    const p = 2 * P[i];
    if (p === 0) continue;
    for (let j = i + 1; j < m; ++j) out[i + j] += p * P[j];
    out[2 * i] += P[i] * P[i];
  }
  return out;
}

function multiply(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; ++i) {
    const p = a[i];
    if (p) for (let j = 0; j < b.length; ++j) out[i + j] += p * b[j];
  }
  return out;
}

function leastReaching(P: Float64Array, p: number): number {
  let s = 0;
  for (let i = 0; i < P.length; ++i) if ((s += P[i]) >= p - 1e-12) return i;
  return P.length - 1;
}
