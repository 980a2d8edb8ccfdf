/** What a cell says of the cost of its runs. */
export interface CellCost {
  n: number | null;
  n_passed: number | null;
  n_cost: number | null;
  cost_usd_sum: number | null;
  cost_usd_mean: number | null;
}

/** The mean cost of the runs whose cost is known, in US dollars. */
export function costPerRun({cost_usd_mean, cost_usd_sum, n_cost, n}: CellCost): number | null {
  return cost_usd_mean ?? divide(cost_usd_sum, n_cost ?? n);
}

/**
 * US dollars for each pass: what all runs cost, failed ones too, over the passes. Null where nothing passed, and where the
 * cost is known of some runs only: what they cost together is then unknown.
 */
export function costPerPass(cell: CellCost): number | null {
  const {n, n_passed, n_cost, cost_usd_sum} = cell;
  if (n_cost !== null && n_cost !== n) return null;
  const mean = costPerRun(cell);
  return divide(cost_usd_sum ?? (mean === null || n === null ? null : mean * n), n_passed);
}

function divide(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}
