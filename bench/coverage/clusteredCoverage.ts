import {bootstrapReplicates} from "../../src/stats/bootstrapReplicates.js";
import {clusteredError} from "../../src/stats/clusteredError.js";
import type {ClusteredError} from "../../src/stats/clusteredError.js";
import {mean, variance} from "../../src/stats/describe.js";
import {jackknife} from "../../src/stats/jackknife.js";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {normalIsf} from "../../src/stats/normal.js";
import {stream} from "../../src/stats/random.js";
import type {Random} from "../../src/stats/random.js";
import {replicateInterval} from "../../src/stats/replicateInterval.js";
import {clustered, nested, stratified} from "../../src/stats/resampling.js";
import type {Resampling} from "../../src/stats/resampling.js";

/** A task: its true mean, and one run of it. */
export interface Task {
  mean: number;
  run: () => number;
}

export interface ClusteredDesign {
  clusters: number;
  perCluster: number;
  /** Draws a task from the population of tasks. */
  draw: (random: Random) => Task;
  /** The mean over the population of tasks. */
  mu: number;
}

export interface ClusteredCoverageOptions {
  level: number;
  samples: number;
  reps: number;
  seed: number;
  methods?: readonly string[];
}

export interface ClusteredCoverage {
  /** Of the mean over all tasks there might have been. */
  coverage: Record<string, number>;
  /** Of the mean over the very tasks that were run. */
  coverageOfTheseTasks: Record<string, number>;
  meanWidth: Record<string, number>;
}

interface Sample {
  values: number[];
  tasks: number[][];
  error: ClusteredError;
  around: (half: number) => {low: number; high: number};
  bootstrap: (resampling: Resampling, method: "percentile" | "bca") => {low: number; high: number};
  resamplings: Record<"clustered" | "nested" | "stratified", Resampling>;
  z: number;
  level: number;
}

const intervals: Record<string, (sample: Sample) => {low: number; high: number}> = {
  "naive-normal": ({around, z, error}) => around(z * error.seNaive),
  "clustered-normal(CR0)": ({around, z, error}) => around(z * error.seCR0),
  "miller-normal": ({around, z, error}) => around(z * error.seMiller),
  "clustered-t(CR1,G-1)": ({error}) => error,
  "cluster-mean-t": ({tasks, level}) => meanInterval(tasks.map(mean), {level}),
  "cluster-bootstrap-percentile": ({bootstrap, resamplings}) => bootstrap(resamplings.clustered, "percentile"),
  "cluster-bootstrap-bca": ({bootstrap, resamplings}) => bootstrap(resamplings.clustered, "bca"),
  "two-level-bootstrap-percentile": ({bootstrap, resamplings}) => bootstrap(resamplings.nested, "percentile"),
  "stratified-normal": ({around, z, tasks}) =>
    around((z * Math.sqrt(tasks.reduce((s, t) => s + variance(t) / t.length, 0))) / tasks.length),
  "stratified-bootstrap-percentile": ({bootstrap, resamplings}) => bootstrap(resamplings.stratified, "percentile")
};

/** Simulated coverage and mean width of intervals for the mean of several runs of each of several tasks. */
export function clusteredCoverage(
  {clusters, perCluster, draw, mu}: ClusteredDesign,
  {level, samples, reps, seed, methods = Object.keys(intervals)}: ClusteredCoverageOptions
): ClusteredCoverage {
  const zero = () => Object.fromEntries(methods.map((name) => [name, 0]));
  const counts = zero();
  const countsOfThese = zero();
  const widths = zero();
  const labels = Array.from({length: clusters * perCluster}, (_, i) => Math.floor(i / perCluster));
  const resamplings = {clustered: clustered(labels), nested: nested(labels), stratified: stratified(labels)};
  for (let i = 0; i < samples; ++i) {
    const random = stream(seed, i);
    const drawn = Array.from({length: clusters}, () => draw(random));
    const tasks = drawn.map(({run}) => Array.from({length: perCluster}, run));
    const values = tasks.flat();
    const error = clusteredError(values, labels, {level});
    const these = mean(drawn.map((task) => task.mean));
    const sample: Sample = {
      values,
      tasks,
      error,
      resamplings,
      level,
      z: normalIsf((1 - level) / 2),
      around: (half) => ({low: error.estimate - half, high: error.estimate + half}),
      bootstrap(resampling, method) {
        const replicates = bootstrapReplicates(values, mean, {reps, random, resampling});
        const acceleration = method === "bca" ? jackknife(values, mean, resampling).acceleration : undefined;
        return replicateInterval(error.estimate, replicates, {level, method, acceleration});
      }
    };
    for (const name of methods) {
      const {low, high} = intervals[name](sample);
      counts[name] += Number(low <= mu + 1e-12 && mu - 1e-12 <= high);
      countsOfThese[name] += Number(low <= these + 1e-12 && these - 1e-12 <= high);
      widths[name] += high - low;
    }
  }
  const share = (sums: Record<string, number>) =>
    Object.fromEntries(Object.entries(sums).map(([name, s]) => [name, s / samples]));
  return {coverage: share(counts), coverageOfTheseTasks: share(countsOfThese), meanWidth: share(widths)};
}

/** A task's pass rate from Beta(a, b), by Jöhnk (1964), Metrika 8:5–15; then a run passes one of `steps` checks at a time. */
export function betaTasks(a: number, b: number, {steps = 1}: {steps?: number} = {}): (random: Random) => Task {
  return (random) => {
    let x;
    let y;
    do {
      x = random.uniform() ** (1 / a);
      y = random.uniform() ** (1 / b);
    } while (x + y > 1);
    const p = x / (x + y);
    const run = () => {
      let s = 0;
      for (let i = 0; i < steps; ++i) s += Number(random.uniform() < p);
      return s;
    };
    return {mean: steps * p, run};
  };
}
