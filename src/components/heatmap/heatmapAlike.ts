import {formatCount} from "../format/format.js";
import {isOfLayer} from "./heatmapChoices.js";
import {columnNouns, rowNouns} from "./heatmapTypes.js";
import type {HeatDomain} from "./heatDomains.js";
import type {Layer} from "./heatmapChoices.js";
import type {HeatmapGrid} from "./heatmapGrid.js";
import type {HeatCell, Metric} from "./heatmapTypes.js";

/** How all figures of a row are the same: at the good end of the scale, at its poor end, or between. */
export type Alike = "all best" | "all worst" | "all equal";

/**
 * Whether every column has the same figure, in every layer that has several: such a row tells nobody apart, and a suite is as
 * good without it. Null where they differ, where there are not two, and of a view that shows no value.
 */
export function alikeOf(
  cells: readonly HeatCell[],
  {metric, domain, layers}: {metric: Metric; domain: HeatDomain; layers: readonly Layer[]}
): Alike | null {
  if (metric.view !== undefined) return null;
  const several = layers.map((layer) => cells.filter((d) => isOfLayer(d, layer))).filter((d) => d.length > 1);
  if (several.length === 0 || several.some((own) => own.some((d) => d.mean !== own[0].mean))) return null;
  const {mean} = several[0][0];
  const [poor, good] = domain.reverse ? [metric.max, metric.min] : [metric.min, metric.max];
  return mean === good ? "all best" : mean === poor ? "all worst" : "all equal";
}

/** Which rows tell no columns apart, in a sentence; nothing where there is none, or a single column. */
export function alikeText({kind, columnKind, rows}: Pick<HeatmapGrid, "kind" | "columnKind" | "rows">): string | null {
  const {one, many} = rowNouns[kind];
  const columns = columnNouns[columnKind].many;
  const dead = rows.filter((d) => d.alike !== null);
  if (dead.length === 0) return null;
  const part = (alike: Alike, words: string) => {
    const labels = dead.filter((d) => d.alike === alike).map((d) => d.label);
    return labels.length === 0 ? [] : [`${words} ${listed(labels)}`];
  };
  const parts = [
    ...part("all best", `all ${columns} reach the best score on`),
    ...part("all worst", "all have the worst on"),
    ...part("all equal", "all have the same on")
  ];
  const subject = `${formatCount(dead.length, one, {plural: many})} of ${rows.length} ${dead.length === 1 ? "tells" : "tell"} no ${columns} apart (marked =)`;
  return `${subject}: ${parts.join("; ")}.`;
}

const mostNamed = 5;

function listed(labels: readonly string[]): string {
  const more = labels.length - mostNamed;
  return more > 0 ? `${labels.slice(0, mostNamed).join(", ")} and ${more} more` : labels.join(", ");
}
