import {dataTable} from "../dataTable.js";
import {formatCost, formatPercent} from "../format/format.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {RetrySummary} from "./retryTypes.js";

/** The charts of the retry page as a table: a row a config. */
export function retryTable(summaries: readonly RetrySummary[]): HTMLElement {
  return dataTable(summaries, {
    caption: "Runs passed by attempt, and what a pass cost",
    columns: retryColumns(summaries)
  });
}

export function retryColumns(summaries: readonly RetrySummary[]): TextColumn<RetrySummary>[] {
  const last = Math.max(0, ...summaries.map((d) => d.steps.length));
  return [
    {label: "Config", value: (d) => d.label},
    ...Array.from({length: last}, (_, i) => ({
      label: `By attempt ${i + 1}`,
      value: ({steps}: RetrySummary) => {
        const step = steps.at(i);
        if (!step) return null;
        const {passedBy, n, rate} = step;
        return `${passedBy}/${n} (${formatPercent(rate.low)} to ${formatPercent(rate.high)})`;
      }
    })),
    {label: "Gained", value: (d) => `+${d.last - d.first}`, align: "right" as const},
    {
      label: "Published",
      value: (d) => d.published.map((p) => `${p.single_passed}/${p.n} to ${p.retries_passed}/${p.n}`).join("; ") || null
    },
    {label: "One attempt", value: (d) => d.single.map((s) => `${s.n_passed}/${s.n} (${s.label})`).join("; ") || null},
    {
      label: "Cost per pass",
      value: (d) => (d.costOfPass ? formatCost(d.costOfPass.estimate) : null),
      align: "right" as const
    },
    {
      label: "Per extra pass",
      value: ({extra}) => (extra ? `${extra.bound === "at most" ? "≤ " : ""}${formatCost(extra.cost)}` : null),
      align: "right" as const
    }
  ];
}
