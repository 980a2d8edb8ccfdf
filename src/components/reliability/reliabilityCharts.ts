import {failurePolicy} from "../failurePolicy.js";
import {formatCount} from "../format/format.js";
import {lossOf} from "./reliabilityCurves.js";
import {reliabilityFingerprint} from "./reliabilityFingerprint.js";
import {mostPanels, reliabilityPanels, reliabilityPanelsNote} from "./reliabilityPanels.js";
import {reliabilityPlane} from "./reliabilityPlane.js";
import {mostStrips, reliabilityStrips} from "./reliabilityStrips.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilityCurve} from "./reliabilityCurves.js";
import type {ReliabilitySummary} from "./reliabilitySummaries.js";
import type {RepeatedPair} from "./reliabilityTypes.js";

export type ReliabilityCharts = ReturnType<typeof reliabilityCharts>;

/** What the charts of the page draw, and the words below them. */
export function reliabilityCharts(
  summaries: readonly ReliabilitySummary[],
  {metric, outcomes, curves}: {metric: Metric; outcomes: readonly RepeatedPair[]; curves: readonly ReliabilityCurve[]}
) {
  const pairs = summaries.flatMap((d) => d.pairs);
  return {
    pairs: pairs.slice(0, mostStrips),
    strips: reliabilityStrips(summaries, {metric}),
    points: reliabilityPlane(summaries, {metric}),
    fingerprint: reliabilityFingerprint(summaries, {metric, curves, outcomes}),
    curves,
    falling: curves.filter((d) => lossOf(d) > 0).slice(0, mostPanels),
    panels: reliabilityPanels(curves),
    caption: `${stripsCaption(pairs.length, pairs)} ${failurePolicy(metric)}${metric.failures === "bounds" ? ` ${boundsNote}` : ""}`,
    note: reliabilityPanelsNote(curves)
  };
}

/** What no bounds can be given of: lost runs between the ends may make it larger than they do at either. */
const boundsNote =
  "That holds for means and pass^k; SD, worst run, worst tenth and flakiness are of the repeats that were not lost.";

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
