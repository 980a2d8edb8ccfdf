import type {Random} from "./random.js";

/**
 * A draw from the standard normal distribution, by the polar method.
 *
 * Input: the source of randomness.
 * Assumes: nothing.
 * Not for: many draws where speed counts: the second number of each pair is thrown away.
 * Edge: none.
 * Source: Marsaglia and Bray (1964), SIAM Review 6:260–264.
 */
export function drawNormal(random: Random): number {
  for (;;) {
    const u = 2 * random.uniform() - 1;
    const v = 2 * random.uniform() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}
