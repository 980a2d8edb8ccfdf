import type {Coverage, Metric, Task} from "../heatmap/heatmapTypes.js";

/** A figure of one config on one thing. */
export interface CompareCell {
  experiment_id: string;
  scope: string;
  scope_id: string;
  config_id: string;
  metric: string;
  origin: string;
  as_of: string;
  n: number | null;
  n_passed: number | null;
  mean: number;
  /** The distinct values of the runs and how often each occurs, where the runs are here. */
  values: number[] | null;
  value_counts: number[] | null;
  /** The same with the lost runs at either end of the scale, where the reader asks for both. */
  bounds?: Record<"worst" | "best", Pick<CompareCell, "mean" | "n">>;
}

export interface CompareConfig {
  config_id: string;
  label: string;
  model_id: string;
  model: string;
  harness: string | null;
  harness_version: string | null;
  variant: string | null;
  temperature: number | null;
  effort: string | null;
  max_attempts: number | null;
  feedback: string | null;
  /** JSON. */
  settings: string | null;
}

export interface CompareData {
  cells: CompareCell[];
  configs: CompareConfig[];
  tasks: Task[];
  metrics: Metric[];
  coverage: Coverage[];
}

/** What stands against what: two configs task by task, or two variants or harnesses model by model. */
export type CompareKind = "configs" | "variant" | "harness";

/** One way of knowing figures: their scope, origin and date. Figures of two layers are never paired. */
export interface CompareLayer {
  key: string;
  scope: string;
  origin: string;
  as_of: string;
  label: string;
}

/** What a page compares. */
export interface CompareChoice {
  experiment: string;
  kind: CompareKind;
  metric: string;
  layer: CompareLayer;
  /** Two config ids; or two values of the variant or harness, "" for one that is not stated. */
  a: string;
  b: string;
}

export interface CompareSide {
  value: number;
  model_id: string;
  /** Runs behind the value; null when unknown. */
  n: number | null;
  /** The values of the runs themselves, where they are here and belong to one task. */
  runs: number[] | null;
  config: CompareConfig;
  /** The same with the lost runs at either end of the scale, where the reader asks for both and some were lost. */
  ends?: Record<"worst" | "best", Pick<CompareSide, "value" | "n">>;
}

/** A task, or a model, on which both have a figure. */
export interface ComparePair {
  id: string;
  label: string;
  a: CompareSide;
  b: CompareSide;
  /** b − a, in the unit of the metric. */
  difference: number;
  better: "a" | "b" | "neither";
}

export interface Comparison {
  choice: CompareChoice;
  metric: Metric;
  names: {a: string; b: string};
  /** What a pair is: a task, a suite, a model. */
  unit: {one: string; many: string};
  /** The largest b − a first. */
  pairs: ComparePair[];
  /** What only one of them has, or what could not be paired. */
  leftOut: {label: string; reason: string}[];
}
