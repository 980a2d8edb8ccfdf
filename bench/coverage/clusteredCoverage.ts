import {bootstrapReplicates} from "../../src/stats/bootstrapReplicates.js";
import {clusteredError} from "../../src/stats/clusteredError.js";
import {mean} from "../../src/stats/describe.js";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {normalIsf} from "../../src/stats/normal.js";
import {stream} from "../../src/stats/random.js";
import type {Random} from "../../src/stats/random.js";
import {replicateInterval} from "../../src/stats/replicateInterval.js";
import {clustered} from "../../src/stats/resampling.js";

export interface ClusteredDesign {
  clusters: number;
  perCluster: number;
  /** One run of a task: draws the task first, then its runs. */
  draw: (random: Random) => () => number;
  mu: number;
}

export interface ClusteredCoverageOptions {
  level: number;
  samples: number;
  reps: number;
  seed: number;
}

/** Simulated coverage and mean width of intervals for the mean of several runs of each of several tasks. */
export function clusteredCoverage(
  {clusters, perCluster, draw, mu}: ClusteredDesign,
  {level, samples, reps, seed}: ClusteredCoverageOptions
): {coverage: Record<string, number>; meanWidth: Record<string, number>} {
  const coverage: Record<string, number> = {};
  const meanWidth: Record<string, number> = {};
  const labels = Array.from({length: clusters * perCluster}, (_, i) => Math.floor(i / perCluster));
  const resampling = clustered(labels);
  const z = normalIsf((1 - level) / 2);
  for (let i = 0; i < samples; ++i) {
    const random = stream(seed, i);
    const values: number[] = [];
    for (let c = 0; c < clusters; ++c) {
      const run = draw(random);
      for (let k = 0; k < perCluster; ++k) values.push(run());
    }
    const error = clusteredError(values, labels, {level});
    const means = Array.from({length: clusters}, (_, c) => mean(values.slice(c * perCluster, (c + 1) * perCluster)));
    const around = (half: number) => ({low: error.estimate - half, high: error.estimate + half});
    const replicates = bootstrapReplicates(values, mean, {reps, random, resampling});
    const intervals: Record<string, {low: number; high: number}> = {
      "naive-normal": around(z * error.seNaive),
      "clustered-normal(CR0)": around(z * error.seCR0),
      "miller-normal": around(z * error.seMiller),
      "clustered-t(CR1,G-1)": error,
      "cluster-mean-t": meanInterval(means, {level}),
      "cluster-bootstrap-percentile": replicateInterval(error.estimate, replicates, {level, method: "percentile"})
    };
    for (const [name, {low, high}] of Object.entries(intervals)) {
      coverage[name] = (coverage[name] ?? 0) + Number(low <= mu + 1e-12 && mu - 1e-12 <= high) / samples;
      meanWidth[name] = (meanWidth[name] ?? 0) + (high - low) / samples;
    }
  }
  return {coverage, meanWidth};
}

/** A task's pass rate from Beta(a, b), then pass or fail. Jöhnk (1964), Metrika 8:5–15. */
export function betaBernoulli(a: number, b: number): (random: Random) => () => number {
  return (random) => {
    let x;
    let y;
    do {
      x = random.uniform() ** (1 / a);
      y = random.uniform() ** (1 / b);
    } while (x + y > 1);
    const p = x / (x + y);
    return () => Number(random.uniform() < p);
  };
}
