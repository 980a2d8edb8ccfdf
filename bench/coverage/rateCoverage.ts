import {agrestiCoull} from "../../src/stats/agrestiCoull.js";
import {binomialPmf, binomialQuantile} from "../../src/stats/binomial.js";
import {clopperPearson} from "../../src/stats/clopperPearson.js";
import {jeffreys} from "../../src/stats/jeffreys.js";
import {studentTIsf} from "../../src/stats/studentT.js";
import {wald} from "../../src/stats/wald.js";
import {wilson} from "../../src/stats/wilson.js";

type Bounds = (passes: number, n: number, level: number) => {low: number; high: number};

const methods: Record<string, Bounds> = {
  wald: (x, n, level) => wald(x, n, {level}),
  wilson: (x, n, level) => wilson(x, n, {level}),
  "clopper-pearson": (x, n, level) => clopperPearson(x, n, {level}),
  jeffreys: (x, n, level) => jeffreys(x, n, {level}),
  "agresti-coull": (x, n, level) => agrestiCoull(x, n, {level}),
  "wilson-cc": (x, n, level) => wilson(x, n, {level, continuity: true}),
  "bootstrap-percentile": (x, n, level) => ({
    low: binomialQuantile((1 - level) / 2, n, x / n) / n,
    high: binomialQuantile((1 + level) / 2, n, x / n) / n
  }),
  t(x, n, level) {
    const half = studentTIsf((1 - level) / 2, n - 1) * Math.sqrt(((x / n) * (1 - x / n)) / (n - 1));
    return {low: x / n - half, high: x / n + half};
  }
};

/** Exact coverage and mean width of intervals for a rate p from n trials: the sum over every number of passes. */
export function rateCoverage(
  n: number,
  p: number,
  {level}: {level: number}
): {coverage: Record<string, number>; meanWidth: Record<string, number>} {
  const coverage: Record<string, number> = {};
  const meanWidth: Record<string, number> = {};
  for (const [name, bounds] of Object.entries(methods)) {
    coverage[name] = 0;
    meanWidth[name] = 0;
    for (let x = 0; x <= n; ++x) {
      const {low, high} = bounds(x, n, level);
      const weight = binomialPmf(x, n, p);
      if (low <= p + 1e-12 && p - 1e-12 <= high) coverage[name] += weight;
      meanWidth[name] += weight * (high - low);
    }
  }
  return {coverage, meanWidth};
}
