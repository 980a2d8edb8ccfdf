import {shownOf} from "../reading/reading.js";
import type {Reading} from "../reading/reading.js";
import type {EscalationCell, EscalationRow} from "./escalationTypes.js";

/** The runs of the configs that are shown, those that were lost left out and counted, or counted as failures. */
export function readEscalation(
  rows: readonly EscalationRow[],
  reading: Pick<Reading, "failures" | "hidden">
): EscalationCell[] {
  return shownOf(rows, reading as Reading).flatMap(({counts, cost_usd_mean, ...cell}) => {
    const costs = cell.costs ?? cell.passed.map(() => cost_usd_mean);
    if (reading.failures === "fail")
      return [{...cell, costs, passed: cell.passed.map((passed, i) => passed && counts[i]), n_lost: 0}];
    const kept = <T>(list: readonly T[]) => list.filter((_, i) => counts[i]);
    if (!counts.includes(true)) return [];
    return [
      {
        ...cell,
        passed: kept(cell.passed),
        attempts: kept(cell.attempts),
        costs: kept(costs),
        attempt_costs: kept(cell.attempt_costs),
        n_lost: counts.length - kept(counts).length
      }
    ];
  });
}
