import {formatCount} from "../format/format.js";
import type {FrontierCell} from "./frontierPoints.js";

/** What a stop does to the chart, in words; nothing where all attempts are made. */
export function stopNote(
  cells: readonly Pick<FrontierCell, "cost_usd_least">[],
  {stop, left}: {stop: number | null; left: number}
): string {
  if (stop === null) return "";
  const bounded = cells.some((d) => d.cost_usd_least != null)
    ? " Where attempts have no cost of their own a mark stands at the most that its runs can have cost by then, and its line goes to the least; what is said of the frontier takes the most."
    : "";
  const out =
    left === 0
      ? ""
      : ` ${formatCount(left, "other figure")} ${left === 1 ? "is" : "are"} left out: published or without attempts, of whole runs only.`;
  return ` Every run is stopped after attempt ${stop}.${bounded}${out}`;
}
