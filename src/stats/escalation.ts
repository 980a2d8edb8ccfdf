import {cascade} from "./cascade.js";
import type {Cascade, CascadeRun} from "./cascade.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {oracleBound} from "./oracleBound.js";
import {seeded} from "./random.js";
import {wilson} from "./wilson.js";

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
 * Cheap first, then strong: what two configs give when the second gets the tasks that the first fails, beside each of them
 * alone and the best of the two for every task. All from the same draws of tasks.
 *
 * Input: runs[task][repeat] of both configs, on the same tasks in the same order; a cost may be null (unknown).
 * Assumes: the verifier is right, the second config learns nothing of the failure, and tasks are a sample of those that matter.
 * Not for: more than two stages, or a verifier that errs (cascade).
 * Edge: a cost that is unknown makes NaN of what it is part of. One task gives NaN bounds; shares of tasks with single runs
 * keep Wilson's interval. No tasks give NaN.
 * Source: cascade and oracleBound; percentile bootstrap over tasks, Wilson (1927) for shares where every task is passed or
 * failed by single runs.
 */
export function escalation(
  first: readonly (readonly CascadeRun[])[],
  second: readonly (readonly CascadeRun[])[],
  {level = 0.95, reps = 2000, seed = 1}: EscalationOptions = {}
): Escalation {
  // The same seed for each: the same tasks are drawn.
  const over = (stages: (readonly (readonly CascadeRun[])[])[]) => cascade(stages, {level, reps, random: seeded(seed)});
  const single = [...first, ...second].every((cell) => cell.length === 1);
  const policy = ({pass, cost, costOfPass, tasks}: Cascade): Policy => ({
    pass: single ? wilson(Math.round(pass.estimate * tasks) || 0, tasks, {level}) : pass,
    cost,
    costOfPass
  });
  const scored = [first, second].map((tasks) =>
    tasks.map((cell) => cell.map((d) => ({cost: d.cost ?? NaN, score: Number(d.passed)})))
  );
  const {chosen} = oracleBound(scored);
  const both = over([first, second]);
  return {
    first: policy(over([first])),
    second: policy(over([second])),
    both: policy(both),
    oracle: policy(over([chosen.map((c, t) => [first, second][c][t])])),
    passDifference: both.versus[1].passDifference,
    costRatio: both.versus[1].costRatio,
    goesOn: both.stages[1].reached,
    costOfGoingOn: both.stages[1].cost / both.cost.estimate,
    tasks: both.tasks,
    seed
  };
}
