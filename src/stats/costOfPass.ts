import type {Interval, IntervalOptions} from "./interval.js";
import {checkFinite, checkLevel, checkSameLength} from "./checks.js";
import {mean} from "./describe.js";
import {drawIndices} from "./drawIndices.js";
import {fiellerRatio} from "./fiellerRatio.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";
import {studentTQuantile} from "./studentT.js";

export interface CostOfPassOptions extends IntervalOptions {
  /** The cluster of each run, usually its task; without it every run is its own. */
  clusters?: ArrayLike<string | number>;
  method?: "bootstrap" | "fieller" | "delta" | "none";
  /** Bootstrap resamples. */
  reps?: number;
  random?: Random;
}

/** `n` is the number of clusters. */
export interface CostOfPass extends Interval {
  cost: number;
  passes: number;
  runs: number;
}

/**
 * The cost of a pass: the cost of all runs, failed ones too, divided by the number of passes, with an interval over tasks.
 *
 * Input: parallel arrays over runs: *costs* in any unit, none unknown, and *passed* as booleans, 0/1, or pass rates 0–1.
 * Assumes: clusters are independent draws. "bootstrap" resamples whole clusters (percentile); "fieller" solves
 * (C − θP)² ≤ t²·var(C − θP) for the cluster totals; "delta" is estimate ± t·SE, good only when passes are many. "none" leaves the bounds NaN.
 * Not for: runs with unknown cost (leave them out of both arrays, and say how many); the cost of one pass more than
 * another config gives (marginalCostOfPass).
 * Edge: no pass gives Infinity as estimate and high, NaN as low. No runs, or one cluster, gives NaN bounds. A resample without a pass costs
 * Infinity, so `high` may be Infinity; Fieller's set is unbounded (high Infinity) when P is not clearly above 0, and low
 * and high are NaN when it is everything. Lengths that differ, a value that is not finite: RangeError.
 * Source: E. C. Fieller (1954), “Some problems in interval estimation”, JRSS B 16:175–185; delta method for a ratio of
 * means (Cochran, Sampling Techniques); Erol et al. (2025), “Cost-of-pass”, arXiv:2504.13359.
 */
export function costOfPass(
  costs: ArrayLike<number>,
  passed: ArrayLike<number | boolean>,
  {level = 0.95, clusters, method = "bootstrap", reps = 10_000, random = seeded(1)}: CostOfPassOptions = {}
): CostOfPass {
  checkLevel(level);
  const P = Array.from(passed, Number);
  checkSameLength(costs, P);
  checkFinite(costs);
  checkFinite(P);
  if (clusters) checkSameLength(costs, clusters);
  const totals = new Map<string | number, {cost: number; passes: number}>();
  P.forEach((p, i) => {
    const key = clusters ? clusters[i] : i;
    const t = totals.get(key) ?? {cost: 0, passes: 0};
    totals.set(key, {cost: t.cost + costs[i], passes: t.passes + p});
  });
  const T = [...totals.values()];
  const n = T.length;
  const cost = T.reduce((s, t) => s + t.cost, 0);
  const passes = T.reduce((s, t) => s + t.passes, 0);
  const estimate = n ? ratio(cost, passes) : NaN;
  const made = {estimate, level, n, cost, passes, runs: P.length};
  if (n < 2 || passes === 0 || method === "none")
    return {...made, low: NaN, high: passes === 0 && n ? Infinity : NaN, method};
  if (method === "bootstrap") {
    const R = new Float64Array(reps);
    const [C, N] = [Float64Array.from(T, (t) => t.cost), Float64Array.from(T, (t) => t.passes)];
    const drawn = new Int32Array(n);
    for (let r = 0; r < reps; ++r) {
      drawIndices(random, n, drawn);
      let c = 0;
      let p = 0;
      for (let i = 0; i < n; ++i) {
        c += C[drawn[i]];
        p += N[drawn[i]];
      }
      R[r] = ratio(c, p);
    }
    R.sort();
    const tail = (1 - level) / 2;
    // The order statistic itself: between a finite cost and Infinity there is nothing to interpolate.
    const low = R[Math.max(0, Math.floor(tail * reps))];
    const high = R[Math.min(reps - 1, Math.ceil((1 - tail) * reps) - 1)];
    return {...made, low, high, method: "bootstrap over clusters, percentile", seed: random.seed};
  }
  const c = cost / n;
  const p = passes / n;
  const moment = (f: (d: {cost: number; passes: number}) => number) => (mean(T.map(f)) * n) / (n - 1) / n;
  const vcc = moment((d) => (d.cost - c) ** 2);
  const vpp = moment((d) => (d.passes - p) ** 2);
  const vcp = moment((d) => (d.cost - c) * (d.passes - p));
  if (method === "delta") {
    const t = studentTQuantile((1 + level) / 2, n - 1);
    const half = (t * Math.sqrt(Math.max(0, vcc - 2 * estimate * vcp + estimate * estimate * vpp))) / p;
    return {...made, low: estimate - half, high: estimate + half, method: "delta"};
  }
  const {low, high, method: name} = fiellerRatio({x: c, y: p, xx: vcc, yy: vpp, xy: vcp, n}, {level});
  return {...made, low, high, method: name};
}

function ratio(cost: number, passes: number): number {
  return passes > 0 ? cost / passes : Infinity;
}
