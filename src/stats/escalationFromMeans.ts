import {checkLevel, checkSameLength} from "./checks.js";
import {drawIndices} from "./drawIndices.js";
import {seeded} from "./random.js";
import {wilson} from "./wilson.js";
import type {TaskMeans} from "./cascadePairs.js";
import type {Interval, IntervalOptions} from "./interval.js";

export interface EscalationOptions extends IntervalOptions {
  reps?: number;
  seed?: number;
}

/** A way to work through tasks: share of tasks passed, mean cost of a task, cost of a pass. */
export interface Policy {
  pass: Interval;
  cost: Interval;
  costOfPass: Interval;
}

export interface Escalation {
  /** The first config alone, the second alone, the first with the second on its failures. */
  first: Policy;
  second: Policy;
  both: Policy;
  /** For each task the cheaper of the two that passes, known beforehand: no escalation does better. */
  oracle: Policy;
  /** `both` less `second` alone, in shares of tasks, and the ratio of their costs. */
  passDifference: Interval;
  costRatio: Interval;
  /** Share of tasks that go on, and the share of the cost that they then make. */
  goesOn: number;
  costOfGoingOn: number;
  tasks: number;
  seed: number;
}

/**
 * Cheap first, then strong, from the means of two configs by task: escalation where the runs are not at hand.
 *
 * Input: for both configs, on the same tasks in the same order, the share of runs that passed and their mean cost (NaN when
 * it is not known); whether every task has single runs of both.
 * Assumes: the verifier is right, the second config learns nothing of the failure, and tasks are a sample of those that matter.
 * Not for: more than two stages, or a verifier that errs (cascade).
 * Edge: as escalation. Lengths that differ: RangeError.
 * Source: the expectations of cascade and oracleBound, all from one sequence of draws of tasks, percentiles; Wilson (1927) for
 * shares where every task is passed or failed by single runs.
 */
export function escalationFromMeans(
  first: TaskMeans,
  second: TaskMeans,
  {single, level = 0.95, reps = 2000, seed = 1}: EscalationOptions & {single: boolean}
): Escalation {
  checkLevel(level);
  for (const d of [first.cost, second.pass, second.cost]) checkSameLength(first.pass, d);
  const n = first.pass.length;
  const added = addedByTask(first, second);
  const drawn = Object.fromEntries(names.map((name) => [name, new Float64Array(n > 1 ? reps : 0)])) as ByName;
  const random = seeded(seed);
  const T = new Int32Array(n);
  for (let r = 0; r < drawn.both.length; ++r) {
    drawIndices(random, n, T);
    for (const name of names) drawn[name][r] = meanAt(added[name], T);
  }
  const inOrder = T.map((_, t) => t);
  const mean = (name: Name) => meanAt(added[name], inOrder);
  const tail = (1 - level) / 2;
  const interval = (a: Name, f: (a: number, b: number) => number = (x) => x, b: Name = a): Interval => {
    const R = drawn[a].map((x, r) => f(x, drawn[b][r])).toSorted();
    const m = R.every((d) => d === d) ? R.length : 0;
    return {
      estimate: n ? f(mean(a), mean(b)) : NaN,
      low: m ? R[Math.floor(tail * m)] : NaN,
      high: m ? R[Math.ceil((1 - tail) * m) - 1] : NaN,
      level,
      method: "bootstrap over tasks, percentile",
      n,
      seed
    };
  };
  const ratio = (x: number, y: number) => x / y;
  const policy = (pass: Name, cost: Name): Policy => ({
    pass: single ? wilson(Math.round(mean(pass) * n) || 0, n, {level}) : interval(pass),
    cost: interval(cost),
    costOfPass: interval(cost, ratio, pass)
  });
  const goesOn = first.pass.map((p) => 1 - p);
  const costOfGoingOn = second.cost.map((c, t) => costWhere(goesOn[t], c));
  return {
    first: policy("first", "firstCost"),
    second: policy("second", "secondCost"),
    both: policy("both", "bothCost"),
    oracle: policy("oracle", "oracleCost"),
    passDifference: interval("both", (x, y) => x - y, "second"),
    costRatio: interval("bothCost", ratio, "secondCost"),
    goesOn: meanAt(goesOn, inOrder),
    costOfGoingOn: meanAt(costOfGoingOn, inOrder) / mean("bothCost"),
    tasks: n,
    seed
  };
}

/** What each way passes and costs. */
const names = ["first", "firstCost", "second", "secondCost", "both", "bothCost", "oracle", "oracleCost"] as const;
type Name = (typeof names)[number];
type ByName = Record<Name, Float64Array>;

/** By task. */
function addedByTask(first: TaskMeans, second: TaskMeans): ByName {
  const better = first.pass.map((p, t) =>
    Number(second.pass[t] > p || (second.pass[t] === p && second.cost[t] < first.cost[t]))
  );
  return {
    first: first.pass,
    firstCost: first.cost,
    second: second.pass,
    secondCost: second.cost,
    both: first.pass.map((p, t) => p + (1 - p) * second.pass[t]),
    bothCost: first.cost.map((c, t) => c + costWhere(1 - first.pass[t], second.cost[t])),
    oracle: first.pass.map((p, t) => (better[t] ? second.pass[t] : p)),
    oracleCost: first.cost.map((c, t) => (better[t] ? second.cost[t] : c))
  };
}

/** Of what no task gets to the cost may be unknown. */
function costWhere(share: number, cost: number): number {
  return share > 0 ? share * cost : 0;
}

function meanAt(values: Float64Array, T: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < T.length; ++i) sum += values[T[i]];
  return sum / T.length;
}
