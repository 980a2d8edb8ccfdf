import {escalation} from "../../stats/escalation.js";
import {cellsByConfig, stageOf} from "./escalationStages.js";
import {escalationPoints} from "./escalationPoints.js";
import type {Escalation} from "../../stats/escalation.js";
import type {PlanePoint} from "../../plots/escalationPlane.js";
import type {EscalationConfig, EscalationData, EscalationScope} from "./escalationTypes.js";

export interface EscalationChoice extends EscalationScope {
  /** Config ids: who tries first, and who gets what the first fails. */
  first: string;
  second: string;
  level?: number;
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
export function escalationView(data: EscalationData, choice: EscalationChoice): EscalationView | null {
  const {level = 0.95, upTo = null} = choice;
  const cells = cellsByConfig(data, choice);
  const known = new Map(data.configs.map((d) => [d.config_id, d]));
  const [first, second] = [choice.first, choice.second].map((d) => known.get(d));
  const [a, b] = [choice.first, choice.second].map((d) => cells.get(d));
  if (!first || !second || !a || !b || first === second) return null;
  const tasks = [...a.keys()].filter((d) => b.has(d));
  if (tasks.length === 0) return null;
  const asFirst = stageOf(a, {tasks, upTo});
  const asSecond = stageOf(b, {tasks, upTo: null});
  const result = escalation(asFirst.runs, asSecond.runs, {level});
  return {
    first,
    second,
    upTo,
    result,
    bounded: asFirst.bounded,
    costUnknown: Number.isNaN(result.both.cost.estimate),
    single: [...asFirst.runs, ...asSecond.runs].every((d) => d.length === 1),
    unshared: a.size + b.size - 2 * tasks.length,
    lost: tasks.reduce((n, d) => n + a.get(d)!.n_lost + b.get(d)!.n_lost, 0),
    ...escalationPoints(cells, {known, tasks, upTo, first, second, result})
  };
}
