import {formatLevel} from "../format/format.js";
import {costRange} from "./retryFrontier.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {RetrySummary, RetryTrailStep} from "./retryTypes.js";

/** A config stopped at one attempt. */
export interface StopLine extends RetryTrailStep {
  config_id: string;
  config: string;
  model_id: string;
  /** Whether it is the attempt that the page stops at. */
  shown: boolean;
}

/** Every config at every attempt that it may stop at. */
export function stopLines(summaries: readonly RetrySummary[]): StopLine[] {
  return summaries.flatMap(({config_id, label: config, model_id, trail, steps}) =>
    trail.map((d, i) => ({...d, config_id, config, model_id, shown: i === steps.length - 1}))
  );
}

const share = "share of runs, 0 to 1";

export const stopValues: ValueColumn<StopLine>[] = [
  {name: "config_id", value: (d) => d.config_id},
  {name: "config", value: (d) => d.config},
  {name: "model_id", value: (d) => d.model_id},
  {name: "stopped_at_attempt", value: (d) => d.step.k},
  {name: "shown", value: (d) => d.shown},
  {name: "n", unit: "runs", value: (d) => d.step.n},
  {name: "passed_by", unit: "runs", value: (d) => d.step.passedBy},
  {name: "share", unit: share, value: (d) => d.step.rate.estimate},
  {name: "low", unit: share, value: (d) => d.step.rate.low},
  {name: "high", unit: share, value: (d) => d.step.rate.high},
  {name: "interval", value: (d) => `${formatLevel(d.step.rate.level)}, ${d.step.rate.method}`},
  {name: "cost_per_run_usd_at_least", value: (d) => d.cost.low},
  {name: "cost_per_run_usd_at_most", value: (d) => d.cost.high},
  {name: "n_cost", unit: "runs", value: (d) => d.cost.n}
];

export const stopTexts: TextColumn<StopLine>[] = [
  {label: "Config", value: (d) => d.config},
  {label: "Stopped at", value: (d) => d.step.k, align: "right"},
  {label: "Passed", value: (d) => `${d.step.passedBy}/${d.step.n}`, align: "right"},
  {label: "Cost per run", value: (d) => (d.cost.n === 0 ? null : costRange(d.cost)), align: "right"}
];
