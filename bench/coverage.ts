import {writeFileSync} from "node:fs";
import {betaTasks, clusteredCoverage} from "./coverage/clusteredCoverage.js";
import {meanCoverage} from "./coverage/meanCoverage.js";
import {rateCoverage} from "./coverage/rateCoverage.js";
import {sampleCoverage} from "./coverage/sampleCoverage.js";
import {boundedMeanInterval} from "../src/stats/boundedMeanInterval.js";
import {mean} from "../src/stats/describe.js";
import {normalIsf} from "../src/stats/normal.js";
import type {Random} from "../src/stats/random.js";
import {wilsonBounds} from "../src/stats/wilson.js";

/*
 * Coverage of every interval method in the situations that benchmarks have, written to data/coverage.json, from which
 * defaultInterval chooses. Enumerated where that can be done, otherwise simulated from one seed: the file is the same every
 * time.
 *
 *   npx tsx bench/coverage.ts
 */

const level = 0.95;
const seed = 20261121;
const samples = 4000;
const reps = 1000;
const gates = [0, 1, 2, 3, 4, 5];
const weights: Record<string, number[]> = {
  "even over 0–5": [1, 1, 1, 1, 1, 1],
  "bell around 2.5": [1, 2, 4, 4, 2, 1],
  "good model: half 5s": [1, 1, 2, 4, 8, 16],
  "near the ceiling: 5, one in ten 4": [0, 0, 0, 0, 1, 9],
  "near the ceiling: 5, one in twenty 0": [1, 0, 0, 0, 0, 19],
  "near the floor: 70 % 0": [70, 15, 5, 5, 0, 5],
  "all or nothing: 60 % 0, 40 % 5": [3, 0, 0, 0, 0, 2]
};
const bounded = {
  "t within Wilson; Wilson when all equal": (sample: number[]) => boundedMeanInterval(sample, {level, scale: [0, 5]}),
  "Wilson of the mean’s share": (sample: number[]) => {
    const n = sample.length;
    const {low, high} = wilsonBounds((mean(sample) / 5) * n, n, {tail: (1 - level) / 2});
    return {low: 5 * low, high: 5 * high};
  }
};

interface Row {
  population: string;
  /** What is estimated: the population’s mean, or that of the tasks that were run. */
  of: string;
  /** "enumerated", or "simulated" with a standard error of √(coverage (1 − coverage) / samples). */
  how: string;
  coverage: Record<string, number>;
  meanWidth: Record<string, number>;
}

const short = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([name, v]) => [name, Number(v.toFixed(4))]));
const row = (
  population: string,
  of: string,
  how: string,
  result: {coverage: Record<string, number>; meanWidth: Record<string, number>}
): Row => ({
  population,
  of,
  how,
  coverage: short(result.coverage),
  meanWidth: short(result.meanWidth)
});

function probabilities(w: readonly number[]): number[] {
  const total = w.reduce((s, x) => s + x, 0);
  return w.map((x) => x / total);
}

function pick(w: readonly number[]): (random: Random) => number {
  const P = probabilities(w);
  return (random) => {
    let u = random.uniform();
    return Math.max(
      0,
      P.findIndex((p) => (u -= p) < 0)
    );
  };
}

const meanOf = (w: readonly number[]) => probabilities(w).reduce((s, p, i) => s + p * gates[i], 0);
const gaussian = (random: Random) => normalIsf(Math.max(random.uniform(), 1e-300));

const fiveGates = Object.entries(weights).map(([population, w]) =>
  row(population, "mean", "enumerated", meanCoverage(gates, probabilities(w), {n: 5, level, extra: bounded}))
);

const tenTasks = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99].map((p) =>
  row(`pass rate ${p}`, "rate", "enumerated", rateCoverage(10, p, {level}))
);

const twentyFour = [
  ...Object.entries(weights).map(([population, w]) =>
    row(
      population,
      "mean",
      "simulated",
      sampleCoverage(pick(w), meanOf(w), {n: 24, level, samples, reps, seed, extra: bounded})
    )
  ),
  row("normal", "mean", "simulated", sampleCoverage(gaussian, 0, {n: 24, level, samples, reps, seed})),
  row(
    "costs: lognormal, σ = 1",
    "mean",
    "simulated",
    sampleCoverage((random) => Math.exp(gaussian(random)), Math.exp(0.5), {n: 24, level, samples, reps, seed})
  ),
  ...[0.7, 0.95].map((p) => row(`pass rate ${p}`, "rate", "enumerated", rateCoverage(24, p, {level})))
];

const clusters = [
  {population: "pass/fail, task rates Beta(0.7, 0.5)", a: 0.7, b: 0.5, steps: 1},
  {population: "pass/fail, task rates Beta(4, 2)", a: 4, b: 2, steps: 1},
  {population: "gates 0–5, task rates Beta(0.7, 0.5)", a: 0.7, b: 0.5, steps: 5}
].flatMap(({population, a, b, steps}) => {
  const design = {clusters: 12, perCluster: 30, draw: betaTasks(a, b, {steps}), mu: (steps * a) / (a + b)};
  const result = clusteredCoverage(design, {level, samples: 2000, reps: 600, seed});
  return [
    row(population, "mean over all tasks there might have been", "simulated", result),
    row(population, "mean over the 12 tasks that were run", "simulated", {
      ...result,
      coverage: result.coverageOfTheseTasks
    })
  ];
});

const table = {
  made: "npx tsx bench/coverage.ts",
  level,
  seed,
  samples,
  reps,
  situations: [
    {id: "gates", title: "5 repeats of a 0–5 gate", rows: fiveGates},
    {id: "binary", title: "10 binary tasks", rows: tenTasks},
    {id: "configs", title: "24 configs × 1 run", rows: twentyFour},
    {id: "clusters", title: "12 tasks × 30 repeats", rows: clusters}
  ]
};

writeFileSync(new URL("../data/coverage.json", import.meta.url), `${JSON.stringify(table, null, 1)}\n`);
for (const {title, rows} of table.situations) {
  console.log(`\n${title}`);
  for (const {population, of, coverage, meanWidth} of rows) {
    const cells = Object.entries(coverage).map(
      ([name, c]) => `${name} ${c.toFixed(3)} (${meanWidth[name].toFixed(2)})`
    );
    console.log(`  ${population}, ${of}: ${cells.join(", ")}`);
  }
}
