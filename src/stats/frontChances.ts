import {checkCount, checkFinite, checkPasses, checkPositive} from "./checks.js";
import {drawGamma} from "./drawGamma.js";
import {drawNormal} from "./drawNormal.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";

/**
 * What a summary tells of a mean: the value alone; passes of n runs; or a mean with its standard error and degrees of
 * freedom, on a scale that may have ends.
 */
export type SummedMean =
  {value: number} | {passes: number; n: number} | {mean: number; se: number; df: number; min?: number; max?: number};

/** A config as its summaries know it. */
export interface SummedConfig {
  cost: SummedMean;
  score: SummedMean;
}

export interface FrontChancesOptions {
  /** Whether a larger score is the better one. */
  higherIsBetter?: boolean;
  /** Whether each drawn cost is divided by the drawn score: the cost of a pass, where scores are pass rates. */
  costPerScore?: boolean;
  reps?: number;
  random?: Random;
}

export interface FrontChance {
  /** The share of draws in which the config is on the front. */
  probability: number;
  /** Monte-Carlo standard error of `probability`. */
  error: number;
  reps: number;
  seed: number;
  method: string;
}

/**
 * The probability that a config is on the Pareto front, from summaries alone: the means of all configs are drawn jointly
 * many times, and the front is found anew each time. A share of passes is drawn from Jeffreys's posterior
 * Beta(passes + ½, failures + ½), a mean from Student's t around it, cut at the ends of its scale; a value of which no
 * spread is known stays where it is.
 *
 * Input: for each config its mean cost and mean score, in any unit.
 * Assumes: configs are independent of each other, and cost of score. Where the same tasks were put to all, they are not:
 * the order of configs is then surer than this says, and paretoProbability, which needs the runs, is better.
 * Not for: a config whose score is a value alone: it takes part, but its own probability is that of the others' spread.
 * Edge: no configs give []. Equal points are all on the front. No passes of n is not taken for never: the half pass of
 * the prior stands. A value that is not finite, or a standard error below 0, is a RangeError.
 * Source: Brown, Cai and DasGupta (2001), Stat. Sci. 16:101–133; Student (1908); dominance as in paretoFront.
 */
export function frontChances(
  configs: readonly SummedConfig[],
  {higherIsBetter = true, costPerScore = false, reps = 2000, random = seeded(1)}: FrontChancesOptions = {}
): FrontChance[] {
  const k = configs.length;
  const sign = higherIsBetter ? 1 : -1;
  const costs = configs.map((d) => drawsOf(d.cost, {reps, random}));
  const scores = configs.map((d) => drawsOf(d.score, {reps, random}));
  const C = new Float64Array(k);
  const S = new Float64Array(k);
  const on = new Float64Array(k);
  const order = Uint32Array.from({length: k}, (_, i) => i);
  for (let r = 0; r < reps; ++r) {
    for (let c = 0; c < k; ++c) {
      C[c] = costPerScore ? costs[c][r] / scores[c][r] : costs[c][r];
      S[c] = sign * scores[c][r];
    }
    sortByCost(order, {C, S});
    let last = -1;
    for (const c of order) {
      const isEqual = last >= 0 && S[c] === S[last] && C[c] === C[last];
      if (last >= 0 && !isEqual && S[c] <= S[last]) continue;
      ++on[c];
      last = c;
    }
  }
  const made = {reps, seed: random.seed, method: "joint draws of independent means"};
  return Array.from(on, (count) => {
    const probability = count / reps;
    return {probability, error: Math.sqrt((probability * (1 - probability)) / reps), ...made};
  });
}

function drawsOf(known: SummedMean, {reps, random}: {reps: number; random: Random}): Float64Array {
  const out = new Float64Array(reps);
  if ("value" in known) {
    checkFinite([known.value]);
    return out.fill(known.value);
  }
  if ("passes" in known) {
    const {passes, n} = known;
    checkPasses(passes, n);
    for (let r = 0; r < reps; ++r) {
      const a = drawGamma(passes + 0.5, random);
      out[r] = a / (a + drawGamma(n - passes + 0.5, random));
    }
    return out;
  }
  const {mean, se, df, min = -Infinity, max = Infinity} = known;
  checkFinite([mean, se]);
  checkCount(df);
  checkPositive(df);
  if (se < 0) throw new RangeError(`not a standard error: ${se}`);
  for (let r = 0; r < reps; ++r) {
    const t = drawNormal(random) / Math.sqrt((2 * drawGamma(df / 2, random)) / df);
    out[r] = Math.min(max, Math.max(min, mean + se * t));
  }
  return out;
}

/** By cost, and at the same cost the better score first; the order of the draw before is nearly the one of this. */
function sortByCost(order: Uint32Array, {C, S}: {C: Float64Array; S: Float64Array}): void {
  for (let a = 1; a < order.length; ++a) {
    const c = order[a];
    let b = a - 1;
    while (b >= 0 && (C[order[b]] > C[c] || (C[order[b]] === C[c] && S[order[b]] < S[c]))) order[b + 1] = order[b--];
    order[b + 1] = c;
  }
}
