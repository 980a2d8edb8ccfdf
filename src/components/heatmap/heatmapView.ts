import {denseFrom} from "../../plots/denseHeatmap.js";
import {heatScale} from "../../plots/heatScale.js";
import {cellInterval, countedPasses} from "../cellInterval.js";
import {formatMetric} from "../format/formatMetric.js";
import {groupBy} from "../groupBy.js";
import {figureTip, marginalTip, missingTip} from "./heatmapTips.js";
import {isAbout, isMetricKind, isRate, shownTitle} from "./heatmapTypes.js";
import {marginalInterval} from "./marginalInterval.js";
import {runShares} from "./runShares.js";
import type {HeatmapBlank, HeatmapLine, HeatmapTile, HeatmapView} from "../../plots/heatmap.js";
import type {HeatScale} from "../../plots/heatScale.js";
import type {HeatDomain} from "./heatDomains.js";
import type {GridCell, GridColumn, HeatmapGrid} from "./heatmapGrid.js";
import type {HeatCell, HeatmapData, Metric} from "./heatmapTypes.js";
import type {Missing} from "../missingReason.js";

/** Passes of at most so many runs are written as a fraction, which is value and n at once. */
const fractionRuns = 20;

const noText = {text: "", note: ""};

/** A grid as the plot draws it: every cell with its colour, its tip and, where there is room for them, its words. */
export function heatmapView(grid: HeatmapGrid, {tasks}: Pick<HeatmapData, "tasks">): HeatmapView {
  // Rows of one domain share one scale, whose colours are computed once a value.
  const scales = new Map(grid.rows.map((d) => [d.domain, rememberedScale(heatScale(d.domain))]));
  const rows = new Map(grid.rows.map((d) => [d.id, {...d, scale: scales.get(d.domain)!}]));
  const labels = new Map(grid.columns.map((d) => [d.id, d.label]));
  const isDense = grid.rows.length * grid.columns.length > denseFrom;
  const tiles: HeatmapTile[] = [];
  const blanks: HeatmapBlank[] = [];
  const byColumn = groupBy(grid.cells, (d) => d.column);
  const emptied = new Map(grid.columns.map((d) => [d.id, emptyState(byColumn.get(d.id) ?? [])]));
  const taskOf = new Map(tasks.map((d) => [d.task_id, d]));
  for (const {row: id, column, figures, missing} of grid.cells) {
    const {scale, metric, ...row} = rows.get(id)!;
    const names = {row: row.label, column: labels.get(column)!};
    if (missing) {
      const text = emptied.get(column) === null ? shortState[missing.state] : "";
      blanks.push({
        row: id,
        column,
        name: `${names.row} · ${names.column}: ${missing.state}`,
        text,
        title: missingTip(missing, names)
      });
    }
    figures.forEach(({layer, cell}, slot) => {
      const task = grid.kind === "task" ? taskOf.get(id) : undefined;
      tiles.push({
        row: id,
        column,
        slot,
        slots: figures.length,
        name: isDense ? "" : `${names.row} · ${names.column}: ${formatMetric(cell.mean, metric)}, ${layer.label}`,
        ...(isDense ? noText : figureText(cell, metric)),
        fill: scale.color(cell.mean),
        ink: scale.ink(cell.mean),
        hollow: layer.origin !== "computed",
        lost: cell.lost ?? 0,
        runs: layer.origin === "computed" && !isDense ? runShares(cell, {metric, domain: row.domain}) : [],
        tip: () => {
          const interval = cellInterval(cell, {...metric, rate: isRate(metric)});
          return figureTip(cell, {...names, metric, interval, task, layer});
        }
      });
    });
  }
  const first = grid.rows.at(0);
  return {
    rows: grid.rows.map((d) =>
      lineOf(d, {
        metric: d.metric,
        domain: d.domain,
        note: d.alike === null ? "" : `= ${d.alike}`,
        alone: grid.columns.length === 1
      })
    ),
    columns: !first
      ? []
      : grid.columns.map((d) =>
          lineOf(d, {
            metric: first.metric,
            domain: first.domain,
            sameRuns: isMetricKind(grid.kind),
            note: emptied.get(d.id) ?? "",
            alone: grid.rows.length === 1,
            of: grid.rows.length
          })
        ),
    tiles,
    blanks,
    scale:
      first && grid.shared
        ? {...first.domain, title: scaleTitle(grid), format: (value) => formatMetric(value, first.metric)}
        : null
  };
}

