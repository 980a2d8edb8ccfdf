import {checkProbability} from "./checks.js";
import {newton} from "./newton.js";

const sqrt2Pi = 2.5066282746310002;
const squares = Array.from({length: 13}, (_, n) => n * n * 0.25);
const weights = squares.map((s) => Math.exp(-s) / Math.PI);

/**
 * The error function, 2/√π ∫₀ˣ e^−t² dt.
 *
 * Input: any number.
 * Assumes: nothing.
 * Not for: 1 − erf(x): use erfc.
 * Edge: ±Infinity gives ±1, NaN gives NaN. Relative error near 1e-16, also beside 0.
 * Source: DLMF 7.6.1.
 */
export function erf(x: number): number {
  const x2 = x * x;
  if (!(x2 < 0.64)) return x < 0 ? erfc(-x) - 1 : 1 - erfc(x);
  let s = 0;
  for (let n = 0, t = 1; ; t *= -x2 / ++n) {
    const next = s + t / (2 * n + 1);
    if (next === s) return (2 / Math.sqrt(Math.PI)) * x * s;
    s = next;
  }
}

/**
 * The complementary error function, 1 − erf(x), right in its far tail.
 *
 * Input: any number.
 * Assumes: nothing.
 * Not for: −erf(x) beside 0.
 * Edge: Infinity gives 0 and −Infinity 2; NaN gives NaN. Relative error near 1e-15.
 * Source: as erfcx.
 */
export function erfc(x: number): number {
  if (x < 0.6) return x > -0.6 ? 1 - erf(x) : 2 - erfc(-x);
  return erfcx(x) * expSquare(x);
}

/**
 * The scaled complementary error function e^x² erfc(x), for x ≥ 0.6.
 *
 * Input: a number, 0.6 or above.
 * Assumes: nothing.
 * Not for: smaller x.
 * Edge: falls as 1/(x √π); Infinity gives 0.
 * Source: Chiarella and Reichel (1968), Math. Comp. 22:137–143: the trapezoidal rule with step ½ and its pole's residue.
 */
export function erfcx(x: number): number {
  if (x > 1e8) return 1 / Math.sqrt(Math.PI) / x;
  const x2 = x * x;
  let s = 0.5 / (Math.PI * x2);
  for (let n = 1; n <= 12; ++n) s += weights[n] / (squares[n] + x2);
  s *= x;
  return x < 6.2 ? s - (2 * Math.exp(x2)) / Math.expm1(4 * Math.PI * x) : s;
}

/** e^−x², with x split so that its square is exact. */
function expSquare(x: number): number {
  if (x > 40) return 0;
  const head = Math.round(x * 64) / 64;
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

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
