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
    scale: {title: "Passed", low: 0, high: 1, reverse: false, log: false, format: (d) => `${100 * d}%`}
  };
}
