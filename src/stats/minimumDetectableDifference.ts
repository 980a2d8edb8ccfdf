import {checkProbability} from "./checks.js";
import {powerT} from "./powerT.js";
import type {SampleSizeOptions} from "./sampleSizeT.js";
import {solveIncreasing} from "./solveIncreasing.js";

/**
 * The smallest true difference of means that *n* runs (per group) find with the given power. A true difference below it
 * will probably be missed.
 *
 * Input: n per group; returns a difference in the unit of `sd`.
 * Assumes: as powerT.
 * Not for: pass rates (minimumDetectableRate); judging a result already seen (give its interval).
 * Edge: n of 1 or less gives NaN; sd not above 0, a probability outside 0–1: RangeError. power at or below alpha: 0.
 * Source: R's power.t.test(n, sd, sig.level, power, strict = TRUE) solved for delta.
 */
export function minimumDetectableDifference(
  n: number,
  {power = 0.8, sd = 1, ...design}: SampleSizeOptions = {}
): number {
  checkProbability(power);
  const at = (delta: number) => powerT(n, delta, {...design, sd});
  const floor = at(0);
  if (Number.isNaN(floor)) return NaN;
  return floor >= power ? 0 : solveIncreasing(at, power, {low: 1e-9 * sd, high: 1e9 * sd});
}
