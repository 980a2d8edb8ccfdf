import {checkFinite, checkLevel} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";

export interface ConfidenceSequenceOptions extends IntervalOptions {
  /** The scale of the values: none can be outside. */
  min?: number;
  max?: number;
}

/**
 * An anytime-valid interval for a mean: it holds at all times together, so one may look after every run and stop when it
 * suits. The price is width. For A against B pass paired differences with min −1, max 1: they are separated when 0 is out.
 *
 * Input: values in the order in which they were measured, all within [min, max].
 * Assumes: the mean does not change; each value may depend on earlier ones only through that.
 * Not for: values without bounds (costs). Values sorted or chosen after the fact: order matters.
 * Edge: none gives the whole scale with estimate NaN. A value outside the scale or not finite, min not below max: RangeError.
 * Source: Waudby-Smith and Ramdas (2024), “Estimating means of bounded random variables by betting”, JRSS B 86:1–27: hedged
 * capital with their predictable plug-in bets, truncated at c = 1/2, θ = 1/2; intervals are intersected.
 */
export function confidenceSequence(
  values: ArrayLike<number>,
  {level = 0.95, min = 0, max = 1}: ConfidenceSequenceOptions = {}
): Interval {
  checkLevel(level);
  checkFinite(values);
  if (!(min < max)) throw new RangeError(`min is not below max: ${min}, ${max}`);
  const n = values.length;
  const X = Float64Array.from(values, (x) => {
    if (x < min || x > max) throw new RangeError(`outside ${min}–${max}: ${x}`);
    return (x - min) / (max - min);
  });
  const alpha = 1 - level;
  // Bets: variance and mean known before each value, with one virtual value at 1/2 of variance 1/4.
  const bets = new Float64Array(n);
  let sum = 0.5;
  let squares = 0.25;
  for (let i = 0; i < n; ++i) {
    const t = i + 1;
    bets[i] = Math.sqrt((2 * Math.log(2 / alpha)) / (squares * Math.log(t + 1))); // squares / t is the variance
    sum += X[i];
    squares += (X[i] - sum / (t + 1)) ** 2;
  }
  // The largest log capital over time of the bettor against mean m, who bets that it is higher or lower.
  const capital = (m: number, up: boolean) => {
    let log = 0;
    let most = 0;
    for (let i = 0; i < n; ++i) {
      const bet = Math.min(bets[i], 0.5 / (up ? m : 1 - m));
      log += Math.log1p((up ? bet : -bet) * (X[i] - m));
      most = Math.max(most, log);
    }
    return most;
  };
  const limit = Math.log(2 / alpha); // half of the wealth on each side
  const bound = (up: boolean) => {
    // m is refused when the capital reaches the limit; refused m are all below low (up), or all above high.
    let refused = up ? 0 : 1;
    let kept = up ? 1 : 0;
    if (capital(up ? 1e-12 : 1 - 1e-12, up) < limit) return refused;
    for (let i = 0; i < 60; ++i) {
      const m = (refused + kept) / 2;
      if (capital(m, up) >= limit) refused = m;
      else kept = m;
    }
    return refused;
  };
  const estimate = n ? min + ((sum - 0.5) / n) * (max - min) : NaN;
  return {
    estimate,
    low: min + bound(true) * (max - min),
    high: min + bound(false) * (max - min),
    level,
    method: "hedged betting confidence sequence",
    n
  };
}
