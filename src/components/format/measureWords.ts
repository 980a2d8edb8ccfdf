import {formatCost, formatDuration, formatTokens} from "./format.js";
import type {Measure} from "../frontier/frontierPoints.js";

interface MeasureWords {
  /** Of the control. */
  label: string;
  /** Of the axis. */
  axis: string;
  /** After a value: "$0.10 a run". */
  per: string;
  /** What there may be too little of: "cost", "time". */
  noun: string;
  /** What a share is of: "at 38% of the cost". */
  share: string;
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
    share: "cost",
    format: formatCost,
    tick: tickCost
  },
  pass: {
    label: "Cost per passed run",
    axis: "Cost per passed run, US dollars, log scale",
    per: "a passed run",
    noun: "cost",
    share: "cost",
    format: formatCost,
    tick: tickCost
  },
  tokens: {
    label: "Tokens per run",
    axis: "Tokens per run, log scale",
    per: "a run",
    noun: "token count",
    share: "tokens",
    format: (value) => `${formatTokens(value)} tokens`,
    tick: formatTokens
  },
  time: {
    label: "Time per run",
    axis: "Time per run, log scale",
    per: "a run",
    noun: "time",
    share: "time",
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
