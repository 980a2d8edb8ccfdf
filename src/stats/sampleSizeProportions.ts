import {checkProbability} from "./checks.js";
import {normalIsf, normalSf} from "./normal.js";

export interface ProportionDesign {
  alpha?: number;
  sided?: 1 | 2;
}

export interface ProportionSampleSize {
  /** Per group: normal formula with the pooled rate under the null, and rounded up. */
  n: number;
  runs: number;
  /** Per group by Cohen's arcsine; for one group against a known rate, half as many; and the effect h they rest on. */
  nArcsine: number;
  nArcsineOneGroup: number;
  cohenH: number;
  alpha: number;
  power: number;
  method: string;
}

/**
 * How many runs (per group) are needed to tell two pass rates apart.
 *
 * Input: the two true rates, 0–1.
 * Assumes: independent runs; the same task mix in both groups. nArcsine is Cohen's h form.
 * Not for: the same tasks in both groups, where pairing saves much (sampleSizeMcNemar, sampleSizePairedEval).
 * Edge: equal rates give Infinity. A rate, alpha or power outside 0–1: RangeError. The far tail is ignored.
 * Source: R's power.prop.test (Fleiss, 1981); Cohen (1988), ch. 6: h = 2 asin √p₁ − 2 asin √p₂, as
 * pwr.2p.test and pwr.p.test.
 */
export function sampleSizeProportions(
  p1: number,
  p2: number,
  {alpha = 0.05, power = 0.8, sided = 2}: ProportionDesign & {power?: number} = {}
): ProportionSampleSize {
  for (const p of [p1, p2, alpha, power]) checkProbability(p);
  const a = normalIsf(alpha / sided);
  const b = normalIsf(1 - power);
  const pooled = Math.sqrt((p1 + p2) * (2 - p1 - p2)) * Math.SQRT1_2;
  const spread = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  const n = ((a * pooled + b * spread) / (p1 - p2)) ** 2;
  const cohenH = Math.abs(2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2)));
  const nArcsineOneGroup = ((a + b) / cohenH) ** 2;
  const method = "two proportions, normal with pooled null";
  return {n, runs: Math.ceil(n), nArcsine: 2 * nArcsineOneGroup, nArcsineOneGroup, cohenH, alpha, power, method};
}

/**
 * The power of a comparison of two pass rates with *n* runs in each group.
 *
 * Input: n per group, the rates as an array of two, 0–1.
 * Assumes: as sampleSizeProportions, normal approximation.
 * Not for: a few runs at extreme rates: simulate, or enumerate Fisher's test.
 * Edge: n not above 0 gives NaN. A probability outside 0–1: RangeError. The far tail is ignored, as in R by default.
 * Source: R's power.prop.test(n, p1, p2).
 */
export function powerProportions(
  n: number,
  [p1, p2]: readonly [number, number],
  {alpha = 0.05, sided = 2}: ProportionDesign = {}
): number {
  for (const p of [p1, p2, alpha]) checkProbability(p);
  if (!(n > 0)) return NaN;
  const pooled = Math.sqrt((p1 + p2) * (2 - p1 - p2)) * Math.SQRT1_2;
  const spread = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return normalSf((normalIsf(alpha / sided) * pooled - Math.sqrt(n) * Math.abs(p1 - p2)) / spread);
}
