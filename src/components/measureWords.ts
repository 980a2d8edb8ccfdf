import {formatCost, formatDuration} from "./format.js";
import type {Measure} from "./frontierPoints.js";

interface MeasureWords {
  /** Of the control. */
  label: string;
  /** Of the axis. */
  axis: string;
  /** After a value: "$0.10 a run". */
  per: string;
  /** What there may be too little of: "cost", "time". */
  noun: string;
  format: (value: number | null) => string;
  /** On the axis, without needless digits. */
  tick: (value: number) => string;
}

/** How each measure of the x axis is spoken of. */
export const measureWords: Record<Measure, MeasureWords> = {
  run: {
    label: "Cost per run",
    axis: "Cost per run, US dollars, log scale",
    per: "a run",
    noun: "cost",
    format: formatCost,
    tick: tickCost
  },
  pass: {
    label: "Cost per passed run",
    axis: "Cost per passed run, US dollars, log scale",
    per: "a passed run",
    noun: "cost",
    format: formatCost,
    tick: tickCost
  },
  time: {
    label: "Time per run",
    axis: "Time per run, log scale",
    per: "a run",
    noun: "time",
    format: formatDuration,
    tick: formatDuration
  }
};

/** Dollars of a tick: "$0.5", "$20". */
function tickCost(value: number): string {
  return formatCost(value)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}
