import {formatLevel} from "../format/format.js";
import {figureMenu} from "../figureMenu.js";
import {fingerprintSection} from "./fingerprintSection.js";
import {formatMetric} from "../format/formatMetric.js";
import {html} from "../html.js";
import {reliabilityLegend} from "./reliabilityLegend.js";
import {reliabilityLimits} from "./reliabilityLimits.js";
import {spreadLimit} from "./reliabilityPlane.js";
import {formatSd, valueDomain} from "./reliabilityStrips.js";
import {flakyTable, reliabilityTable} from "./reliabilityTables.js";
import {consistencyPlanePlot} from "../../plots/consistencyPlane.js";
import {retryCurvePlot} from "../../plots/retryCurve.js";
import {runStripsPlot} from "../../plots/runStrips.js";
import type {FingerprintLook} from "./fingerprintSection.js";
import type {Figure} from "../figure/figure.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilityCharts} from "./reliabilityCharts.js";
import type {ReliabilityFigureName} from "./reliabilityFigures.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

export interface ReliabilitySectionsOptions {
  metric: Metric;
  /** Pairs of the metric that says whether a repeat passed. */
  outcomes: readonly RepeatedPair[];
  /** Runs that do not count. */
  left: number;
  /** Draws again when the width changes; Framework's own. */
  resize: (render: (width: number) => Element) => Element;
  /** How the fingerprint is drawn. */
  look?: FingerprintLook;
  /** What each chart can be taken away as. */
  figures: Record<ReliabilityFigureName, Figure>;
}

/** The charts of the reliability page, each under its question. */
export function reliabilitySections(
  summaries: readonly ReliabilitySummary[],
  charts: ReliabilityCharts,
  {metric, outcomes, left, look = "dots", resize, figures}: ReliabilitySectionsOptions
): HTMLElement {
  const {strips, points, curves} = charts;
  const pairs = summaries.flatMap((d) => d.pairs);
  const domain = valueDomain(strips, metric);
  const span = valueDomain(
    points.map((d) => ({mean: d.mean, low: d.meanLow, high: d.meanHigh, strip: null})),
    metric
  );
  const limit = spreadLimit(summaries, metric);
  const format = (value: number) => formatMetric(value, metric);
  return html`<div>
    <figure id="strips" data-chart="run-strips">
      ${reliabilityLegend(strips, metric)}
      ${resize((width) => runStripsPlot(strips, {width, label: metric.title, domain, format, textLabel: "SD"}))}
      ${figureMenu(figures.strips)}
    </figure>
    <p class="denominators">${charts.caption}</p>

    <h2>How good, and how steady?</h2>
    <figure id="plane" data-chart="consistency-plane">
      ${resize((width) =>
        consistencyPlanePlot(points, {
          width,
          xLabel: `${metric.title}, mean`,
          yLabel: summaries.some((d) => d.pairs.length > 1) ? "SD within tasks" : "SD of repeats",
          xDomain: span,
          limit,
          format,
          formatSd: (value) => formatSd(value, metric)
        })
      )}
      ${figureMenu(figures.plane)}
    </figure>
    <p class="denominators">
      The best place is low and to the ${metric.higher_is_better === false ? "left" : "right"}: good on average, and the
      same every time. Thin lines are ${formatLevel(metric.level)}
      intervals.${limit.length ? " The dashed arch is the greatest SD that each mean allows." : ""}
    </p>
    ${fingerprintSection(charts.fingerprint, {look, level: metric.level, figure: figures.fingerprint, resize})}
    ${curves.length ? passSection(charts, {figure: figures.every, resize}) : null}

    <h2>The worst case</h2>
    ${reliabilityTable(summaries, {metric, curves})} ${flakySection(outcomes, metric)}

    <h2>What this does not show</h2>
    <ul>
      ${reliabilityLimits(pairs, {metric, outcomes, left}).map((d) => html`<li>${d}</li>`)}
    </ul>
  </div>`;
}

interface PassSectionOptions {
  figure: Figure;
  resize: ReliabilitySectionsOptions["resize"];
}

function passSection({panels, curves, note}: ReliabilityCharts, {figure, resize}: PassSectionOptions): HTMLElement {
  return html`<div>
    <h2>Will it pass every time?</h2>
    <p>
      pass^k, the chance that all of k repeats pass, for k up to ${curves[0].last.k}. A config that merely passes now
      and then falls
      fast.${panels.some((d) => d.steps.some((s) => Number.isFinite(s.expected))) ? " Dashed: what it would be if all tasks were alike." : ""}
    </p>
    ${
      panels.length
        ? html`<figure id="every" data-chart="pass-hat">
            ${resize((width) =>
              retryCurvePlot(panels, {width, label: "Chance that all of k repeats pass", xLabel: "repeats k"})
            )}
            ${figureMenu(figure)}
          </figure>`
        : null
    }
    <p class="denominators">${note}</p>
  </div>`;
}

function flakySection(outcomes: readonly RepeatedPair[], metric: Metric): HTMLElement | null {
  if (outcomes.length === 0) return null;
  return html`<div data-list="flaky">
    <h2>Flaky pairs</h2>
    ${flakyTable(outcomes, metric) ?? html`<p>No pair both passed and failed.</p>`}
  </div>`;
}
