import {formatCount} from "./format.js";
import {formatMetric} from "./formatMetric.js";
import {rowNouns} from "./heatmapTypes.js";
import type {GridRow, HeatmapGrid} from "./heatmapGrid.js";

/** The heatmap in a sentence: what was easiest and hardest, and on what the configs differ most. */
export function heatmapAnswer({kind, rows, cells}: HeatmapGrid): string {
  const {one, many} = rowNouns[kind];
  const measured = rows.filter((d) => d.marginals.length > 0);
  if (!measured.length) return "The archive has no figures here.";
  const count = formatCount(measured.length, one, {plural: many});
  const position = (d: GridRow) => d.domain.position(d.marginals[0].mean);
  const sorted = measured.toSorted((a, b) => position(b) - position(a));
  const [first, last] = [sorted[0], sorted.at(-1)!];
  if (position(first) === position(last)) {
    return measured.length === 1
      ? `One ${one} to compare: ${told(first)}.`
      : `All ${count} are equally hard: ${told(first)}.`;
  }
  const equal = (row: GridRow) => measured.filter((d) => position(d) === position(row)).length;
  const end = (row: GridRow, word: string) =>
    equal(row) === 1
      ? `the ${word} of ${count} is ${told(row)}`
      : `${equal(row)} of ${count} are ${word}, ${formatMetric(row.marginals[0].mean, row.metric)} each`;
  const widest = widestRow(measured, cells);
  const spread = widest ? `; configs differ most on ${widest.row.label}, from ${widest.from} to ${widest.to}` : "";
  return capitalise(`${end(first, "easiest")}; ${end(last, "hardest")}${spread}.`);
}

function told({label, metric, marginals: [{mean, figures}]}: GridRow): string {
  return `${label} (mean ${formatMetric(mean, metric)} over ${formatCount(figures, "config")})`;
}

function widestRow(rows: GridRow[], cells: HeatmapGrid["cells"]) {
  const spans = rows.map((row) => {
    const values = cells.filter((d) => d.row === row.id).flatMap((d) => d.figures.map((f) => f.cell.mean));
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return {row, span: Math.abs(row.domain.position(to) - row.domain.position(from)), from, to};
  });
  const [widest] = spans.toSorted((a, b) => b.span - a.span);
  if (!(widest.span > 0)) return undefined;
  const {row} = widest;
  return {row, from: formatMetric(widest.from, row.metric), to: formatMetric(widest.to, row.metric)};
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
