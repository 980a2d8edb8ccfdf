import {formatPercent} from "../format/format.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {RetryGhost, RetryPart} from "../../plots/retryBars.js";

/** A line of the bars: runs that passed on an attempt or never, or what independent repeats would give. */
export type BarLine = RetryPart | RetryGhost;

const isGhost = (d: BarLine): d is RetryGhost => "share" in d;
const share = "share of runs, 0 to 1";

export const barValues: ValueColumn<BarLine>[] = [
  {name: "config_id", value: (d) => d.id},
  {name: "config", value: (d) => d.label},
  {name: "attempt", value: (d) => (isGhost(d) ? d.k : d.attempt)},
  {name: "passed", value: (d) => isGhost(d) || d.attempt !== null},
  {name: "runs", unit: "runs", value: (d) => (isGhost(d) ? null : d.runs)},
  {name: "n", unit: "runs", value: (d) => d.n},
  {name: "origin", value: (d) => (isGhost(d) ? "expected of repeats" : d.hollow ? "published" : "computed")},
  {name: "share", unit: share, value: (d) => (isGhost(d) ? d.share : d.runs / d.n)},
  {name: "low", unit: share, value: (d) => (isGhost(d) ? d.low : null)},
  {name: "high", unit: share, value: (d) => (isGhost(d) ? d.high : null)},
  {name: "interval", value: (d) => (isGhost(d) ? d.method : null)}
];

export const barTexts: TextColumn<BarLine>[] = [
  {label: "Config", value: (d) => d.label},
  {
    label: "Passed on attempt",
    value: (d) => (isGhost(d) ? `by ${d.k} independent repeats` : (d.attempt ?? "never")),
    align: "right"
  },
  {
    label: "Runs",
    value: (d) =>
      isGhost(d)
        ? `${formatPercent(d.share)} (${formatPercent(d.low)} to ${formatPercent(d.high)})`
        : `${d.runs} of ${d.n}`,
    align: "right"
  },
  {label: "Figures", value: (d) => (isGhost(d) ? "expected" : d.hollow ? "published" : "computed")}
];
