import {dataTable} from "../dataTable.js";
import {formatPercent} from "../format/format.js";
import {formatPoints, formatPointsRange} from "../format/formatPoints.js";
import {html} from "../html.js";
import type {TableColumn} from "../dataTable.js";
import type {RetryStep} from "../../stats/retryCurve.js";
import type {RetrySummary} from "./retryTypes.js";

/** How much of the gain more tries explain, and how much is left for the feedback; nothing where nobody tried again. */
export function retrySplit(summaries: readonly RetrySummary[]): HTMLElement | null {
  const retried = summaries.filter((d) => d.steps.length > 1);
  if (!retried.length) return null;
  return html`<div>
    ${dataTable(retried, {caption: "How much of the gain is more tries, how much the feedback", columns})}
    <p class="denominators">${splitSentence(retried)}</p>
  </div>`;
}

const lastOf = ({steps}: RetrySummary): RetryStep => steps.at(-1)!;

const columns: TableColumn<RetrySummary>[] = [
  {label: "Config", value: (d) => d.label},
  {label: "Attempt 1", value: (d) => formatPercent(d.steps[0].rate.estimate), align: "right"},
  {
    label: "More tries",
    value: (d) => formatPoints(lastOf(d).expected - d.steps[0].rate.estimate),
    align: "right"
  },
  {label: "Feedback", value: (d) => formatPoints(lastOf(d).effect.estimate), align: "right"},
  {label: "Its interval", value: (d) => effectRange(lastOf(d)), align: "right"},
  {
    label: "With retries",
    value: (d) => `${formatPercent(lastOf(d).rate.estimate)} by attempt ${lastOf(d).k}`,
    align: "right"
  }
];

function effectRange({effect}: RetryStep): string | null {
  return Number.isFinite(effect.low) ? formatPointsRange(effect.low, effect.high) : null;
}

function splitSentence(summaries: readonly RetrySummary[]): string {
  const clear = summaries.filter((d) => lastOf(d).effect.low > 0);
  const pooled = summaries.some((d) => lastOf(d).expectedBy === "pooled rate");
  const methods = [...new Set(summaries.map((d) => lastOf(d).effect.method))].join(", ");
  return [
    "“More tries” is what as many independent repeats would add to attempt 1; “feedback” is the rest of the gain.",
    pooled
      ? "Independent repeats are taken to find every task equally hard. They would add less where tasks differ, so the feedback may have done more than this."
      : "",
    clear.length === 0
      ? `For no config is the interval of the feedback (${methods}) above 0.`
      : `The interval of the feedback (${methods}) is above 0 for ${clear.map((d) => d.label).join(", ")}.`
  ]
    .filter((d) => d !== "")
    .join(" ");
}
