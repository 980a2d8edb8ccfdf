import {paretoFront} from "./paretoFront.js";

export interface MarginalStep {
  /** Index of the cheaper and of the dearer point. */
  from: number;
  to: number;
  extraCost: number;
  extraPasses: number;
  /** extraCost / extraPasses: what each pass more costs when moving from one to the other. */
  costOfExtraPass: number;
}

/**
 * The marginal cost of an extra pass: along the Pareto front from cheap to dear, what each step costs for each pass that
 * it adds. Where the average cost of a pass hides that the last passes are the dear ones, this shows it.
 *
 * Input: rows with `cost` and `passes`, both totals or both means over the same tasks.
 * Assumes: all points ran the same tasks. For uncertainty, call it on bootstrap resamples of tasks.
 * Not for: points with different denominators.
 * Edge: fewer than two different points on the front give []. Of equal points the first stands for all. Unknown values
 * are not on the front.
 * Source: the incremental cost-effectiveness ratio of health economics (Drummond et al., 2015).
 */
export function marginalCostOfPass(points: readonly {cost: number | null; passes: number | null}[]): MarginalStep[] {
  const placed = paretoFront(points, {cost: (d) => d.cost, score: (d) => d.passes});
  const front = points
    .map((d, i) => ({cost: Number(d.cost), passes: Number(d.passes), i}))
    .filter(({i}) => placed[i].front)
    .toSorted((a, b) => a.cost - b.cost || a.i - b.i)
    .filter((d, i, D) => i === 0 || d.cost !== D[i - 1].cost);
  return front.slice(1).map((d, i) => {
    const extraCost = d.cost - front[i].cost;
    const extraPasses = d.passes - front[i].passes;
    return {from: front[i].i, to: d.i, extraCost, extraPasses, costOfExtraPass: extraCost / extraPasses};
  });
}
