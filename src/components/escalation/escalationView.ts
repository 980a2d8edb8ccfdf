import {escalationFromMeans} from "../../stats/escalationFromMeans.js";
import {meansAt, stoppedMeans} from "./escalationMeans.js";
import {escalationPairs} from "./escalationPairs.js";
import {escalationPoints} from "./escalationPoints.js";
import type {Escalation} from "../../stats/escalationFromMeans.js";
import type {PlanePoint} from "../../plots/escalationPlane.js";
import type {EscalationConfig, EscalationData} from "./escalationTypes.js";

export interface EscalationChoice {
  /** Config ids: who tries first, and who gets what the first fails. */
  first: string;
  second: string;
  /** After which attempt the first gives up; null when it makes all of its own. */
  upTo?: number | null;
  level?: number;
  /** Computes all pairs; a page gives one that keeps them. */
  pairsOf?: typeof escalationPairs;
}

export interface EscalationView {
  first: EscalationConfig;
  second: EscalationConfig;
  /** After which attempt the first gives up; null when it makes all of its own. */
  upTo: number | null;
  result: Escalation;
  /** Whether costs are the most that they can have been: attempts of the first beyond `upTo` are in them. */
  bounded: boolean;
  /** Whether a cost that the pair needs is unknown. */
  costUnknown: boolean;
  /** Whether every task has single runs of both. */
  single: boolean;
  /** Tasks that one of the two has runs of and the other not, and runs lost on those that both have. */
  unshared: number;
  lost: number;
  /** The chart: every pair on these tasks; `all` counts the pairs, `elsewhere` the configs without runs of all of them. */
  points: PlanePoint[];
  pairs: {all: number; drawn: number; unknown: number; elsewhere: number};
}

/** Two configs as an escalation, beside all other pairs on the same tasks; null where they are one or share no task. */
export function escalationView(
  {means, configs}: EscalationData,
  {level = 0.95, upTo = null, pairsOf = escalationPairs, ...choice}: EscalationChoice
): EscalationView | null {
  const known = new Map(configs.map((d) => [d.config_id, d]));
  const [first, second] = [choice.first, choice.second].map((d) => known.get(d));
  const [a, b] = [choice.first, choice.second].map((d) => means.configs.get(d));
  if (!first || !second || !a || !b || first === second) return null;
  const places = means.tasks.flatMap((_, t) => (a.n[t] > 0 && b.n[t] > 0 ? [t] : []));
  if (places.length === 0) return null;
  const ranOne = means.tasks.filter((_, t) => a.n[t] > 0 !== b.n[t] > 0).length;
  const asFirst = meansAt(stoppedMeans(a, upTo), places);
  const single = places.every((t) => a.n[t] === 1 && b.n[t] === 1);
  const result = escalationFromMeans(asFirst, meansAt(b.whole, places), {level, single});
  const ids = [...means.configs.keys()].filter((d) => known.has(d));
  const pairs = pairsOf(means, {ids, places, upTo});
  const {points, drawn} = escalationPoints(pairs, {known, tasks: places.length, first, second, result});
  return {
    first,
    second,
    upTo,
    result,
    bounded: asFirst.bound.includes(1),
    costUnknown: Number.isNaN(result.both.cost.estimate),
    single,
    unshared: ranOne,
    lost: places.reduce((n, t) => n + a.lost[t] + b.lost[t], 0),
    points,
    pairs: {
      all: pairs.all,
      drawn,
      unknown: pairs.all - pairs.pairs.length,
      elsewhere: ids.filter((d) => means.configs.get(d)!.n.some((n) => n > 0)).length - pairs.ids.length
    }
  };
}
