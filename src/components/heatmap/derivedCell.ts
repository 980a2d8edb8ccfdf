import type {HeatCellRow} from "./heatmapTypes.js";

/**
 * A cell with a value derived from it, and nothing that belongs to its own value alone. Written out field by field: of
 * 100,000 cells a spread takes half a second.
 */
export function derivedCell(cell: HeatCellRow, mean: number | null, told?: () => string[]): HeatCellRow {
  return {
    experiment_id: cell.experiment_id,
    scope: cell.scope,
    scope_id: cell.scope_id,
    config_id: cell.config_id,
    metric: cell.metric,
    origin: cell.origin,
    as_of: cell.as_of,
    n: cell.n,
    n_passed: null,
    n_model: cell.n_model,
    n_timeout: cell.n_timeout,
    n_budget: cell.n_budget,
    n_refusal: cell.n_refusal,
    n_infra: cell.n_infra,
    n_unknown: cell.n_unknown,
    n_excluded: cell.n_excluded,
    mean,
    sd: null,
    low: null,
    high: null,
    values: null,
    value_counts: null,
    printed: null,
    approximate: cell.approximate,
    note: cell.note,
    cost_kind: cell.cost_kind,
    excluded: cell.excluded,
    bounds: undefined,
    told,
    lost: undefined
  };
}
