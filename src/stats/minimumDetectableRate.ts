import {checkProbability} from "./checks.js";
import {powerProportions} from "./sampleSizeProportions.js";
import type {ProportionDesign} from "./sampleSizeProportions.js";
import {solveIncreasing} from "./solveIncreasing.js";

/**
 * The pass rates nearest to *rate*, above and below, that *n* runs per group tell from it with the given power.
 *
 * Input: n per group and a rate 0–1; returns rates 0–1.
 * Assumes: as sampleSizeProportions, normal approximation.
 * Not for: the same tasks in both groups (detectablePairedEval).
 * Edge: NaN on a side where even 0 or 1 could not be told apart. A probability outside 0–1: RangeError.
 * Source: R's power.prop.test(n, p1, power) solved for p2.
 */
export function minimumDetectableRate(
  n: number,
  rate: number,
  {power = 0.8, ...design}: ProportionDesign & {power?: number} = {}
): {above: number; below: number} {
  checkProbability(rate);
  checkProbability(power);
  const distance = (direction: 1 | -1, room: number) => {
    if (!(room > 0)) return NaN;
    const at = (d: number) => powerProportions(n, [rate, Math.min(1, Math.max(0, rate + direction * d))], design);
    const d = solveIncreasing(at, power, {low: Math.min(1e-9, room), high: room});
    return d === Infinity ? NaN : rate + direction * d;
  };
  return {above: distance(1, 1 - rate), below: distance(-1, rate)};
}
