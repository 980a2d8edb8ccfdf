import {checkSameLength} from "./checks.js";

/** A config by task: share of its runs that passed, and their mean cost (NaN when it is not known). */
export interface TaskMeans {
  pass: Float64Array;
  cost: Float64Array;
}

/** A config tried first and another on its failures: mean over tasks. */
export interface CascadePair {
  /** Indices of the configs. */
  first: number;
  second: number;
  pass: number;
  /** NaN when a cost that it is made of is not known. */
  cost: number;
}

/**
 * Every ordered pair of configs as a cascade of two stages: the estimates of cascade without its intervals, quickly.
 *
 * Input: the means of the same configs on the same tasks, twice: as they are when tried first (say stopped after an
 * attempt), and as they are when they come second.
 * Assumes: the verifier is right, and a run does not depend on the failed one before it.
 * Not for: intervals, or the best pair: chosen among so many it looks better than it is.
 * Edge: fewer than two configs give []. A second config that no task gets to adds nothing, not even an unknown cost. No
 * tasks give NaN. Lengths that differ: RangeError.
 * Source: own; see cascade.
 */
export function cascadePairs(asFirst: readonly TaskMeans[], asSecond: readonly TaskMeans[]): CascadePair[] {
  checkSameLength(asFirst, asSecond);
  for (const d of [...asFirst, ...asSecond]) checkSameLength(asFirst[0].pass, d.pass);
  const left = asFirst.map((d) => d.pass.map((p) => 1 - p));
  const pass = asFirst.map((d) => sum(d.pass));
  const cost = asFirst.map((d) => sum(d.cost));
  const known = asSecond.map((d) => d.cost.every((c) => c === c));
  const pairs: CascadePair[] = [];
  asFirst.forEach((_, first) => {
    const n = left[first].length;
    asSecond.forEach((b, second) => {
      if (first === second) return;
      const added = known[second] ? product(left[first], b.cost) : productWhere(left[first], b.cost);
      pairs.push({
        first,
        second,
        pass: (pass[first] + product(left[first], b.pass)) / n,
        cost: (cost[first] + added) / n
      });
    });
  });
  return pairs;
}

function sum(x: Float64Array): number {
  return x.reduce((s, d) => s + d, 0);
}

function product(x: Float64Array, y: Float64Array): number {
  let s = 0;
  for (let i = 0; i < x.length; ++i) s += x[i] * y[i];
  return s;
}

/** The same over what x is not 0 of: there y may be NaN. */
function productWhere(x: Float64Array, y: Float64Array): number {
  let s = 0;
  for (let i = 0; i < x.length; ++i) if (x[i] > 0) s += x[i] * y[i];
  return s;
}
