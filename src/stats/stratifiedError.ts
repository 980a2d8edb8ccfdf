import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {mean, variance} from "./describe.js";
import type {IntervalOptions} from "./interval.js";
import {groupIndices} from "./resampling.js";
import {studentTIsf} from "./studentT.js";
import type {MeanInterval} from "./summaryInterval.js";

export interface StratifiedError extends MeanInterval {
  strata: number;
  /** Satterthwaite’s degrees of freedom. */
  df: number;
}

/**
 * The mean over these very strata (the tasks that were run, the task types that a benchmark fixes), with the standard error
 * that comes from the repeats within them alone.
 *
 * Input: finite numbers; for each the label of its stratum, in any order. Every value counts the same.
 * Assumes: independent repeats within strata; strata fixed, not drawn from others.
 * Not for: tasks that stand for others like them: use clusteredError, whose interval is several times wider.
 * Edge: a stratum of one value has no spread of its own: NaN bounds. Equal values within every stratum give width 0.
 * Source: Cochran (1977), Sampling Techniques, §5.4; degrees of freedom: Satterthwaite (1946), Biometrics 2:110–114.
 */
export function stratifiedError(
  values: ArrayLike<number>,
  strata: ArrayLike<string | number>,
  {level = 0.95}: IntervalOptions = {}
): StratifiedError {
  checkFinite(values);
  checkSameLength(values, strata);
  checkLevel(level);
  const n = values.length;
  const groups = groupIndices(strata);
  let total = 0;
  let spread = 0;
  for (const I of groups) {
    const v = (I.length / n) ** 2 * (variance(Array.from(I, (i) => values[i])) / I.length);
    total += v;
    spread += (v * v) / (I.length - 1);
  }
  const estimate = mean(values);
  const se = n ? Math.sqrt(total) : NaN;
  const df = (total * total) / spread;
  const half = se === 0 ? 0 : df > 0 ? studentTIsf((1 - level) / 2, df) * se : NaN;
  return {
    estimate,
    low: estimate - half,
    high: estimate + half,
    level,
    method: "stratified t",
    n,
    se,
    strata: groups.length,
    df
  };
}
