import {failurePolicy} from "./failurePolicy.js";
import {formatCount} from "./format.js";
import {formatMetric} from "./formatMetric.js";
import {html} from "./html.js";
import {reliabilityCurves} from "./reliabilityCurves.js";
import {reliabilityLegend} from "./reliabilityLegend.js";
import {reliabilityLimits} from "./reliabilityLimits.js";
import {reliabilityPanels, reliabilityPanelsNote} from "./reliabilityPanels.js";
import {reliabilityPlane, spreadLimit} from "./reliabilityPlane.js";
import {formatSd, mostStrips, reliabilityStrips, valueDomain} from "./reliabilityStrips.js";
import {flakyTable, reliabilityTable} from "./reliabilityTables.js";
import {consistencyPlanePlot} from "../plots/consistencyPlane.js";
import {retryCurvePlot} from "../plots/retryCurve.js";
import {runStripsPlot} from "../plots/runStrips.js";
import type {Metric} from "./heatmapTypes.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

export interface ReliabilitySectionsOptions {
  metric: Metric;
  /** Pairs of the metric that says whether a repeat passed. */
  outcomes: readonly RepeatedPair[];
  /** Repeats that must all pass; null where nothing says whether they did. */
  depth: number | null;
  /** Runs that do not count. */
  left: number;
  /** Draws again when the width changes; Framework's own. */
  resize: (render: (width: number) => Element) => Element;
}

/** The charts of the reliability page, each under its question. */
export function reliabilitySections(
  summaries: readonly ReliabilitySummary[],
  {metric, outcomes, depth, left, resize}: ReliabilitySectionsOptions
): HTMLElement {
  const pairs = summaries.flatMap((d) => d.pairs);
  const strips = reliabilityStrips(summaries, {metric});
  const shown = strips.slice(0, mostStrips);
  const domain = valueDomain(strips, metric);
  const points = reliabilityPlane(summaries, {metric});
  const limit = spreadLimit(summaries, metric);
  const format = (value: number) => formatMetric(value, metric);
  const curves = depth === null ? [] : reliabilityCurves(outcomes, {depth});
  const panels = reliabilityPanels(curves);
  return html`<div>
    <figure data-chart="run-strips">
      ${reliabilityLegend(shown)}
      ${resize((width) => runStripsPlot(shown, {width, label: metric.title, domain, format, textLabel: "SD"}))}
    </figure>
    <p class="denominators">${stripsCaption(strips.length, pairs)} ${failurePolicy}</p>

    <h2>How good, and how steady?</h2>
    <figure data-chart="consistency-plane">
      ${resize((width) =>
        consistencyPlanePlot(points, {
          width,
          xLabel: `${metric.title}, mean`,
          yLabel: summaries.some((d) => d.pairs.length > 1) ? "SD within tasks" : "SD of repeats",
          xDomain: domain,
          limit,
          format,
          formatSd: (value) => formatSd(value, metric)
        })
      )}
    </figure>
    <p class="denominators">
      The best place is low and to the ${metric.higher_is_better === false ? "left" : "right"}: good on average, and the
      same every time. Thin lines are 95%
      intervals.${limit.length ? " The dashed arch is the greatest SD that each mean allows." : ""}
    </p>
    ${curves.length ? passSection({panels, note: reliabilityPanelsNote(curves), depth: depth!, resize}) : null}

    <h2>The worst case</h2>
    ${reliabilityTable(summaries, {metric, curves})} ${flakySection(outcomes)}

    <h2>What this does not show</h2>
    <ul>
      ${reliabilityLimits(pairs, {metric, outcomes, left}).map((d) => html`<li>${d}</li>`)}
    </ul>
  </div>`;
}

function stripsCaption(rows: number, pairs: readonly RepeatedPair[]): string {
  const part = rows > mostStrips ? `The first ${mostStrips} of ` : "";
  const known = pairs.every((d) => d.n !== null);
  const runs = known
    ? `, ${formatCount(
        pairs.reduce((n, d) => n + d.n!, 0),
        "run"
      )}`
    : "; not of all is said how many runs";
  return `${part}${formatCount(rows, "pair")} of config and task with repeats${runs}.`;
}

interface PassSection {
  panels: ReturnType<typeof reliabilityPanels>;
  note: string;
  depth: number;
  resize: ReliabilitySectionsOptions["resize"];
}

function passSection({panels, note, depth, resize}: PassSection): HTMLElement {
  return html`<div>
    <h2>Will it pass every time?</h2>
    <p>
      pass^k, the chance that all of k repeats pass, for k up to ${depth}. A config that merely passes now and then
      falls
      fast.${panels.some((d) => d.steps.some((s) => Number.isFinite(s.expected))) ? " Dashed: what it would be if all tasks were alike." : ""}
    </p>
    ${
      panels.length
        ? html`<figure data-chart="pass-hat">
            ${resize((width) =>
              retryCurvePlot(panels, {width, label: "Chance that all of k repeats pass", xLabel: "repeats k"})
            )}
          </figure>`
        : null
    }
    <p class="denominators">${note}</p>
  </div>`;
}

function flakySection(outcomes: readonly RepeatedPair[]): HTMLElement | null {
  if (outcomes.length === 0) return null;
  return html`<div data-list="flaky">
    <h2>Flaky pairs</h2>
    ${flakyTable(outcomes) ?? html`<p>No pair both passed and failed.</p>`}
  </div>`;
}

/** How the charts were made. */
export const reliabilityMethod =
  "Mean of a pair: Wilson’s interval for passes, Student’s t within the scale for scores whose runs are here, Student’s t " +
  "from mean, SD and n for published ones; over tasks the same of the tasks’ means. SD: n − 1, pooled within tasks by degrees " +
  "of freedom, χ² interval. pass^k: unbiased from n repeats (C(passes, k) / C(n, k)), mean over tasks; Wilson’s interval of a share of tasks, from 20 tasks on Student’s t within it, and of one task Wilson’s bounds to the power of k. Worst tenth: " +
  "conditional value at risk. Entropy: of passes and failures, 0 to 1 bit. All intervals 95%, nothing is resampled.";
