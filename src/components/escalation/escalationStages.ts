import {stoppedCost} from "../../stats/stoppedCost.js";
import type {CascadeRun} from "../../stats/cascade.js";
import type {TaskMeans} from "../../stats/cascadePairs.js";
import type {AttemptedRun} from "../../stats/stoppedCost.js";
import type {EscalationCell, EscalationData, EscalationScope} from "./escalationTypes.js";

/** A config's runs of some tasks, as a stage of an escalation. */
export interface Stage {
  config_id: string;
  /** By task, in the order of the tasks. */
  runs: CascadeRun[][];
  /** Whether a cost is the most that it can have been: attempts beyond the last one looked at are in it. */
  bounded: boolean;
}

/** The rows in scope, by config and then by task. */
export function cellsByConfig(
  {cells}: EscalationData,
  {experiment, suite = null}: EscalationScope
): Map<string, Map<string, EscalationCell>> {
  const configs = new Map<string, Map<string, EscalationCell>>();
  for (const cell of cells) {
    if (cell.experiment_id !== experiment || (suite !== null && cell.suite !== suite)) continue;
    const tasks = configs.get(cell.config_id);
    if (tasks) tasks.set(cell.task_id, cell);
    else configs.set(cell.config_id, new Map([[cell.task_id, cell]]));
  }
  return configs;
}

/** A config stopped after attempt `upTo` (null: never) on tasks that it has runs of. */
export function stageOf(
  cells: ReadonlyMap<string, EscalationCell>,
  {tasks, upTo}: {tasks: readonly string[]; upTo: number | null}
): Stage {
  const found = tasks.map((task) => stoppedRuns(cells.get(task)!, upTo));
  return {
    config_id: cells.get(tasks[0])?.config_id ?? "",
    runs: found.map((D) => D.map(({run}) => run)),
    bounded: found.some((D) => D.some((d) => d.bounded))
  };
}

/** The means of a config by task, as `stageOf` has its runs; quickly. */
export function meansOf(
  cells: ReadonlyMap<string, EscalationCell>,
  {tasks, upTo}: {tasks: readonly string[]; upTo: number | null}
): TaskMeans {
  const pass = new Float64Array(tasks.length);
  const cost = new Float64Array(tasks.length);
  tasks.forEach((task, t) => {
    const {passed, attempts, costs, attempt_costs} = cells.get(task)!;
    const n = passed.length;
    let [passes, total] = [0, 0];
    for (let i = 0; i < n; ++i) {
      const made = attempts[i];
      const isWhole = upTo === null || made === null || made <= upTo;
      if (passed[i] && isWhole) ++passes;
      const paid = isWhole
        ? costs[i]
        : stoppedRun({cost: costs[i], attempts: made, costs: attempt_costs[i]}, upTo).cost;
      total += paid ?? NaN;
    }
    pass[t] = passes / n; // 1 where all pass: a sum of tenths would leave a rest that goes on
    cost[t] = total / n;
  });
  return {pass, cost};
}

function stoppedRun(run: AttemptedRun, k: number): {cost: number | null; bounded: boolean} {
  if (!run.costs) return {cost: run.cost, bounded: run.cost !== null && run.attempts > k};
  const {high, exact, n} = stoppedCost([run], {k});
  return {cost: n ? high : null, bounded: n > 0 && !exact};
}

function stoppedRuns(
  {passed, attempts, costs, attempt_costs}: EscalationCell,
  upTo: number | null
): {run: CascadeRun; bounded: boolean}[] {
  return passed.map((passedInTheEnd, i) => {
    const made = attempts[i];
    if (upTo === null || made === null) return {run: {cost: costs[i], passed: passedInTheEnd}, bounded: false};
    const {cost, bounded} = stoppedRun({attempts: made, cost: costs[i], costs: attempt_costs[i]}, upTo);
    return {run: {cost, passed: passedInTheEnd && made <= upTo}, bounded};
  });
}
