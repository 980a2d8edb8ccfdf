import type {DensePlaces} from "../../src/plots/denseHeatmap.js";
import type {HeatmapLine, HeatmapTile, HeatmapView} from "../../src/plots/heatmap.js";

const mean = (text: string) => ({
  text,
  note: "n 8",
  hollow: false,
  span: {low: 0.2, value: 0.5, high: 0.8},
  title: `mean ${text}`
});

/** A view of r rows × c columns without a figure in its last corner. */
export function heatmapViewOf(r: number, c: number): HeatmapView {
  const line = (id: string, label: string): HeatmapLine => ({id, label, note: "", means: [mean("50%")]});
  const rows = Array.from({length: r}, (_, i) => line(`r${i}`, `row-${i + 1}`));
  const columns = Array.from({length: c}, (_, i) => line(`c${i}`, `Config ${i + 1}`));
  const places = rows.flatMap((row) => columns.map((column) => ({row, column})));
  const name = (d: (typeof places)[0]) => `${d.row.label} · ${d.column.label}`;
  const corner = places.length > 1 ? places.at(-1) : undefined;
  return {
    rows,
    columns,
    tiles: places
      .filter((d) => d !== corner)
      .map((d, i): HeatmapTile => ({
        row: d.row.id,
        column: d.column.id,
        name: name(d),
        slot: 0,
        slots: 1,
        text: `${i}/9`,
        note: "",
        fill: "rgb(36, 88, 179)",
        ink: "#fff",
        hollow: i === 0,
        lost: 0,
        runs: [],
        tip: () => name(d)
      })),
    blanks: corner
      ? [{row: corner.row.id, column: corner.column.id, name: name(corner), text: "not run", title: "not run"}]
      : [],
    dense: null,
    scale: {title: "Passed", low: 0, high: 1, reverse: false, log: false, format: (d) => `${100 * d}%`}
  };
}

/** The same as very many places are drawn: two colours in turn by row, nothing in the last corner. */
export function denseViewOf(r: number, c: number): HeatmapView & {dense: DensePlaces} {
  const view = heatmapViewOf(r, c);
  const fills = Uint16Array.from({length: r * c}, (_, i) => (i === r * c - 1 ? 0 : 1 + (Math.floor(i / c) % 2)));
  const tips = (row: number, column: number) => [
    row === r - 1 && column === c - 1 ? "not run" : `${view.rows[row].label} · ${view.columns[column].label}`
  ];
  const dense = {slots: 1, palette: ["rgb(36, 88, 179)", "rgb(241, 243, 246)"], fills, blanks: 1, tips};
  return {...view, tiles: [], blanks: [], dense};
}
