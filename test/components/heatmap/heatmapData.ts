import type {
  Config,
  Coverage,
  HeatCell,
  HeatCellRow,
  HeatmapData,
  Metric,
  Task
} from "../../../src/components/heatmap/heatmapTypes.js";

/** A computed cell of a task, to be overridden. */
export function heatCell(values: Partial<HeatCellRow & HeatCell>): HeatCellRow & HeatCell {
  return {
    experiment_id: "main",
    scope: "task",
    scope_id: "easy",
    config_id: "a",
    metric: "passed",
    origin: "computed",
    as_of: "*",
    n: 4,
    n_passed: null,
    n_infra: 0,
    n_unknown: 0,
    n_excluded: 0,
    mean: 0.5,
    sd: null,
    low: null,
    high: null,
    printed: null,
    approximate: false,
    cost_kind: null,
    note: null,
    excluded: null,
    ...values
  };
}

export function heatMetric(values: Partial<Metric> & {metric: string}): Metric {
  return {title: values.metric, kind: "metric", min: 0, max: 1, unit: null, higher_is_better: true, ...values};
}

const configs: Config[] = ["a", "b", "c"].map((d) => ({
  config_id: d,
  label: `Config ${d.toUpperCase()}`,
  model_id: "x/y"
}));
const tasks: Task[] = ["hard", "easy"].map((d) => ({
  task_id: d,
  title: `The ${d} one`,
  suite: "S",
  level: null,
  category: null
}));
const coverage: Coverage[] = [
  {experiment_id: "main", task_id: "*", config_id: "c", state: "not public", reason: "kept by its author"},
  {experiment_id: "main", task_id: "hard", config_id: "b", state: "not run", reason: "too dear"}
];

/** Two tasks × three configs: a on both, b on one only, c on none. */
export const heatData: HeatmapData = {
  cells: [
    heatCell({scope_id: "easy", config_id: "a", mean: 0.75, n_passed: 3}),
    heatCell({scope_id: "hard", config_id: "a", mean: 0.25, n_passed: 1}),
    heatCell({scope_id: "easy", config_id: "b", mean: 1, n_passed: 4})
  ],
  metrics: [heatMetric({metric: "passed", title: "Passed"})],
  configs,
  tasks,
  coverage
};
