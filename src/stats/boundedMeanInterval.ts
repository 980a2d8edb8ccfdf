import {checkFinite} from "./checks.js";
import {mean} from "./describe.js";
import type {IntervalOptions} from "./interval.js";
import {meanInterval} from "./meanInterval.js";
import type {MeanInterval} from "./summaryInterval.js";
import {wilsonBounds} from "./wilson.js";

export interface BoundedMeanOptions extends IntervalOptions {
  /** The least and the greatest score that can be had. */
  scale: readonly [low: number, high: number];
}

/**
 * The interval for a mean of scores on a bounded scale: Student's t cut to the scale, and where all values are equal, which
 * says nothing about their spread, the Wilson interval of the mean as a share of the scale.
 *
 * Input: finite numbers within the scale, in its unit.
 * Assumes: independent values. A mean of shares varies no more than a rate does, so Wilson is safe, if wide.
 * Not for: repeats of several tasks (use clusteredError); printed means (use summaryInterval).
 * Edge: one value gives the Wilson interval of one trial; none gives NaN. A value off the scale is a RangeError.
 * Source: Student (1908); Wilson (1927); the variance bound of Bhatia and Davis (2000), Am. Math. Monthly 107:353–357. Its
 * coverage for 5 gates is in data/coverage.json.
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
  const interval = meanInterval(values, {level, clip: [low, high]});
  if (interval.se > 0 || values.length === 0) return interval;
  const share = (mean(values) - low) / (high - low);
  const bounds = wilsonBounds(share * values.length, values.length, {tail: (1 - level) / 2});
  return {
    ...interval,
    low: low + (high - low) * bounds.low,
    high: low + (high - low) * bounds.high,
    method: "Wilson score of the scale",
    correction: "all values equal"
  };
}
