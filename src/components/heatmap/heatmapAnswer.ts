import {capitalise} from "../format/capitalise.js";
import {formatCount} from "../format/format.js";
import {formatMetric} from "../format/formatMetric.js";
import {figuresAt, figuresOfLine} from "./gridPlaces.js";
import {columnNouns, rowNouns} from "./heatmapTypes.js";
import type {GridPlaces} from "./gridPlaces.js";
import type {GridRow, HeatmapGrid} from "./heatmapGrid.js";
import type {ColumnKind} from "./heatmapTypes.js";

/** The heatmap in a sentence: what was easiest and hardest, and on what the columns differ most. */
export function heatmapAnswer(grid: HeatmapGrid): string {
  const {kind, columnKind, rows, places, shared} = grid;
  const {one, many} = rowNouns[kind];
  const told = (row: GridRow) => rowWords(row, columnKind);
  const measured = rows.filter((d) => d.marginals.length > 0);
  if (!measured.length) return "The archive has no figures here.";
  if (!shared) return bestOfEach(grid);
  const count = formatCount(measured.length, one, {plural: many});
  const position = (d: GridRow) => d.domain.position(d.marginals[0].mean);
  const sorted = measured.toSorted((a, b) => position(b) - position(a));
  const [first, last] = [sorted[0], sorted.at(-1)!];
  if (position(first) === position(last)) {
    return measured.length === 1
      ? `One ${one} to compare: ${told(first)}.`
      : `All ${count} have the same mean: ${told(first)}.`;
  }
  const equal = (row: GridRow) => measured.filter((d) => position(d) === position(row)).length;
  const words = first.domain.reverse ? {best: "lowest", worst: "highest"} : {best: "easiest", worst: "hardest"};
  const end = (row: GridRow, side: "best" | "worst") =>
    equal(row) === 1
      ? `the ${words[side]} of ${count} is ${told(row)}`
      : `${equal(row)} of ${count} share the ${side} mean, ${formatMetric(row.marginals[0].mean, row.metric)}`;
  const widest = widestRow(measured, places);
  const spread = widest
    ? `; ${columnNouns[columnKind].many} differ most on ${widest.row.label}, from ${widest.from} to ${widest.to}`
    : "";
  return capitalise(`${end(first, "best")}; ${end(last, "worst")}${spread}.`);
}

const mostNamed = 3;

/** For rows of different units, which have no common difficulty: who is best on each. */
function bestOfEach({kind, columnKind, rows, columns, places}: HeatmapGrid): string {
  const nouns = columnNouns[columnKind];
  const labels = new Map(columns.map((d) => [d.id, d.label]));
  const best = rows.slice(0, mostNamed).map(({place, label, domain, metric}) => {
    const figures = columns.flatMap((d) => figuresAt(places, place, d.place).map(({cell}) => cell));
    const top = Math.max(...figures.map((d) => domain.position(d.mean)));
    const first = figures.filter((d) => domain.position(d.mean) === top);
    const names = [...new Set(first.map((d) => labels.get(d.config_id)!))];
    const others = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(" and ");
    return `${others} on ${label} (${formatMetric(first[0].mean, metric)})`;
  });
  const rest = rows.length > mostNamed ? `; ${rows.length - mostNamed} more below` : "";
  return `Best of ${formatCount(columns.length, nouns.one, {plural: nouns.many})} on ${formatCount(rows.length, rowNouns[kind].one, {plural: rowNouns[kind].many})} of different units: ${best.join("; ")}${rest}.`;
}

function rowWords({label, metric, marginals: [{mean, figures}]}: GridRow, columnKind: ColumnKind): string {
  const {one, many} = columnNouns[columnKind];
  return `${label} (mean ${formatMetric(mean, metric)} over ${formatCount(figures, one, {plural: many})})`;
}

function widestRow(rows: GridRow[], places: GridPlaces) {
  const spans = rows.map((row) => {
    const values = figuresOfLine(places, {side: "row", place: row.place}).map((d) => d.mean);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return {row, span: Math.abs(row.domain.position(to) - row.domain.position(from)), from, to};
  });
  const [widest] = spans.toSorted((a, b) => b.span - a.span);
  if (!(widest.span > 0)) return undefined;
  const {row} = widest;
  return {row, from: formatMetric(widest.from, row.metric), to: formatMetric(widest.to, row.metric)};
}
