import type {FrontierCell, FrontierConfig, FrontierPoint} from "../../../src/components/frontier/frontierPoints.js";
import type {Metric} from "../../../src/components/heatmap/heatmapTypes.js";

/** A cell of pass or fail with nothing known of its cost. */
export function frontierCell(values: Partial<FrontierCell> = {}): FrontierCell {
  return {
    experiment_id: "main",
    scope: "all",
    scope_id: "all",
    config_id: "a",
    metric: "passed",
    origin: "computed",
    as_of: "*",
    n: 10,
    n_passed: 8,
    n_infra: 0,
    n_unknown: 0,
    n_excluded: 0,
    mean: 0.8,
    sd: null,
    low: null,
    high: null,
    n_cost: null,
    cost_usd_sum: null,
    cost_usd_sum_sq: null,
    cost_usd_mean: null,
    cost_kind: null,
    n_duration: null,
    duration_s_sum: null,
    printed: null,
    approximate: null,
    cost_approximate: null,
    note: null,
    ...values
  };
}

export function frontierPoint(values: Partial<FrontierPoint> & {label: string}): FrontierPoint {
  return {
    config_id: values.label.toLowerCase(),
    model_id: "openai/gpt-5.5",
    vendor: "OpenAI",
    origin: "computed",
    as_of: "*",
    x: 1,
    xLow: NaN,
    xHigh: NaN,
    xMethod: null,
    xRuns: null,
    rail: null,
    missing: null,
    y: 0.5,
    yLow: NaN,
    yHigh: NaN,
    isFlat: false,
    yText: "no interval: a single run",
    n: 10,
    n_passed: 5,
    cost_kind: "measured",
    approximate: false,
    front: false,
    reason: null,
    onFront: null,
    note: null,
    ...values
  };
}

export const passed: Metric = {
  metric: "passed",
  title: "Passed",
  kind: "metric",
  min: 0,
  max: 1,
  unit: null,
  higher_is_better: true
};

export const gates: Metric = {...passed, metric: "gates", title: "Gates passed", max: 5, unit: "gates"};

export const error: Metric = {
  ...passed,
  metric: "error",
  title: "Error",
  max: null,
  unit: "points",
  higher_is_better: false
};

export const configs: FrontierConfig[] = [
  {config_id: "a", label: "Model A", model_id: "anthropic/claude-a", vendor: "Anthropic"},
  {config_id: "b", label: "Model B", model_id: "openai/gpt-b", vendor: "OpenAI"},
  {config_id: "c", label: "Model C", model_id: "nobody/c", vendor: null}
];
