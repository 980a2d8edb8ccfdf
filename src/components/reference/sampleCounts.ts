import type {MeasuredSamples} from "../../../loaders/format.js";
import {formatCount} from "../format/format.js";

/** How many samples of a harness load as expected, and into what: "4 of 4: 41 runs, 3 cells". */
export function sampleCounts(samples: MeasuredSamples | null): string | null {
  if (samples === null) return null;
  const rows = [
    samples.runs > 0 ? formatCount(samples.runs, "run") : null,
    samples.cells > 0 ? formatCount(samples.cells, "cell") : null,
    samples.sessions > 0 ? formatCount(samples.sessions, "session") : null
  ].filter((d) => d !== null);
  return `${samples.loaded} of ${samples.entries}${rows.length === 0 ? "" : `: ${rows.join(", ")}`}`;
}
