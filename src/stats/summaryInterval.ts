import {checkCount, checkFinite, checkLevel} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";
import {studentTIsf} from "./studentT.js";

export interface MeanInterval extends Interval {
  /** The standard error of the mean. */
  se: number;
}

export interface MeanIntervalOptions extends IntervalOptions {
  /** Student's t, or the normal quantile that many writeups use: too narrow below some 30 values. */
  method?: "t" | "normal";
  /** The ends of the scale: an interval that would pass them is cut there, and says so in `correction`. */
  clip?: readonly [low: number, high: number];
}

/** A mean, a standard deviation (n − 1) and a count, as a table prints them. */
export interface Summary {
  mean: number;
  sd: number;
  n: number;
}

/**
 * The interval for a mean of which only mean, standard deviation and count are known: mean ± t se.
 *
 * Input: mean and sd (n − 1) in one unit; n a count.
 * Assumes: independent values, near normal or many.
 * Not for: printed means with few digits: the interval is no more precise than they are. Rates: use wilson.
 * Edge: n below 2 or an sd of NaN gives NaN bounds; sd 0 gives an interval of width 0, which claims too much. A negative
 * sd is a RangeError.
 * Source: Student (1908), Biometrika 6:1–25; R's t.test(x)$conf.int.
 */
export function summaryInterval(
  {mean, sd, n}: Summary,
  {level = 0.95, method = "t", clip}: MeanIntervalOptions = {}
): MeanInterval {
  checkCount(n);
  checkLevel(level);
  if (sd < 0) throw new RangeError(`not a standard deviation: ${sd}`);
  const se = n < 2 ? NaN : sd / Math.sqrt(n);
  const tail = (1 - level) / 2;
  const half = n < 2 ? NaN : se * (method === "t" ? studentTIsf(tail, n - 1) : normalIsf(tail));
  let low = mean - half;
  let high = mean + half;
  let clipped = false;
  if (clip) {
    checkFinite(clip);
    clipped = low < clip[0] || high > clip[1];
    low = Math.min(clip[1], Math.max(clip[0], low));
    high = Math.max(clip[0], Math.min(clip[1], high));
  }
  return {
    estimate: mean,
    low,
    high,
    level,
    method: method === "t" ? "Student t" : "normal",
    n,
    se,
    ...(clipped && clip && {correction: `clipped to ${clip[0]}–${clip[1]}`})
  };
}
