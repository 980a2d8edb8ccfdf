import {checkPositive} from "./checks.js";
import {drawNormal} from "./drawNormal.js";
import type {Random} from "./random.js";

/**
 * A draw from the gamma distribution with a *shape* and scale 1. Two of them give a beta, one a chi-squared: with df
 * degrees of freedom, twice the gamma of shape df / 2.
 *
 * Input: shape above 0; the source of randomness.
 * Assumes: nothing.
 * Not for: shapes so small that nearly all draws are below 1e-300.
 * Edge: a shape of 0 or below is a RangeError.
 * Source: Marsaglia and Tsang (2000), ACM TOMS 26:363–372; below shape 1 their §6.
 */
export function drawGamma(shape: number, random: Random): number {
  checkPositive(shape);
  if (shape < 1) return drawGamma(shape + 1, random) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = random.uniform();
    if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
