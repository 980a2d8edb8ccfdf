import {readCells} from "./readCells.js";
import {shownOf} from "./reading.js";
import type {ReliabilityRow, RepeatLists} from "../reliability/reliabilityTypes.js";
import type {CountedCell, Scale} from "./readCells.js";
import type {Reading} from "./reading.js";

/** The rows of the configs that are shown, their repeats that were lost counted as the reader wants it. */
export function readReliability(
  rows: readonly ReliabilityRow[],
  {reading, metrics}: {reading: Reading; metrics: readonly Scale[]}
): ReliabilityRow[] {
  return shownOf(rows, reading).map((row) => {
    if (reading.failures === "exclude" || row.lost === null) return withoutEmpty(row);
    const read = readCells(cellsOf(row, row.lost), {reading, metrics});
    if (reading.failures === "fail") return withoutEmpty({...row, ...listsOf(read), n_left: 0});
    if (read.every((d) => d.bounds === undefined)) return withoutEmpty(row);
    const at = (end: "worst" | "best") => listsOf(read.map((d) => d.bounds?.[end] ?? d));
    return withoutEmpty({...row, ends: {worst: at("worst"), best: at("best")}});
  });
}

/** The tasks of a row as cells. */
function cellsOf({config_id, metric, ...row}: ReliabilityRow, lost: (number | null)[]): CountedCell[] {
  return row.tasks.map((_, i) => ({
    config_id,
    metric,
    n: row.n[i],
    n_passed: row.n_passed[i],
    n_lost: lost[i],
    mean: row.means[i],
    sd: row.sds[i],
    low: null,
    high: null,
    values: row.values[i],
    value_counts: row.value_counts[i]
  }));
}

/** And back. */
function listsOf(cells: readonly Pick<CountedCell, "n" | "n_passed" | "mean" | "sd" | "values" | "value_counts">[]) {
  return {
    n: cells.map((d) => d.n),
    n_passed: cells.map((d) => d.n_passed),
    means: cells.map((d) => d.mean),
    sds: cells.map((d) => d.sd),
    values: cells.map((d) => d.values ?? null),
    value_counts: cells.map((d) => d.value_counts ?? null)
  };
}

/** Without the tasks of which every repeat was lost. */
function withoutEmpty(row: ReliabilityRow): ReliabilityRow {
  if (!row.means.includes(null)) return row;
  const kept = <T>(list: readonly T[]) => list.filter((_, i) => row.means[i] !== null);
  const keptOf = ({n, n_passed, means, sds, values, value_counts}: RepeatLists): RepeatLists => ({
    n: kept(n),
    n_passed: kept(n_passed),
    means: kept(means),
    sds: kept(sds),
    values: kept(values),
    value_counts: kept(value_counts)
  });
  return {
    ...row,
    ...keptOf(row),
    tasks: kept(row.tasks),
    lost: row.lost && kept(row.lost),
    ends: row.ends && {worst: keptOf(row.ends.worst), best: keptOf(row.ends.best)}
  };
}
