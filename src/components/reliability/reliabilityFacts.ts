import {dataTable} from "../dataTable.js";
import {emptyState} from "../emptyState.js";
import {formatCount} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {html} from "../html.js";
import {runsToHold} from "./runsToHold.js";
import type {RunShape} from "../retry/retryFacts.js";

/** A row of reliability_spreads.sql. */
export interface PublishedSpread {
  experiment: string;
  title: string;
  scale_min: number | null;
  scale_max: number | null;
  unit: string | null;
  label: string;
  n: number | null;
  mean: number;
  sd: number;
  note: string | null;
}

const needs =
  "several runs of the same task by the same config, each started anew. Five show whether a pair is flaky at all: one that " +
  `passes half the time then gives the same result five times in one of 16 cases. To say with 95% confidence that a task ` +
  `passes at least 9 times in 10 takes ${runsToHold(0.9)} passes and no failure; for 8 in 10, ${runsToHold(0.8)}. In a table ` +
  "a column “repeat” numbers them; run records have a field of that name.";

/** What stands where no task was repeated: what it would take, and how many runs each pair has now. */
export function reliabilityFacts({shapes}: {shapes: readonly RunShape[]}): HTMLElement {
  const known = shapes.filter((d) => d.n_runs > 0);
  return html`<div>
    ${emptyState("The archive holds no repeats, so it cannot say how much results vary.", {needs})}
    <ul>
      ${
        known.length
          ? known.map((d) => html`<li>${shapeSentence(d)}</li>`)
          : html`<li>The archive holds no single runs, only figures that the study sums up.</li>`
      }
    </ul>
  </div>`;
}

function shapeSentence({title, n_runs, n_pairs, most_repeats}: RunShape): string {
  const runs = `“${title}”: ${formatCount(n_runs, "run")} of ${formatCount(n_pairs, "pair")} of task and config`;
  if (most_repeats < 2) return `${runs}, one each. Attempts inside a run are no repeats.`;
  return `${runs}, up to ${most_repeats} of a pair, of which no two count.`;
}

/** Spreads that the study states of whole results: beside the repeats, never among them; nothing when there are none. */
export function publishedSpreads(spreads: readonly PublishedSpread[]): HTMLElement | string {
  if (spreads.length === 0) return "";
  return html`<div>
    <h2>Spreads that the study states</h2>
    <p>
      Of whole results, over tasks and repeats together unless the note says otherwise: that tasks differ is part of
      them, so they are no measure of repeating one task.
    </p>
    ${dataTable(spreads, {
      columns: [
        {label: "Config", value: (d) => d.label},
        {label: "Experiment", value: (d) => d.experiment},
        {label: "Metric", value: (d) => d.title},
        {label: "Mean", value: (d) => formatMetric(d.mean, scaleOf(d)), align: "right"},
        {label: "SD", value: (d) => formatMetric(d.sd, scaleOf(d)), align: "right"},
        {label: "Runs", value: (d) => d.n, align: "right"},
        {label: "Note", value: (d) => d.note}
      ]
    })}
  </div>`;
}

function scaleOf({scale_min, scale_max, unit}: PublishedSpread) {
  return {min: scale_min, max: scale_max, unit};
}
