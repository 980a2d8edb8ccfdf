import {bootstrapInterval} from "./bootstrapInterval.js";
import {boundedMeanInterval} from "./boundedMeanInterval.js";
import {clusteredError} from "./clusteredError.js";
import {mean, sum} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {meanInterval} from "./meanInterval.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";
import {stratifiedError} from "./stratifiedError.js";
import {wilson} from "./wilson.js";

export interface DefaultIntervalOptions extends IntervalOptions {
  /** The ends of the scale, if it has ends: [0, 1] for pass/fail, [0, 5] for gates. */
  scale?: readonly [low: number, high: number];
  /** The task of each value, where tasks have several. */
  tasks?: ArrayLike<string | number>;
  /** Whether the tasks stand for others like them, or are all that is asked about. */
  tasksAre?: "sample" | "fixed";
  /** Costs, durations, tokens: a long upper tail. */
  skewed?: boolean;
  random?: Random;
}

export interface DefaultInterval extends Interval {
  /** Why this method, with its coverage in data/coverage.json. */
  reason: string;
}

/**
 * The interval for a mean by the method that does best in the situation at hand, with the reason: among those of
 * data/coverage.json, the narrowest of those that keep near their level throughout.
 *
 * Input: finite numbers; what is known of them: the scale, the task of each, whether they are skewed.
 * Assumes: that what is said of them is so.
 * Not for: medians (use medianInterval), differences (use pairedError, rateDifference).
 * Edge: as the method chosen; `method` names it. A value off the scale, or lengths that differ, are a RangeError.
 * Source: simulated and enumerated coverage, bench/coverage.ts; Brown, Cai and DasGupta (2001), Stat. Sci. 16:101–133, for
 * Wilson; Miller (2024), arXiv:2411.00640, for clusters.
 */
export function defaultInterval(
  values: ArrayLike<number>,
  {level = 0.95, scale, tasks, tasksAre = "sample", skewed = false, random = seeded(1)}: DefaultIntervalOptions = {}
): DefaultInterval {
  const n = values.length;
  if (tasks && new Set(Array.from(tasks)).size < n) {
    return tasksAre === "fixed"
      ? {
          ...stratifiedError(values, tasks, {level}),
          reason:
            "only repeats vary: 94–95 % for 12 tasks × 30 repeats, where intervals for sampled tasks are 2–12 times wider"
        }
      : {
          ...clusteredError(values, tasks, {level}),
          reason:
            "repeats of a task are alike: 94–95 % for 12 tasks × 30 repeats, where the naive interval has 31–60 % and the bootstraps 91–94 %"
        };
  }
  if (scale?.[0] === 0 && scale[1] === 1 && Array.from(values).every((v) => v === 0 || v === 1)) {
    return {
      ...wilson(sum(values), n, {level}),
      reason:
        "pass or fail: 90–98 % for 10 tasks, where Wald and the bootstrap fall to 10 %; Clopper–Pearson is wider, 98–100 %"
    };
  }
  if (scale) {
    return {
      ...boundedMeanInterval(values, {level, scale}),
      reason: "a bounded scale: 91–100 % for 5 gates, where t alone falls to 23 %, as does every bootstrap"
    };
  }
  if (skewed && n >= 20) {
    return {
      ...bootstrapInterval(values, mean, {level, method: "studentized", random}),
      reason: "a long tail: 93 % for 24 lognormal costs, where t has 88 % and BCa 89 %"
    };
  }
  return {
    ...meanInterval(values, {level}),
    reason: skewed
      ? "too few for a bootstrap: t, which has 88 % for 24 lognormal costs and less for fewer"
      : "an open scale: 95 % for 24 normal values, where the bootstraps have 93–94 %"
  };
}
