import {cascadePairs} from "../../stats/cascadePairs.js";
import {meansAt, stoppedMeans} from "./escalationMeans.js";
import type {CascadePair} from "../../stats/cascadePairs.js";
import type {EscalationMeans, StoppedMeans} from "./escalationTypes.js";

export interface PairOptions {
  /** The configs to pair. */
  ids: readonly string[];
  /** Places of the tasks. */
  places: readonly number[];
  /** After which attempt the first of a pair gives up; null when it makes all of its own. */
  upTo: number | null;
}

/** A config alone, and what is best of all of them: mean over tasks; a cost is NaN where it is not known. */
export interface Standing {
  cost: number;
  pass: number;
}

export interface EscalationPairs {
  /** Of the configs, those that have runs of all the tasks. */
  ids: string[];
  alone: Standing[];
  /** Those of them that no other dominates. */
  aloneFront: ReadonlySet<Standing>;
  /** For each task the config that passes most of its runs, the cheapest of equals. */
  oracle: Standing;
  /** Pairs of known cost, by places in `ids`, and those of them that no other dominates. */
  pairs: CascadePair[];
  front: ReadonlySet<CascadePair>;
  /** Pairs in all. */
  all: number;
}

/** Every pair of configs on the same tasks. Of 200 configs and 500 tasks it takes some 80 ms. */
export function escalationPairs({configs}: EscalationMeans, {ids, places, upTo}: PairOptions): EscalationPairs {
  const whole = ids.filter((d) => {
    const runs = configs.get(d)?.n;
    return runs !== undefined && places.every((t) => runs[t] > 0);
  });
  const asSecond = whole.map((d) => meansAt(configs.get(d)!.whole, places));
  const asFirst = upTo === null ? asSecond : whole.map((d) => meansAt(stoppedMeans(configs.get(d)!, upTo), places));
  const all = cascadePairs(asFirst, asSecond);
  const pairs = all.filter((d) => d.cost === d.cost);
  const alone = asSecond.map(({pass, cost}) => ({cost: mean(cost), pass: mean(pass)}));
  return {
    ids: whole,
    alone,
    aloneFront: frontOf(alone.filter((d) => d.cost === d.cost)),
    oracle: oracleOf(asSecond, places.length),
    pairs,
    front: frontOf(pairs),
    all: all.length
  };
}

function mean(values: Float64Array): number {
  return values.reduce((s, d) => s + d, 0) / values.length;
}

function oracleOf(configs: readonly StoppedMeans[], tasks: number): Standing {
  const total = {cost: 0, pass: 0};
  for (let t = 0; t < tasks; ++t) {
    const {cost, pass} = configs.reduce((a, b) =>
      b.pass[t] > a.pass[t] || (b.pass[t] === a.pass[t] && b.cost[t] < a.cost[t]) ? b : a
    );
    total.cost += cost[t];
    total.pass += pass[t];
  }
  return {cost: total.cost / tasks, pass: total.pass / tasks};
}

/** Those that no other dominates: none cheaper passes as many, and at their cost none passes more. */
function frontOf<T extends Standing>(points: readonly T[]): Set<T> {
  const front = new Set<T>();
  let best = -Infinity;
  let at = NaN;
  for (const d of points.toSorted((a, b) => a.cost - b.cost || b.pass - a.pass)) {
    if (d.pass > best) [best, at] = [d.pass, d.cost];
    else if (!(d.pass === best && d.cost === at)) continue;
    front.add(d);
  }
  return front;
}
