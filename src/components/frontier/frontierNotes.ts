import {formatLevel} from "../format/format.js";
import {emptyState} from "../emptyState.js";
import {formatCount} from "../format/format.js";
import {html} from "../html.js";
import {measureWords} from "../format/measureWords.js";
import type {FrontierPoint, Measure} from "./frontierPoints.js";

interface NoteOptions {
  measure: Measure;
}

/** What stands in the place of the chart when no point has a place on the axis; null when some have. */
export function frontierEmpty(points: readonly FrontierPoint[]): HTMLElement | null {
  if (points.some((d) => d.x !== null)) return null;
  if (points.length === 0) {
    return emptyState("This archive holds no score of a config over all tasks.", {
      needs: "runs, or published cells of the experiment's primary metric with scope “all”."
    });
  }
  const subscription = points.filter((d) => d.rail === "subscription").length;
  const why =
    subscription === points.length ? "only costs by subscription" : "neither a cost nor tokens nor a time of a run";
  return emptyState(`For these ${formatCount(points.length, "config")} the archive holds ${why}.`, {
    needs:
      "cost_usd on the runs, cost_usd_mean or cost_usd_sum on the published cells, tokens with a price, or duration_s. " +
      "The scores themselves are in the table below and on the overview."
  });
}

/** What the chart does not show, as far as it depends on the data. */
export function frontierLimits(
  points: readonly FrontierPoint[],
  {measure, taskCells = 0}: NoteOptions & {taskCells?: number}
): HTMLElement {
  const {noun} = measureWords[measure];
  const about = points.filter((d) => d.approximate && d.x !== null).length;
  const unplaced = points.filter((d) => d.x === null).length;
  const layers = new Set(points.map((d) => `${d.origin} ${d.as_of}`)).size;
  const bounded = points.filter((d) => d.xMethod !== null).length;
  return html`<ul>
    <li>
      Whether one config is better than another. Intervals that overlap say nothing either way, and ones that do not are
      not a test: the same tasks were put to every config, so pairs have to be compared task by task.
    </li>
    ${
      taskCells === 0
        ? null
        : html`<li>
            The frontier of a single task: the experiment has ${formatCount(taskCells, "figure")} of single tasks, more
            than a page should load.
          </li>`
    }
    ${measureWords[measure].share !== "cost" ? null : html`<li>What a run costs today. ${costKinds(points)}</li>`}
    ${
      bounded > 0 || unplaced === points.length
        ? null
        : html`<li>
            How far the ${noun} varies: only its mean or total is known, so no point has a horizontal interval.
          </li>`
    }
    ${
      unplaced === 0
        ? null
        : html`<li>
            How ${formatCount(unplaced, "config")} without a comparable ${noun} would stand: they are on neither side of
            the frontier, and a cheap one could take places from it.
          </li>`
    }
    ${about === 0 ? null : html`<li>An exact ${noun} of ${formatCount(about, "config")} marked ≈: its source says “about”.</li>`}
    ${
      layers < 2
        ? null
        : html`<li>
            One frontier: figures that are known in different ways are drawn side by side, each with its own.
          </li>`
    }
  </ul>`;
}

function costKinds(points: readonly FrontierPoint[]): string {
  const counts = new Map<string, number>();
  for (const d of points) if (d.rail === null) counts.set(d.cost_kind, (counts.get(d.cost_kind) ?? 0) + 1);
  if (counts.size === 0) return "No price is known.";
  const kinds = Array.from(counts, ([kind, n]) => (counts.size === 1 ? kind : `${kind} (${n})`));
  return `How these costs are known: ${kinds.join(", ").replace("unknown", "not said")}; at the prices of their day.`;
}

/** What stands behind the caption where costs are at the prices of a day; nothing where they are as stated. */
export function pricesNote(day: string | null): string {
  return day === null ? "" : ` Costs are the runs’ tokens at the prices of ${day}.`;
}

/** How the chart was made. */
export const frontierMethod = ({level}: {level?: number}): string =>
  "A config is dominated when another costs no more and scores no less, and is better in one of the two; free runs take " +
  `part at $0. Intervals are ${formatLevel(level)}: Wilson's for a share of passed runs, Student's t from mean, SD and n ` +
  "for other scores and for mean costs, tokens and times, Fieller's over tasks for the cost of a pass; where the source " +
  "prints an interval, that one is shown. None is drawn for a single run or where all runs are alike. P(on the frontier) " +
  "is the share of joint draws in which a config is not dominated: passes from Jeffreys's posterior, means from " +
  "Student's t, each config for itself and cost apart from score; paired by task, the order would be surer. What has no " +
  "spread is held at its value. The bounds are the frontiers of the best and of the worst ends of all intervals. Figures " +
  "computed from runs and published ones are never mixed on one frontier.";
