import {sd} from "../../src/stats/describe.js";
import {idealBootstrap} from "../../src/stats/idealBootstrap.js";
import {idealDistribution} from "../../src/stats/idealDistribution.js";
import {logGamma} from "../../src/stats/gammaFunctions.js";
import {normalIsf} from "../../src/stats/normal.js";
import {studentTIsf} from "../../src/stats/studentT.js";

/** Coverage and mean width of each method, by its name. */
export interface Coverage {
  coverage: Record<string, number>;
  meanWidth: Record<string, number>;
  /** Probability of a sample whose values are all equal, to which every method gives width 0. */
  probDegenerateSample: number;
  mu: number;
}

export interface MeanCoverageOptions {
  n: number;
  level: number;
  /** More methods by name: the bounds that they give for a sample. */
  extra?: Record<string, (sample: number[]) => {low: number; high: number}>;
}

/**
 * Exact coverage of intervals for the mean of *n* scores drawn from *values* with *probabilities*: every multiset of n
 * scores, weighted by its multinomial probability.
 */
export function meanCoverage(
  values: readonly number[],
  probabilities: readonly number[],
  {n, level, extra = {}}: MeanCoverageOptions
): Coverage {
  const support = values.flatMap((v, i) => (probabilities[i] > 0 ? [{v, p: probabilities[i]}] : []));
  const mu = support.reduce((s, {v, p}) => s + v * p, 0);
  const tail = (1 - level) / 2;
  const t = n > 1 ? studentTIsf(tail, n - 1) : NaN;
  const z = normalIsf(tail);
  const usual = ["t", "normal", "percentile", "basic", "bca"];
  const coverage = Object.fromEntries([...usual, ...Object.keys(extra)].map((name) => [name, 0]));
  const meanWidth = {...coverage};
  let probDegenerateSample = 0;
  forEachMultiset(support.length, n, (counts) => {
    let log = logGamma(n + 1);
    const sample: number[] = [];
    counts.forEach((c, i) => {
      log += c * Math.log(support[i].p) - logGamma(c + 1);
      for (let k = 0; k < c; ++k) sample.push(support[i].v);
    });
    const weight = Math.exp(log);
    const add = (method: string, low: number, high: number) => {
      if (low <= mu + 1e-9 && mu - 1e-9 <= high) coverage[method] += weight;
      meanWidth[method] += weight * (high - low);
    };
    for (const [name, bounds] of Object.entries(extra)) {
      const {low, high} = bounds(sample);
      add(name, low, high);
    }
    const m = sample.reduce((s, x) => s + x, 0) / n;
    if (counts.some((c) => c === n)) {
      probDegenerateSample += weight;
      for (const method of usual) add(method, m, m);
      return;
    }
    const se = sd(sample) / Math.sqrt(n);
    add("t", m - t * se, m + t * se);
    add("normal", m - z * se, m + z * se);
    const distribution = idealDistribution(sample);
    for (const method of ["percentile", "basic", "bca"] as const) {
      const {low, high} = idealBootstrap(sample, {level, method, distribution});
      add(method, low, high);
    }
  });
  return {coverage, meanWidth, probDegenerateSample, mu};
}

/** Calls f with every way to split n into k counts. */
function forEachMultiset(k: number, n: number, f: (counts: number[]) => void): void {
  const counts = Array.from({length: k}, () => 0);
  const fill = (i: number, rest: number) => {
    if (i === k - 1) {
      counts[i] = rest;
      f(counts);
      return;
    }
    for (let c = 0; c <= rest; ++c) {
      counts[i] = c;
      fill(i + 1, rest - c);
    }
  };
  fill(0, n);
}
