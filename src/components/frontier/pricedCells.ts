/** A row of costs_at.sql: what the runs of a config cost at the prices of a day. */
export interface CostsAt extends CostSums {
  experiment_id: string;
  scope: string;
  scope_id: string;
  config_id: string;
  /** The day, YYYY-MM-DD. */
  as_of: string;
}

/** What is summed up of the costs of runs, over runs and over the parts that are drawn as a whole. */
interface CostSums {
  n_cost: number;
  cost_usd_sum: number;
  cost_usd_sum_sq: number;
  n_parts: number;
  part_cost_sum: number | null;
  part_cost_sum_sq: number | null;
  part_passes_sum: number | null;
  part_passes_sum_sq: number | null;
  part_cost_passes_sum: number | null;
}

/** What of a cell changes with the day of the prices; a cell without a scope is over everything. */
export interface PricedCell extends Partial<{[K in keyof CostSums]: CostSums[K] | null}> {
  experiment_id: string;
  scope?: string;
  scope_id?: string;
  config_id: string;
  origin: string;
  cost_usd_mean: number | null;
  cost_kind: string | null;
  cost_approximate?: boolean | null;
  /** Why there is no cost, where more is known than that. */
  cost_missing?: string;
}

/** The days at whose prices at least one run could be computed, the latest first. */
export function priceDays(costs: readonly Pick<CostsAt, "as_of">[]): string[] {
  return [...new Set(costs.map((d) => d.as_of))].toSorted().toReversed();
}

/**
 * Cells with the costs of their runs at the prices of a day; as they are where no day is given. What cannot be computed at
 * these prices has no cost, and says why: a published cost stands at the prices of its source. A subscription stays one.
 */
export function pricedCells<C extends PricedCell>(
  cells: readonly C[],
  {costs, day}: {costs: readonly CostsAt[]; day: string | null}
): C[] {
  if (day === null) return [...cells];
  const known = new Map(costs.filter((d) => d.as_of === day).map((d) => [keyOf(d), d]));
  return cells.map((cell) => {
    const cost = cell.origin === "computed" ? known.get(keyOf(cell)) : undefined;
    return cost === undefined ? withoutCost(cell, day) : withCost(cell, cost);
  });
}

function withCost<C extends PricedCell>(cell: C, cost: CostsAt): C {
  const {experiment_id: _e, scope: _s, scope_id: _i, config_id: _c, as_of: _a, ...sums} = cost;
  return {
    ...cell,
    ...sums,
    cost_usd_mean: cost.cost_usd_sum / cost.n_cost,
    cost_kind: "computed",
    cost_approximate: false
  };
}

function withoutCost<C extends PricedCell>(cell: C, day: string): C {
  return {
    ...cell,
    n_cost: 0,
    cost_usd_sum: null,
    cost_usd_sum_sq: null,
    n_parts: 0,
    part_cost_sum: null,
    part_cost_sum_sq: null,
    part_passes_sum: null,
    part_passes_sum_sq: null,
    part_cost_passes_sum: null,
    cost_usd_mean: null,
    cost_kind: cell.cost_kind === "subscription" ? "subscription" : "unknown",
    cost_approximate: false,
    cost_missing:
      cell.origin === "computed"
        ? `no run states all its tokens for a model with a price on ${day}`
        : "it is published, and stands at the prices of its source"
  };
}

function keyOf({
  experiment_id,
  scope = "all",
  scope_id = "all",
  config_id
}: Omit<CostsAt, keyof CostSums | "as_of"> | PricedCell): string {
  return JSON.stringify([experiment_id, scope, scope_id, config_id]);
}
