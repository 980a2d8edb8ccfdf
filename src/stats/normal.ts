import {checkProbability} from "./checks.js";
import {erf, erfcx} from "./errorFunction.js";
import {newton} from "./newton.js";

const sqrt2Pi = 2.5066282746310002;

/**
 * The density of the standard normal distribution.
 *
 * Input: x in standard deviations from the mean.
 * Assumes: nothing.
 * Not for: probabilities: use normalCdf.
 * Edge: ±Infinity gives 0, NaN gives NaN.
 * Source: R's dnorm(x).
 */
export function normalPdf(x: number): number {
  const a = Math.abs(x);
  const head = Math.round(a * 16) / 16;
  return a > 39 ? 0 : (Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (a - head) * (a + head))) / sqrt2Pi;
}

/**
 * P(Z > x) for a standard normal Z.
 *
 * Input: x in standard deviations from the mean.
 * Assumes: nothing.
 * Not for: tails below 1e-308: use normalLogSf.
 * Edge: −Infinity gives 1, Infinity 0, NaN NaN. Relative error near 1e-15 in both tails.
 * Source: R's pnorm(x, lower.tail = FALSE).
 */
export function normalSf(x: number): number {
  if (x < 0.85) return x > -0.85 ? 0.5 - 0.5 * erf(x * Math.SQRT1_2) : 1 - normalSf(-x);
  return 0.5 * erfcx(x * Math.SQRT1_2) * normalPdf(x) * sqrt2Pi;
}

/**
 * P(Z ≤ x) for a standard normal Z.
 *
 * Input: x in standard deviations from the mean.
 * Assumes: nothing.
 * Not for: 1 − P for large x: use normalSf.
 * Edge: −Infinity gives 0, Infinity 1, NaN NaN.
 * Source: R's pnorm(x).
 */
export function normalCdf(x: number): number {
  return normalSf(-x);
}

/**
 * ln P(Z > x) for a standard normal Z, also where P itself is below the least double.
 *
 * Input: x in standard deviations from the mean.
 * Assumes: nothing.
 * Not for: nothing known.
 * Edge: −Infinity gives 0, Infinity −Infinity, NaN NaN.
 * Source: R's pnorm(x, lower.tail = FALSE, log.p = TRUE).
 */
export function normalLogSf(x: number): number {
  if (x < -0.85) return Math.log1p(-normalSf(-x));
  if (x < 5) return Math.log(normalSf(x));
  return x === Infinity ? -x : Math.log(0.5 * erfcx(x * Math.SQRT1_2)) - 0.5 * x * x;
}

/**
 * ln P(Z ≤ x) for a standard normal Z.
 *
 * Input: x in standard deviations from the mean.
 * Assumes: nothing.
 * Not for: nothing known.
 * Edge: as normalLogSf.
 * Source: R's pnorm(x, log.p = TRUE).
 */
export function normalLogCdf(x: number): number {
  return normalLogSf(-x);
}

/**
 * The x that a standard normal exceeds with probability *q*.
 *
 * Input: a probability, 0–1.
 * Assumes: nothing.
 * Not for: q so near 1 that 1 − q was lost: use normalQuantile.
 * Edge: 0 gives Infinity, 1 −Infinity; outside 0–1 is a RangeError.
 * Source: R's qnorm(q, lower.tail = FALSE); Newton's method from Hastings's approximation (Abramowitz and Stegun 26.2.23).
 */
export function normalIsf(q: number): number {
  checkProbability(q);
  if (q > 0.5) return -normalIsf(1 - q);
  if (q === 0) return Infinity;
  if (q > 0.2) {
    const mass = 0.5 - q;
    return newton((x) => [0.5 * erf(x * Math.SQRT1_2) - mass, normalPdf(x)], mass * sqrt2Pi);
  }
  const log = Math.log(q);
  const t = Math.sqrt(-2 * log);
  const start = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  // The slope of ln sf is −pdf / sf = −√(2/π) / erfcx.
  return newton((x) => [normalLogSf(x) - log, -2 / sqrt2Pi / erfcx(x * Math.SQRT1_2)], start);
}

/**
 * The *p*-quantile of the standard normal distribution.
 *
 * Input: a probability, 0–1.
 * Assumes: nothing.
 * Not for: p near 1 that stands for a small upper tail: use normalIsf, which keeps its digits.
 * Edge: 0 gives −Infinity, 1 Infinity; outside 0–1 is a RangeError.
 * Source: R's qnorm(p).
 */
export function normalQuantile(p: number): number {
  checkProbability(p);
  return p > 0.5 ? normalIsf(1 - p) : -normalIsf(p);
}
