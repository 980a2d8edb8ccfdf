import {densePlaces} from "./densePlaces.js";
import {figuresAt, missingPlaces} from "./gridPlaces.js";
import {denseFrom} from "../../plots/denseHeatmap.js";
import {heatScale} from "../../plots/heatScale.js";
import {cellInterval, countedPasses} from "../cellInterval.js";
import {formatNumber} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {groupBy} from "../groupBy.js";
import {figureTip, marginalTip, missingTip} from "./heatmapTips.js";
import {isAbout, isMetricKind, isRate, shownTitle} from "./heatmapTypes.js";
import {marginalInterval} from "./marginalInterval.js";
import {runShares} from "./runShares.js";
import type {HeatmapBlank, HeatmapLine, HeatmapTile, HeatmapView} from "../../plots/heatmap.js";
import type {HeatScale} from "../../plots/heatScale.js";
import type {HeatDomain} from "./heatDomains.js";
import type {PlacedFigure} from "./gridPlaces.js";
import type {GridColumn, GridRow, HeatmapGrid} from "./heatmapGrid.js";
import type {HeatCell, HeatmapData, Metric} from "./heatmapTypes.js";
import type {Missing} from "../missingReason.js";

/** Passes of at most so many runs are written as a fraction, which is value and n at once. */
const fractionRuns = 20;

/** A grid as the plot draws it: every cell with its colour, its tip and its words; of very many their colours alone. */
export function heatmapView(grid: HeatmapGrid, {tasks}: Pick<HeatmapData, "tasks">): HeatmapView {
  const first = grid.rows.at(0);
  const missing = missingPlaces(grid);
  const emptied = emptyStates(grid, missing);
  const isDense = grid.rows.length * grid.columns.length > denseFrom;
  const tips = tipsOf(grid, {tasks});
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
    tiles: isDense ? [] : tilesOf(grid, tips),
    blanks: isDense ? [] : missing.map((d) => blankOf(d, {grid, tips, emptied})),
    dense: isDense ? {...densePlaces(grid), blanks: missing.length, tips: tips.at} : null,
    scale:
      first && grid.shared
        ? {...first.domain, title: scaleTitle(grid), format: (value) => formatMetric(value, first.metric)}
        : null
  };
}

interface Tips {
  figure(placed: PlacedFigure, row: GridRow, column: GridColumn): string;
  missing(row: GridRow, column: GridColumn): string;
  /** What the figures of a place say, or why it has none, by the places of row and column among the sorted ones. */
  at(row: number, column: number): string[];
}

function tipsOf(grid: HeatmapGrid, {tasks}: Pick<HeatmapData, "tasks">): Tips {
  const taskOf = new Map(grid.kind === "task" ? tasks.map((d) => [d.task_id, d]) : []);
  const tips: Tips = {
    figure({layer, cell}, {id, label, metric}, column) {
      const interval = cellInterval(cell, {...metric, rate: isRate(metric)});
      return figureTip(cell, {row: label, column: column.label, metric, interval, task: taskOf.get(id), layer});
    },
    missing: (row, column) => missingTip(grid.missing(row, column), {row: row.label, column: column.label}),
    at(i, j) {
      const [row, column] = [grid.rows[i], grid.columns[j]];
      const figures = figuresAt(grid.places, row.place, column.place);
      return figures.length ? figures.map((d) => tips.figure(d, row, column)) : [tips.missing(row, column)];
    }
  };
  return tips;
}

function tilesOf(grid: HeatmapGrid, tips: Tips): HeatmapTile[] {
  // Rows of one domain share one scale, whose colours are computed once a value.
  const scales = new Map(grid.rows.map((d) => [d.domain, rememberedScale(heatScale(d.domain))]));
  return grid.rows.flatMap((row) => {
    const {metric, domain} = row;
    const scale = scales.get(domain)!;
    return grid.columns.flatMap((column) =>
      figuresAt(grid.places, row.place, column.place).map(({layer, cell}, slot, {length: slots}): HeatmapTile => ({
        row: row.id,
        column: column.id,
        slot,
        slots,
        name: `${row.label} · ${column.label}: ${formatMetric(cell.mean, metric)}, ${layer.label}`,
        ...figureText(cell, metric),
        fill: scale.color(cell.mean),
        ink: scale.ink(cell.mean),
        hollow: layer.origin !== "computed",
        lost: cell.lost ?? 0,
        runs: layer.origin === "computed" ? runShares(cell, {metric, domain}) : [],
        tip: () => tips.figure({layer, cell}, row, column)
      }))
    );
  });
}

interface Place {
  row: GridRow;
  column: GridColumn;
}

function blankOf(
  {row, column}: Place,
  {grid, tips, emptied}: {grid: HeatmapGrid; tips: Tips; emptied: ReadonlyMap<string, string>}
): HeatmapBlank {
  const {state} = grid.missing(row, column);
  return {
    row: row.id,
    column: column.id,
    name: `${row.label} · ${column.label}: ${state}`,
    text: emptied.has(column.id) ? "" : shortState[state],
    title: tips.missing(row, column)
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

/** The one reason why a whole column is empty, by column; those that are not, or for several reasons, are not here. */
function emptyStates(grid: HeatmapGrid, missing: readonly Place[]): Map<string, string> {
  const whole = Array.from(groupBy(missing, (d) => d.column)).filter(([, own]) => own.length === grid.rows.length);
  return new Map(
    whole.flatMap(([column, own]) => {
      const states = new Set(own.map(({row}) => grid.missing(row, column).state));
      return states.size === 1 ? [[column.id, shortState[[...states][0]]]] : [];
    })
  );
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
            : `n ${formatNumber(d.runs)}`,
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
  const note = cell.n === null ? "" : `n ${formatNumber(cell.n)}`;
  return {text: about + formatMetric(cell.mean, metric), note};
}
