import {checkFinite} from "./checks.js";
import {mean} from "./describe.js";
import {lattice} from "./lattice.js";

/** All values that the mean of a resample can have, ascending, with their probabilities. */
export interface IdealDistribution {
  first: number;
  step: number;
  probabilities: Float64Array;
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
