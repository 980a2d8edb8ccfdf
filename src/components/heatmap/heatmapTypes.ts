import type {CellSummary} from "../cellInterval.js";
import type {FailurePolicy} from "../failurePolicy.js";
import type {MetricScale} from "../format/formatMetric.js";

/** A cell with a value. */
export interface HeatCell extends CellSummary {
  experiment_id: string;
  scope: string;
  scope_id: string;
  config_id: string;
  metric: string;
  origin: string;
  as_of: string;
  /** Runs that count, by the way they failed. */
  n_model?: number | null;
  n_timeout?: number | null;
  n_budget?: number | null;
  n_refusal?: number | null;
  n_infra: number | null;
  n_unknown: number | null;
  n_excluded: number | null;
  /** The distinct values of few runs and how often each occurs, where they are here. */
  values?: number[] | null;
  value_counts?: number[] | null;
  /** What a derived value is made of, in words; absent for a figure as it is. */
  told?: () => string[];
  /** Share of the value that stands for runs lost, not failed. */
  lost?: number;
  printed: string | null;
  approximate: boolean | null;
  note: string | null;
}

/** A cell as the page's query gives it: without a mean it only says why there is none. */
export interface HeatCellRow extends Omit<HeatCell, "mean"> {
  mean: number | null;
  cost_kind: string | null;
  /** Why runs of the config are excluded, where some are. */
  excluded: string | null;
}

export function hasValue(cell: HeatCellRow): cell is HeatCellRow & HeatCell {
  return cell.mean !== null;
}

export interface Metric extends MetricScale {
  metric: string;
  title: string;
  kind: string;
  higher_is_better: boolean | null;
  /** Confidence level of its intervals, 0–1; 0.95 when absent. */
  level?: number;
  /** How its runs count that were lost; left out when absent. */
  failures?: FailurePolicy;
  /** What is shown of the metric instead of its value. */
  view?: "spread" | "failures";
  /** That, as a title. */
  viewTitle?: string;
}

export interface Config {
  config_id: string;
  label: string;
  model_id: string;
  /** Label of the model. */
  model?: string;
  variant?: string | null;
  harness?: string | null;
}

export interface Task {
  task_id: string;
  title: string;
  suite: string | null;
  level: string | null;
  category: string | null;
}

export interface Coverage {
  experiment_id: string;
  task_id: string;
  config_id: string;
  state: string;
  reason: string | null;
}

export interface HeatmapData {
  cells: HeatCellRow[];
  metrics: Metric[];
  configs: Config[];
  tasks: Task[];
  coverage: Coverage[];
  /** Where only the cells of one grid are here: which, and the configs that were planned or have cells in its experiment. */
  slice?: {experiment: string; kind: RowKind; metric: string | null; configs: string[]};
  /** What its configs are put together as; configs by themselves when absent. */
  columnKind?: ColumnKind;
}

/** What a column of the heatmap is. */
export type ColumnKind = "config" | "model" | "variant" | "harness";

export const columnNouns: Record<ColumnKind, {one: string; many: string}> = {
  config: {one: "config", many: "configs"},
  model: {one: "model", many: "models"},
  variant: {one: "variant", many: "variants"},
  harness: {one: "harness", many: "harnesses"}
};

/** What the rows of the heatmap are: a scope of cells, or the metrics of one kind over everything. */
export type RowKind = "task" | "suite" | "category" | "level" | "gate" | "action" | "rubric" | "metric";

export const rowNouns: Record<RowKind, {one: string; many: string}> = {
  task: {one: "task", many: "tasks"},
  suite: {one: "suite", many: "suites"},
  category: {one: "category", many: "categories"},
  level: {one: "level", many: "levels"},
  gate: {one: "gate", many: "gates"},
  action: {one: "action", many: "actions"},
  rubric: {one: "rubric line", many: "rubric lines"},
  metric: {one: "metric", many: "metrics"}
};

/** Whether the rows are metrics, each with a scale that may be its own. */
export function isMetricKind(kind: RowKind): boolean {
  return kind === "gate" || kind === "action" || kind === "rubric" || kind === "metric";
}

/** Whether a metric is a share of runs that passed something. */
export function isRate({metric, kind, min, max, view}: Metric): boolean {
  if (view !== undefined) return view === "failures";
  return min === 0 && max === 1 && (kind === "gate" || /^passed|^perfect_rate$/.test(metric));
}

/** What the values of a metric are called: those of a view by it. */
export function shownTitle({title, view, viewTitle}: Metric): string {
  if (viewTitle === undefined) return title;
  return view === "spread" ? `${viewTitle}: ${title.toLowerCase()}` : viewTitle;
}

/**
 * Whether the source gives the value as about. The flag of a cell covers its cost as well, so the printed text decides;
 * what is computed here is as exact as its runs.
 */
export function isAbout({approximate, printed}: Pick<HeatCell, "approximate" | "printed">): boolean {
  return approximate === true && printed !== null && /[~≈]|\babout\b/.test(printed);
}
