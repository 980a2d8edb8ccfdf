import {checkFinite} from "./checks.js";

export interface SdBound {
  /** The greatest SD that values on the scale with this mean can have. */
  max: number;
  /** When the SD is given: the lowest value must be at or below `lowest`, the highest at or above `highest`. */
  lowest: number;
  highest: number;
  method: string;
}

/**
 * The greatest standard deviation that values between min and max with a given mean can have, and what a printed SD says
 * about the extremes: with mean 90, maximum 100 and SD 20.79 some value must be 46.8 or lower.
 *
 * Input: mean and, in the same unit, the ends of the scale; `n` and ddof 1 for a sample SD (n Infinity: population).
 * Assumes: nothing but the ends.
 * Not for: whole numbers, where fewer are possible (grimmer, fittingMultisets).
 * Edge: a mean outside the scale gives NaN. n 1 with ddof 1: NaN. Values not finite: RangeError.
 * Source: Bhatia and Davis (2000), “A better bound on the variance”, Am. Math. Monthly 107:353–357: σ² ≤ (max − μ)(μ − min).
 */
export function sdBound(
  mean: number,
  {min, max, sd = NaN, n = Infinity, ddof = 1}: {min: number; max: number; sd?: number; n?: number; ddof?: 0 | 1}
): SdBound {
  checkFinite([mean, min, max]);
  const inflate = n === Infinity ? 1 : n / (n - ddof);
  const room = (max - mean) * (mean - min);
  const variance = (sd * sd) / inflate;
  return {
    max: mean < min || mean > max || !(inflate < Infinity) ? NaN : Math.sqrt(room * inflate),
    lowest: mean - variance / (max - mean),
    highest: mean + variance / (mean - min),
    method: "Bhatia–Davis"
  };
}
