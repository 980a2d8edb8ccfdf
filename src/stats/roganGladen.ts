import {checkLevel, checkPasses} from "./checks.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {normalIsf} from "./normal.js";

export interface RoganGladenOptions extends IntervalOptions {
  /** Calibration on truly good runs: the judge passed `passes` of `n`. Its rate is the sensitivity. */
  good: {passes: number; n: number};
  /** Calibration on truly bad runs: the judge passed `passes` of `n`. One minus its rate is the specificity. */
  bad: {passes: number; n: number};
}

export interface CorrectedRate extends Interval {
  /** The rate as judged. */
  apparent: number;
  sensitivity: number;
  specificity: number;
}

/**
 * The true pass rate behind an imperfect judge: what it passed, corrected for the good runs it fails and the bad runs it
 * passes, with an interval that also carries the uncertainty of the calibration.
 *
 * Input: *passes* of *n* runs as judged; counts of a calibration sample of known good and known bad runs.
 * Assumes: the judge errs at the same rates on calibration and on the runs judged; all runs independent.
 * Not for: scores (predictionPowered); a calibration sample chosen by the judge's verdict.
 * Edge: clipped to 0–1. A judge no better than chance (sensitivity + specificity ≤ 1), n 0, or no calibration: NaN.
 * Counts that cannot be: RangeError.
 * Source: Rogan and Gladen (1978), Am. J. Epidemiol. 107:71–76; interval Lang and Reiczigel (2014), Prev. Vet. Med. 113:13–22.
 */
export function roganGladen(passes: number, n: number, {good, bad, level = 0.95}: RoganGladenOptions): CorrectedRate {
  checkLevel(level);
  checkPasses(passes, n);
  checkPasses(good.passes, good.n);
  checkPasses(bad.passes, bad.n);
  const apparent = passes / n;
  const sensitivity = good.passes / good.n;
  const specificity = 1 - bad.passes / bad.n;
  const known = n > 0 && sensitivity + specificity > 1;
  const clip = (x: number) => (known ? Math.min(1, Math.max(0, x)) : NaN);
  const z = normalIsf((1 - level) / 2);
  // Pseudo-counts, then a normal interval around a shifted centre.
  const m = n + z * z;
  const p = (passes + (z * z) / 2) / m;
  const se = (good.passes + 1) / (good.n + 2);
  const sp = 1 - (bad.passes + 1) / (bad.n + 2);
  const power = se + sp - 1;
  const rate = Math.min(1, Math.max(0, (p + sp - 1) / power));
  const varSe = (se * (1 - se)) / (good.n + 2);
  const varSp = (sp * (1 - sp)) / (bad.n + 2);
  const centre = rate + 2 * z * z * (rate * varSe - (1 - rate) * varSp);
  const half = (z * Math.sqrt((p * (1 - p)) / m + rate * rate * varSe + (1 - rate) ** 2 * varSp)) / power;
  return {
    estimate: clip((apparent + specificity - 1) / (sensitivity + specificity - 1)),
    low: clip(centre - half),
    high: clip(centre + half),
    level,
    method: "Rogan–Gladen, Lang–Reiczigel interval",
    n,
    apparent,
    sensitivity,
    specificity
  };
}
