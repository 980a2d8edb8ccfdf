import {checkSameLength} from "./checks.js";
import type {CascadeRun} from "./cascade.js";

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
 * Input: two lists runs[config][task][repeat] over the same configs and tasks: as they are when tried first (say stopped
 * after an attempt), and as they are when they come second. A cost may be null (unknown).
 * Assumes: the verifier is right, and a run does not depend on the failed one before it.
 * Not for: intervals, or the best pair: chosen among so many it looks better than it is.
 * Edge: fewer than two configs give []. A second config that no task gets to adds nothing, not even an unknown cost. No
 * tasks give NaN. Lengths that differ: RangeError.
 * Source: own; see cascade.
 */
export function cascadePairs(
  asFirst: readonly (readonly (readonly CascadeRun[])[])[],
  asSecond: readonly (readonly (readonly CascadeRun[])[])[]
): CascadePair[] {
  checkSameLength(asFirst, asSecond);
  const [A, B] = [asFirst, asSecond].map((configs) => configs.map(means));
  const pairs: CascadePair[] = [];
  A.forEach((a, first) => {
    B.forEach((b, second) => {
      checkSameLength(a.pass, b.pass);
      if (first === second) return;
      const n = a.pass.length;
      let [pass, cost] = [0, 0];
      for (let t = 0; t < n; ++t) {
        const left = 1 - a.pass[t];
        pass += a.pass[t] + left * b.pass[t];
        cost += a.cost[t] + (left > 0 ? left * b.cost[t] : 0);
      }
      pairs.push({first, second, pass: pass / n, cost: cost / n});
    });
  });
  return pairs;
}

function means(tasks: readonly (readonly CascadeRun[])[]): {pass: Float64Array; cost: Float64Array} {
  const share = (cell: readonly CascadeRun[]) => cell.filter((d) => d.passed).length / cell.length;
  const cost = (cell: readonly CascadeRun[]) => cell.reduce((s, d) => s + (d.cost ?? NaN), 0) / cell.length;
  return {pass: Float64Array.from(tasks, share), cost: Float64Array.from(tasks, cost)};
}
