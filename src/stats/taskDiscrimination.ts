import {checkFinite, checkSameLength} from "./checks.js";
import {mean} from "./describe.js";
import {pearson} from "./pearson.js";

export interface TaskDiscrimination {
  /** Mean score of the task over configs; for pass/fail its pass rate. */
  estimate: number;
  /** 1 − pass rate, with scores scaled by `max`. */
  difficulty: number;
  /** Correlation of the task with the mean of the other tasks: the one to use. */
  discrimination: number;
  /** Correlation with the mean of all tasks, this one too; it flatters short suites. */
  pointBiserial: number;
  /** Every config scores the same on it, so it cannot tell them apart. */
  constant: boolean;
  n: number;
}

/**
 * For every task how hard it is and whether it tells good configs from bad: the point-biserial correlation of the task with
 * the rest of the suite. A negative value is a task that better configs fail more often: look at its verifier.
 *
 * Input: scores[config][task], pass as 0/1 or a pass rate, or scores up to `max`.
 * Assumes: configs differ in one ability; about ten configs at least.
 * Not for: ranking configs.
 * Edge: no configs give []. A constant task, fewer than two configs, or constant rest: NaN as correlation. Lengths that
 * differ, a value that is not finite: RangeError.
 * Source: Lord and Novick (1968), Statistical Theories of Mental Test Scores; corrected item-total correlation.
 */
export function taskDiscrimination(
  scores: readonly ArrayLike<number>[],
  {max = 1}: {max?: number} = {}
): TaskDiscrimination[] {
  for (const X of scores) {
    checkSameLength(scores[0], X);
    checkFinite(X);
  }
  const n = scores.length;
  if (n === 0) return [];
  const totals = scores.map((X) => Array.from(X).reduce((s, x) => s + x, 0));
  return Array.from(scores[0], (_, t) => {
    const column = scores.map((X) => X[t]);
    const estimate = mean(column);
    const rest = totals.map((s, c) => s - column[c]);
    return {
      estimate,
      difficulty: 1 - estimate / max,
      discrimination: pearson(column, rest).estimate,
      pointBiserial: pearson(column, totals).estimate,
      constant: column.every((x) => x === column[0]),
      n
    };
  });
}
