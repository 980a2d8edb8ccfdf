import {checkFinite, checkSameLength} from "./checks.js";
import type {CostScore} from "./paretoProbability.js";

export interface OracleBound {
  /** Mean over tasks of the best config's mean there, as recorded: too high, since luck chooses too. */
  apparent: number;
  /** The same, the config chosen on other repeats than it is judged on: NaN with single repeats. */
  crossFitted: number;
  /** Share of tasks on which some run of some config reaches `full`. */
  reachable: number;
  /** Mean cost of the best config of each task (the cheapest among equals). */
  cost: number;
  /** Mean score of the best single config. */
  single: number;
  /** Index of the config that is chosen for each task. */
  chosen: number[];
  tasks: number;
  method: string;
}

/**
 * The oracle bound: what a router would score that knew the best config for every task. No router does better, so it bounds
 * what routing can gain.
 *
 * Input: runs[config][task][repeat] as {cost, score}; all configs ran the same tasks; `full` is full marks.
 * Assumes: repeats are independent.
 * Not for: an estimate of what a real router reaches (bestByType, cascade).
 * Edge: no configs or no tasks give NaN. Lengths that differ, a task without runs, a score that is not finite: RangeError.
 * Source: maximum of means; cross-fitting by leaving out each repeat in turn.
 */
export function oracleBound(
  runs: readonly (readonly (readonly CostScore[])[])[],
  {full = 1}: {full?: number} = {}
): OracleBound {
  for (const tasks of runs) {
    checkSameLength(runs[0], tasks);
    for (const cell of tasks) {
      if (cell.length === 0) throw new RangeError("no runs: []");
      checkFinite(cell.map((d) => d.score));
    }
  }
  const n = runs[0]?.length ?? 0;
  const chosen: number[] = [];
  let [apparent, crossFitted, reachable, cost] = [0, 0, 0, 0];
  for (let t = 0; t < n; ++t) {
    const cells = runs.map((tasks) => tasks[t]);
    const best = pick(cells, () => true);
    chosen.push(best.c);
    apparent += best.score;
    cost += best.cost;
    if (cells.some((cell) => cell.some((d) => d.score >= full))) ++reachable;
    const repeats = Math.min(...cells.map((cell) => cell.length));
    let sum = 0;
    for (let f = 0; f < repeats; ++f) {
      const best = cells[pick(cells, (r) => r % repeats !== f).c];
      const held = best?.filter((_, r) => r % repeats === f) ?? [];
      sum += held.reduce((s, d) => s + d.score, 0) / held.length;
    }
    crossFitted += repeats > 1 ? sum / repeats : NaN;
  }
  const totals = runs.map((tasks) => tasks.reduce((s, cell) => s + pick([cell], () => true).score, 0));
  return {
    apparent: apparent / n,
    crossFitted: crossFitted / n,
    reachable: reachable / n,
    cost: cost / n,
    chosen,
    single: n ? Math.max(...totals) / n : NaN,
    tasks: n,
    method: "best config of each task; cross-fitted over repeats"
  };
}

function pick(
  cells: readonly (readonly CostScore[])[],
  keep: (r: number) => boolean
): {c: number; score: number; cost: number} {
  let best = {c: -1, score: -Infinity, cost: Infinity};
  cells.forEach((cell, c) => {
    const kept = cell.filter((_, r) => keep(r));
    const score = kept.reduce((s, d) => s + d.score, 0) / kept.length;
    const cost = kept.reduce((s, d) => s + d.cost, 0) / kept.length;
    if (score > best.score || (score === best.score && cost < best.cost)) best = {c, score, cost};
  });
  return best;
}
