import {checkPositive} from "./checks.js";
import {continuedFraction} from "./continuedFraction.js";
import {deviance, stirlingError} from "./gammaFunctions.js";
import {newton} from "./newton.js";
import {normalQuantile} from "./normal.js";
import type {Tails} from "./tails.js";
import {tailsFromLog} from "./tails.js";

/**
 * The natural logarithm of the beta function B(a, b), for a, b > 0.
 *
 * Input: two positive numbers.
 * Assumes: nothing.
 * Not for: the density of a beta distribution (logBetaPower keeps more digits).
 * Edge: a or b ≤ 0 gives Infinity or NaN.
 * Source: DLMF 5.12.1; R's lbeta.
 */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) return a >= 0 && b >= 0 ? Infinity : NaN;
  const n = a + b;
  const [p, q] = a < b ? [a, b] : [b, a];
  return p * Math.log(p / n) + q * Math.log1p(-p / n) - stirlingPart(a, b);
}

/** ln (x^a y^b / B(a, b)) where it is greatest, at x = a / (a + b). */
function stirlingPart(a: number, b: number): number {
  const n = a + b;
  return stirlingError(n) - stirlingError(a) - stirlingError(b) + 0.5 * Math.log((a / n) * (b / (2 * Math.PI)));
}

/**
 * ln of x^a y^b / B(a, b), where y = 1 − x.
 *
 * Input: a, b > 0; x and y, both exact.
 * Assumes: x + y = 1.
 * Not for: x or y 0.
 * Edge: none.
 * Source: Loader (2000), “Fast and accurate computation of binomial probabilities”.
 */
export function logBetaPower(a: number, b: number, x: number, y: number): number {
  // Where n x would have lost digits to underflow, the other end contributes nothing.
  if (x < 1e-290 || y < 1e-290) return a * Math.log(x) + b * Math.log(y) - logBeta(a, b);
  return stirlingPart(a, b) - deviance(a, (a + b) * x) - deviance(b, (a + b) * y);
}

/**
 * The regularised incomplete beta function Iₓ(a, b) and its complement I_y(b, a), with their logarithms. Both x and
 * y = 1 − x are given, so that neither is lost where the other is near 1.
 *
 * Input: a, b > 0; x and y in 0–1.
 * Assumes: x + y = 1 to the last digits of both.
 * Not for: a or b beyond 1e12: the number of terms grows with their roots.
 * Edge: x = 0 gives lower 0, y = 0 upper 0; NaN gives NaN.
 * Source: Didonato and Morris (1992), ACM TOMS 18:360–373, the fraction of their equation 9; prefactor by Loader (2000).
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (Number.isNaN(x + y)) return tailsFromLog(NaN, true);
  if (x <= 0 || y <= 0) return tailsFromLog(-Infinity, x <= 0);
  const isLower = a * y - b * x > 0;
  if (!isLower) [a, b, x, y] = [b, a, y, x];
  const lambda = a * y - b * x;
  const f = continuedFraction(
    (m) => (((a + m - 1) * m) / (a + 2 * m - 1)) * (((a + b + m - 1) * (b - m)) / (a + 2 * m - 1)) * x * x,
    (m) => (m && (m * (b - m) * x) / (a + 2 * m - 1)) + m + ((a + m) * (lambda + 1 + m * (1 + y))) / (a + 2 * m + 1)
  );
  return tailsFromLog(logBetaPower(a, b, x, y) - Math.log(f), isLower);
}

/** A point x of a beta distribution, with y = 1 − x and ln (x / y). */
export interface BetaPoint {
  x: number;
  y: number;
  logit: number;
}

/**
 * The x where Iₓ(a, b) = p, or where its complement is p, with y = 1 − x and the logarithm of x / y, which stays finite
 * where x or y is too small for a double.
 *
 * Input: p in (0, 1); a, b > 0; which tail p is.
 * Assumes: nothing.
 * Not for: p = 0 or 1.
 * Edge: a or b ≤ 0 is a RangeError.
 * Source: Newton’s method on the logarithm of the tail, which is concave in ln (x / y).
 */
export function inverseBeta(p: number, a: number, b: number, isLower: boolean): BetaPoint {
  checkPositive(a);
  checkPositive(b);
  if (!isLower) {
    const {x, y, logit} = inverseBeta(p, b, a, true);
    return {x: y, y: x, logit: -logit};
  }
  const log = Math.log(p);
  // The first term of the series: exact where x is tiny, and below the root elsewhere unless b < 1.
  const first = (log + Math.log(a) + logBeta(a, b)) / a;
  if (first < -50) return {x: Math.exp(first), y: 1, logit: first};
  const start = Math.log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  const logit = newton(
    (z) => {
      const x = 1 / (1 + Math.exp(-z));
      const y = 1 / (1 + Math.exp(z));
      const {logLower} = incompleteBeta(a, b, x, y);
      return [logLower - log, Math.exp(logBetaPower(a, b, x, y) - logLower)];
    },
    first < Math.log(a / b) - 2 ? first : start
  );
  return {x: 1 / (1 + Math.exp(-logit)), y: 1 / (1 + Math.exp(logit)), logit};
}
