import {wilson} from "../../stats/wilson.js";
import type {RetryStep} from "../../stats/retryCurve.js";

/**
 * The steps with intervals of their shares that hold wherever the lost runs lie: from the lower end with all of them failed
 * on every attempt to the upper end with all of them passed on that one, or before. Shares themselves, costs, independent
 * repeats and the effect of feedback stay those of the runs that count.
 */
export function boundedSteps(steps: readonly RetryStep[], {lost, level}: {lost: number; level: number}): RetryStep[] {
  if (lost === 0) return [...steps];
  const widened = (d: RetryStep["rate"], {passed, n}: {passed: number; n: number}) => ({
    ...d,
    low: wilson(passed, n + lost, {level}).low,
    high: wilson(passed + lost, n + lost, {level}).high,
    method: `${d.method}, lost runs at either end`
  });
  return steps.map((d) => ({
    ...d,
    rate: widened(d.rate, {passed: d.passedBy, n: d.n}),
    conditional: widened(d.conditional, {passed: d.passedAt, n: d.attempted})
  }));
}
