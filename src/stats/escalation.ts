import {checkFinite, checkSameLength} from "./checks.js";
import {escalationFromMeans} from "./escalationFromMeans.js";
import type {CascadeRun} from "./cascade.js";
import type {TaskMeans} from "./cascadePairs.js";
import type {Escalation, EscalationOptions} from "./escalationFromMeans.js";

/**
 * Cheap first, then strong: what two configs give when the second gets the tasks that the first fails, beside each of them
 * alone and the best of the two for every task. All from the same draws of tasks.
 *
 * Input: runs[task][repeat] of both configs, on the same tasks in the same order; a cost may be null (unknown).
 * Assumes: the verifier is right, the second config learns nothing of the failure, and tasks are a sample of those that matter.
 * Not for: more than two stages, or a verifier that errs (cascade).
 * Edge: a cost that is unknown makes NaN of what it is part of. One task gives NaN bounds; shares of tasks with single runs
 * keep Wilson's interval. No tasks give NaN. Lengths that differ, a task without runs, a cost that is not finite: RangeError.
 * Source: cascade and oracleBound; percentile bootstrap over tasks, Wilson (1927) for shares where every task is passed or
 * failed by single runs.
 */
export function escalation(
  first: readonly (readonly CascadeRun[])[],
  second: readonly (readonly CascadeRun[])[],
  options: EscalationOptions = {}
): Escalation {
  checkSameLength(first, second);
  const single = [...first, ...second].every((cell) => cell.length === 1);
  return escalationFromMeans(meansOf(first), meansOf(second), {...options, single});
}

function meansOf(tasks: readonly (readonly CascadeRun[])[]): TaskMeans {
  for (const cell of tasks) {
    if (cell.length === 0) throw new RangeError("no runs: []");
    checkFinite(cell.flatMap((d) => d.cost ?? []));
  }
  const mean = (value: (run: CascadeRun) => number) =>
    Float64Array.from(tasks, (cell) => cell.reduce((sum, d) => sum + value(d), 0) / cell.length);
  return {pass: mean((d) => Number(d.passed)), cost: mean((d) => d.cost ?? NaN)};
}
