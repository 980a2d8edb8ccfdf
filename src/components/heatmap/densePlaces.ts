import {heatScale} from "../../plots/heatScale.js";
import type {DensePlaces} from "../../plots/denseHeatmap.js";
import type {HeatDomain} from "./heatDomains.js";
import type {HeatmapGrid} from "./heatmapGrid.js";

/** Shades of a scale; more could not be told apart, and each is a path of its own. */
const shades = 48;

/** The colours of very many places: figures of one place one below the other, of near values in one shade. */
export function densePlaces({rows, columns, places}: HeatmapGrid): Pick<DensePlaces, "slots" | "palette" | "fills"> {
  const slots = places.figures.length;
  const width = places.columns.length;
  const palette: string[] = [];
  const scales = new Map<HeatDomain, (value: number) => number>();
  const fills = new Uint16Array(rows.length * columns.length * slots);
  let at = 0;
  for (const {place: row, domain} of rows) {
    const fillOf = scales.get(domain) ?? shadesOf(domain, palette);
    scales.set(domain, fillOf);
    for (const {place: column} of columns) {
      const start = at;
      for (const own of column < 0 ? [] : places.figures) {
        const cell = own[row * width + column];
        if (cell !== undefined) fills[at++] = fillOf(cell.mean);
      }
      spread(fills, {start, filled: at - start, slots});
      at = start + slots;
    }
  }
  return {slots, palette, fills};
}

/** The number of a value's shade in the palette, counted from 1, where it is put when first used. */
function shadesOf(domain: HeatDomain, palette: string[]): (value: number) => number {
  const {low, high, log} = domain;
  const scale = heatScale(domain);
  const known = new Uint16Array(shades);
  const shadeValue = (i: number) => {
    const share = i / (shades - 1);
    return log ? low * (high / low) ** share : low + (high - low) * share;
  };
  return (value) => {
    const along = low === high ? 0 : log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    const i = Math.round(Math.max(0, Math.min(1, along)) * (shades - 1));
    if (known[i] === 0) known[i] = palette.push(scale.color(shadeValue(i)));
    return known[i];
  };
}

/** Makes the first few figures of a place fill all of its slots evenly. */
function spread(fills: Uint16Array, {start, filled, slots}: {start: number; filled: number; slots: number}): void {
  if (filled === 0 || filled === slots) return;
  for (let i = slots - 1; i >= 0; --i) fills[start + i] = fills[start + Math.floor((i * filled) / slots)];
}
