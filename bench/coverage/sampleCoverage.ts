import {bootstrapReplicates} from "../../src/stats/bootstrapReplicates.js";
import {bootstrapInterval} from "../../src/stats/bootstrapInterval.js";
import {mean} from "../../src/stats/describe.js";
import {jackknife} from "../../src/stats/jackknife.js";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {stream} from "../../src/stats/random.js";
import type {Random} from "../../src/stats/random.js";
import {replicateInterval} from "../../src/stats/replicateInterval.js";

export interface SampleCoverageOptions {
  n: number;
  level: number;
  samples: number;
  reps: number;
  seed: number;
  extra?: Record<string, (sample: number[]) => {low: number; high: number}>;
}

/** Simulated coverage and mean width of intervals for the mean of n independent draws. */
export function sampleCoverage(
  draw: (random: Random) => number,
  mu: number,
  {n, level, samples, reps, seed, extra = {}}: SampleCoverageOptions
): {coverage: Record<string, number>; meanWidth: Record<string, number>} {
  const coverage: Record<string, number> = {};
  const meanWidth: Record<string, number> = {};
  for (let i = 0; i < samples; ++i) {
    const random = stream(seed, i);
    const sample = Array.from({length: n}, () => draw(random));
    const m = mean(sample);
    const replicates = bootstrapReplicates(sample, mean, {reps, random});
    const {acceleration} = jackknife(sample);
    const width0 = (interval: {low: number; high: number}) =>
      Number.isNaN(interval.low) ? {low: m, high: m} : interval;
    const intervals: Record<string, {low: number; high: number}> = {
      t: meanInterval(sample, {level}),
      normal: meanInterval(sample, {level, method: "normal"}),
      percentile: replicateInterval(m, replicates, {level, method: "percentile"}),
      basic: replicateInterval(m, replicates, {level, method: "basic"}),
      bca: width0(replicateInterval(m, replicates, {level, acceleration})),
      studentized: width0(bootstrapInterval(sample, mean, {level, method: "studentized", reps, random})),
      ...Object.fromEntries(Object.entries(extra).map(([name, bounds]) => [name, bounds(sample)]))
    };
    for (const [name, {low, high}] of Object.entries(intervals)) {
      coverage[name] = (coverage[name] ?? 0) + Number(low <= mu + 1e-9 && mu - 1e-9 <= high) / samples;
      meanWidth[name] = (meanWidth[name] ?? 0) + (high - low) / samples;
    }
  }
  return {coverage, meanWidth};
}
