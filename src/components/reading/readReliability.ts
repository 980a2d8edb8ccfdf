import {readCells} from "./readCells.js";
import {shownOf} from "./reading.js";
import type {ReliabilityRow} from "../reliability/reliabilityTypes.js";
import type {Scale} from "./readCells.js";
import type {Reading} from "./reading.js";

/** The rows of the configs that are shown, their repeats that were lost counted as the reader wants it. */
export function readReliability(
  rows: readonly ReliabilityRow[],
  {reading, metrics}: {reading: Reading; metrics: readonly Scale[]}
): ReliabilityRow[] {
  const shown = shownOf(rows, reading);
  if (reading.failures !== "fail") return shown.map(withoutEmpty);
  return shown.map((row) => {
    if (row.lost === null) return withoutEmpty(row);
    const {config_id, metric, lost} = row;
    const cells = row.tasks.map((task, i) => ({
      task,
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
    const read = readCells(cells, {reading, metrics});
    return withoutEmpty({
      ...row,
      n: read.map((d) => d.n),
      n_passed: read.map((d) => d.n_passed),
      means: read.map((d) => d.mean),
      sds: read.map((d) => d.sd),
      values: read.map((d) => d.values),
      value_counts: read.map((d) => d.value_counts),
      n_left: 0
    });
  });
}

/** Without the tasks of which every repeat was lost. */
function withoutEmpty(row: ReliabilityRow): ReliabilityRow {
  if (!row.means.includes(null)) return row;
  const kept = <T>(list: T[]) => list.filter((_, i) => row.means[i] !== null);
  return {
    ...row,
    tasks: kept(row.tasks),
    n: kept(row.n),
    n_passed: kept(row.n_passed),
    means: kept(row.means),
    sds: kept(row.sds),
    values: kept(row.values),
    value_counts: kept(row.value_counts),
    lost: row.lost && kept(row.lost)
  };
}
