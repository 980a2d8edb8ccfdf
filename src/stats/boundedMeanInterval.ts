import {checkFinite} from "./checks.js";
import type {IntervalOptions} from "./interval.js";
import {meanInterval} from "./meanInterval.js";
import type {MeanInterval} from "./summaryInterval.js";
import {wilsonBounds} from "./wilson.js";

export interface BoundedMeanOptions extends IntervalOptions {
  /** The least and the greatest score that can be had. */
  scale: readonly [low: number, high: number];
}

/**
 * The interval for a mean of scores on a bounded scale: Student's t, held within the Wilson interval of the mean as a share
 * of the scale. No spread of bounded scores is greater than that of a rate, so t need never be wider than Wilson; and
 * where all values are equal, which says nothing about their spread, it is Wilson.
 *
 * Input: finite numbers within the scale, in its unit.
 * Assumes: independent values.
 * Not for: repeats of several tasks (use clusteredError); printed means (use summaryInterval).
 * Edge: one value gives the Wilson interval of one trial; none gives NaN. A value off the scale is a RangeError.
 * Source: Student (1908); Wilson (1927); the variance bound of Bhatia and Davis (2000), Am. Math. Monthly 107:353–357. Its
 * coverage for 5 gates is in data/coverage.json: 91 % at least, and the narrowest of those above 90 %.
 */
export function boundedMeanInterval(
  values: ArrayLike<number>,
  {level = 0.95, scale: [low, high]}: BoundedMeanOptions
): MeanInterval {
  checkFinite([low, high]);
  if (!(low < high)) throw new RangeError(`not a scale: ${low}–${high}`);
  for (let i = 0; i < values.length; ++i) {
    if (!(values[i] >= low && values[i] <= high)) throw new RangeError(`off the scale ${low}–${high}: ${values[i]}`);
  }
  const n = values.length;
  const interval = meanInterval(values, {level});
  if (n === 0) return interval;
  const share = (interval.estimate - low) / (high - low);
  const bounds = wilsonBounds(share * n, n, {tail: (1 - level) / 2});
  const least = low + (high - low) * bounds.low;
  const greatest = low + (high - low) * bounds.high;
  if (!(interval.se > 0)) {
    const correction = n > 1 ? "all values equal" : "one value";
    return {...interval, low: least, high: greatest, method: "Wilson score of the scale", correction};
  }
  const cut = interval.low < least || interval.high > greatest;
  return {
    ...interval,
    low: Math.max(least, interval.low),
    high: Math.min(greatest, interval.high),
    ...(cut && {correction: "held within the Wilson interval of the scale"})
  };
}
