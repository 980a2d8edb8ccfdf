import {dataTable} from "../dataTable.js";

/** A row of experiments.sql. */
export interface ExperimentRow {
  experiment_id: string;
  title: string;
  protocol: string | null;
  design: string | null;
  primary_metric: string | null;
  n_runs: number;
  n_configs: number;
}

/** The experiments of a study, each with its own protocol; they are never pooled. */
export function experimentTable(
  rows: readonly ExperimentRow[],
  {metrics}: {metrics: ReadonlyMap<string, {title: string}>}
): HTMLElement {
  return dataTable(rows, {
    caption: "Experiments; their figures are never pooled",
    columns: [
      {label: "Experiment", value: (d) => d.title},
      {
        label: "Design and protocol",
        value: (d) => [d.design, d.protocol].filter((text) => text !== null).join(". ") || null
      },
      {
        label: "Ranks by",
        value: (d) => (d.primary_metric === null ? null : (metrics.get(d.primary_metric)?.title ?? d.primary_metric))
      },
      {label: "Configs", value: (d) => d.n_configs.toLocaleString("en-US"), align: "right"},
      {label: "Runs here", value: (d) => d.n_runs.toLocaleString("en-US"), align: "right"}
    ]
  });
}