function rememberedScale({color, ink}: Pick<HeatScale, "color" | "ink">): Pick<HeatScale, "color" | "ink"> {
  return {color: remembered(color), ink: remembered(ink)};
}

function remembered(of: (value: number) => string): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const found = known.get(value) ?? of(value);
    known.set(value, found);
    return found;
  };
}

/** What the colours stand for: the metric, or the rows where they are several metrics of one scale. */
function scaleTitle({kind, rows}: HeatmapGrid): string {
  const {viewTitle} = rows[0].metric;
  if (!isMetricKind(kind)) return shownTitle(rows[0].metric);
  if (viewTitle !== undefined) return viewTitle;
  return isRate(rows[0].metric) ? "Share of runs that passed" : "Score";
}

/** The one reason why a whole column is empty; null when it is not, or when there are several. */
function emptyState(cells: readonly GridCell[]): string | null {
  const states = new Set(cells.map((d) => d.missing?.state));
  const [state] = states;
  return states.size === 1 && state !== undefined ? shortState[state] : null;
}

const shortState: Record<Missing["state"], string> = {
  "not run": "not run",
  "not public": "not public",
  "not applicable": "n/a",
  "never finished": "never finished",
  excluded: "excluded",
  "lost to infrastructure": "lost",
  "failed, cause unknown": "unknown",
  "no figure": "no figure",
  "not in the archive": "no data"
};

interface LineOptions {
  metric: Metric;
  domain: HeatDomain;
  note: string;
  /** Whether the line has a single place, whose figure a mean would repeat. */
  alone: boolean;
  /** How many figures it could have. */
  of?: number;
  /** Whether its figures are of the same runs, so that they are no sample. */
  sameRuns?: boolean;
}

function lineOf(
  {id, label, marginals}: Pick<GridColumn, "id" | "label" | "marginals">,
  {metric, domain, note, alone, of, sameRuns = false}: LineOptions
): HeatmapLine {
  const place = (value: number) => Math.max(0, Math.min(1, domain.position(value)));
  const means = (alone ? [] : marginals).map((d) => {
    const interval = sameRuns ? undefined : marginalInterval(d, metric);
    const ends = interval && [place(interval.low), place(interval.high)].toSorted((a, b) => a - b);
    return {
      text: formatMetric(d.mean, metric),
      note:
        of !== undefined && d.figures < of
          ? `${d.figures} of ${of}`
          : d.runs === null
            ? `of ${d.figures}`
            : `n ${d.runs.toLocaleString("en-US")}`,
      hollow: d.layer.origin !== "computed",
      span: ends ? {low: ends[0], value: place(d.mean), high: ends[1]} : null,
      title: marginalTip(d, {label, metric, interval})
    };
  });
  return {id, label, note, means};
}

/** A figure in a word, and n where the word does not say it. */
export function figureText(cell: HeatCell, metric: Metric): {text: string; note: string} {
  const about = isAbout(cell) ? "≈" : "";
  if (isRate(metric) && cell.n !== null && cell.n <= fractionRuns) {
    const passes = countedPasses(cell, cell.n);
    if (passes !== undefined) return {text: `${about}${passes}/${cell.n}`, note: ""};
  }
  const note = cell.n === null ? "" : `n ${cell.n.toLocaleString("en-US")}`;
  return {text: about + formatMetric(cell.mean, metric), note};
}
