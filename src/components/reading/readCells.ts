import {shownOf} from "./reading.js";
import type {CellSummary} from "../cellInterval.js";
import type {Reading} from "./reading.js";

/** What of a cell changes with the failure policy. */
export interface CountedCell extends Omit<CellSummary, "mean" | "bounds"> {
  config_id: string;
  metric: string;
  mean: number | null;
  n_infra?: number | null;
  n_unknown?: number | null;
  /** Both of them together, where they are not told apart. */
  n_lost?: number | null;
  values?: number[] | null;
  value_counts?: number[] | null;
  /** With the lost runs at either end: the values are there where those of the cell are. */
  bounds?: Record<"worst" | "best", BoundCell>;
}

export type BoundCell = CellSummary & Pick<CountedCell, "values" | "value_counts">;

export type LostRuns = Pick<CountedCell, "n" | "n_infra" | "n_unknown" | "n_lost">;

export interface Scale {
  metric: string;
  min: number | null;
  max: number | null;
  higher_is_better: boolean | null;
}

/** The cells of the configs that are shown, with the runs that were lost counted as the reader wants it. */
export function readCells<C extends CountedCell>(
  cells: readonly C[],
  {reading, metrics}: {reading: Reading; metrics: readonly Scale[]}
): C[] {
  const shown = shownOf(cells, reading);
  if (reading.failures === "exclude") return shown;
  const scales = new Map(metrics.map((d) => [d.metric, d]));
  return shown.map((cell) => {
    const ends = endsOf(scales.get(cell.metric));
    const lost = lostRuns(cell);
    if (lost === 0 || ends === null) return cell;
    if (reading.failures === "fail") return withRuns(cell, {value: ends.worst, count: lost});
    if (cell.mean === null) return cell;
    const at = (value: number) => withRuns(cell, {value, count: lost}) as BoundCell;
    return {...cell, bounds: {worst: at(ends.worst), best: at(ends.best)}};
  });
}

/** Runs that finished for no reason of the model's: lost to infrastructure, or nobody knows why. */
export function lostRuns({n, n_infra, n_unknown, n_lost}: LostRuns): number {
  return n === null ? 0 : (n_lost ?? (n_infra ?? 0) + (n_unknown ?? 0));
}

/** The ends of a closed scale; a scale without ends has no worst value that a lost run could be given. */
function endsOf(scale: Scale | undefined): {worst: number; best: number} | null {
  if (!scale || scale.min === null || scale.max === null) return null;
  const {min, max} = scale;
  if (min === max) return null;
  return scale.higher_is_better === false ? {worst: max, best: min} : {worst: min, best: max};
}

/** A cell with some runs more, all of one value. */
function withRuns<C extends CountedCell>(cell: C, {value, count}: {value: number; count: number}): C {
  const before = cell.n ?? 0;
  const n = before + count;
  const old = cell.mean ?? value;
  const mean = (old * before + value * count) / n;
  const within = before < 2 ? 0 : cell.sd === null ? NaN : cell.sd ** 2 * (before - 1);
  const squares = within + ((before * count) / n) * (value - old) ** 2;
  return {
    ...cell,
    n,
    n_passed: cell.n_passed === null ? null : cell.n_passed + (value === 1 ? count : 0),
    mean,
    sd: n < 2 || Number.isNaN(squares) ? null : Math.sqrt(squares / (n - 1)),
    ...addValue(cell, {value, count})
  };
}

function addValue({values, value_counts}: CountedCell, {value, count}: {value: number; count: number}) {
  if (!values || !value_counts) return {};
  const counts = new Map(values.map((d, i) => [d, value_counts[i]]));
  counts.set(value, (counts.get(value) ?? 0) + count);
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  return {values: sorted.map(([d]) => d), value_counts: sorted.map(([, d]) => d)};
}
