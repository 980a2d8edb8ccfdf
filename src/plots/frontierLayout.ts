import * as Plot from "@observablehq/plot";
import {logTicks} from "./logTicks.js";
import type {Box} from "./boxes.js";

/** What the layout needs to know of a point. */
export interface LayoutRow {
  x: number | null;
  xLow: number;
  xHigh: number;
  rail: string | null;
  y: number;
  yLow: number;
  yHigh: number;
}

export interface FrontierLayoutOptions {
  width: number;
  height: number;
  /** The rails that may stand beside the axis, by name. */
  rails: readonly string[];
  yMin: number | null;
  yMax: number | null;
}

export interface FrontierLayout {
  margin: Box;
  /** Everything inside the axes, rails included. */
  frame: Box;
  /** Where the logarithmic axis runs. */
  main: {left: number; right: number};
  /** The rails that have points, "free" on the left and the others on the right. */
  rails: {name: string; left: number; right: number}[];
  ticks: {value: number; px: number}[];
  yDomain: [number, number];
  yRange: [number, number];
  /** Cost → pixels. */
  px: (x: number) => number;
  /** Score → pixels, and back. */
  py: (y: number) => number;
  yAt: (py: number) => number;
  /** Where each row stands from left to right, in the order of the rows. */
  positions: number[];
}

/** Narrower than this, labels are smaller and rails have room for their dots only. */
export const narrowWidth = 560;

/** Places the frame, the rails and the scales of a frontier chart. */
export function frontierLayout(
  rows: readonly LayoutRow[],
  {width, height, rails, yMin, yMax}: FrontierLayoutOptions
): FrontierLayout {
  const narrow = width < narrowWidth;
  const margin = {left: narrow ? 42 : 52, top: 28, right: 12, bottom: 54};
  const frame = {left: margin.left, top: margin.top, right: width - margin.right, bottom: height - margin.bottom};
  const used = rails.filter((name) => rows.some((d) => d.rail === name));
  const railWidth = narrow ? (used.length > 2 ? 56 : 62) : 116;
  const [before, after] = [used.filter((d) => d === "free"), used.filter((d) => d !== "free")];
  const starts = [
    ...before.map((name, i) => ({name, left: frame.left + i * railWidth})),
    ...after.map((name, i) => ({name, left: frame.right - (after.length - i) * railWidth}))
  ];
  const placedRails = starts.map(({name, left}) => ({name, left: left + 3, right: left + railWidth - 3}));
  const main = {
    left: frame.left + before.length * railWidth + 16,
    right: frame.right - after.length * railWidth - (after.length ? 16 : 26)
  };
  const costs = rows.flatMap(({x, xLow, xHigh, rail}) =>
    x === null || rail !== null ? [] : [x, Math.max(xLow, x / 10), xHigh].filter(Number.isFinite)
  );
  const domain = logDomain(costs);
  const xScale = Plot.scale({x: {type: "log", domain, range: [main.left, main.right]}})!;
  const yDomain = scoreDomain(rows, {min: yMin, max: yMax});
  const yRange: [number, number] = [frame.bottom - 10, frame.top + 8];
  const yScale = Plot.scale({y: {type: "linear", domain: yDomain, range: yRange}})!;
  const px = (x: number) => Number(xScale.apply(x));
  return {
    margin,
    frame,
    main,
    rails: placedRails,
    ticks: costs.length ? ticksOf(domain, main).map((value) => ({value, px: px(value)})) : [],
    yDomain,
    yRange,
    px,
    py: (y) => Number(yScale.apply(y)),
    yAt: (y) => Number(yScale.invert!(y)),
    positions: positionsOf(rows, {px, rails: placedRails, narrow})
  };
}

interface PositionOptions {
  px: (x: number) => number;
  rails: FrontierLayout["rails"];
  narrow: boolean;
}

/** By cost; on a rail staggered in the order of scores, so that intervals stand beside each other. */
function positionsOf(rows: readonly LayoutRow[], {px, rails, narrow}: PositionOptions): number[] {
  const positions = rows.map(({x, rail}) => (rail === null ? px(x!) : NaN));
  for (const {name, left, right} of rails) {
    const order = rows.flatMap((d, i) => (d.rail === name ? [i] : [])).toSorted((i, j) => rows[j].y - rows[i].y);
    const lanes = Math.min(3, order.length);
    const start = narrow ? (left + right) / 2 - 6 * (lanes - 1) : left + 13;
    order.forEach((i, k) => (positions[i] = start + 12 * (k % lanes)));
  }
  return positions;
}

function ticksOf(domain: [number, number], {left, right}: {left: number; right: number}): number[] {
  return logTicks(domain, {count: Math.max(2, Math.floor((right - left) / 60))});
}

/** Room on both sides of the least and the greatest value; a single one gets a decade around it. */
function logDomain(costs: readonly number[]): [number, number] {
  if (costs.length === 0) return [1, 10];
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  const room = Math.max(1.2, (high / low) ** 0.06);
  return low === high ? [low / 3, high * 3] : [low / room, high * room];
}

/** A rate from 0 to 1; any other score as far as its values and intervals go, with a little room. */
function scoreDomain(
  rows: readonly LayoutRow[],
  {min, max}: {min: number | null; max: number | null}
): [number, number] {
  if (min === 0 && max === 1) return [0, 1];
  const values = rows.flatMap((d) => [d.y, d.yLow, d.yHigh]).filter((d) => d === d);
  if (!values.length) return [min ?? 0, max ?? 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.06 * (high - low || Math.abs(high) || 1);
  return [Math.max(min ?? -Infinity, low - room), Math.min(max ?? Infinity, high + room)];
}
