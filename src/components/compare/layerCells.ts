import type {CompareCell} from "./compareTypes.js";

/** The cells of one metric in one layer of an experiment, by config. */
export type CellsByConfig = ReadonlyMap<string, readonly CompareCell[]>;

type Index = Map<string, Map<string, CompareCell[]>>;

const indexes = new WeakMap<readonly CompareCell[], Index>();

/** The cells that can be paired with one another; all are sorted once, since an archive may have 100,000 of them. */
export function layerCells(
  cells: readonly CompareCell[],
  {experiment, metric, layer}: {experiment: string; metric: string; layer: {key: string}}
): CellsByConfig {
  return indexOf(cells).get(keyOf({experiment_id: experiment, metric}, layer.key)) ?? new Map();
}

/** One cell of every experiment, metric and layer, with how many there are like it. */
export function layerSamples(cells: readonly CompareCell[]): {cell: CompareCell; count: number}[] {
  return Array.from(indexOf(cells).values(), (configs) => {
    const groups = [...configs.values()];
    return {cell: groups[0][0], count: groups.reduce((n, d) => n + d.length, 0)};
  });
}

function indexOf(cells: readonly CompareCell[]): Index {
  const known = indexes.get(cells);
  if (known) return known;
  const index: Index = new Map();
  for (const cell of cells) {
    const key = keyOf(cell, layerKeyOf(cell));
    let configs = index.get(key);
    if (configs === undefined) index.set(key, (configs = new Map()));
    const group = configs.get(cell.config_id);
    if (group) group.push(cell);
    else configs.set(cell.config_id, [cell]);
  }
  indexes.set(cells, index);
  return index;
}

function keyOf({experiment_id, metric}: Pick<CompareCell, "experiment_id" | "metric">, layer: string): string {
  return `${experiment_id}\n${metric}\n${layer}`;
}

/** Which layer a cell belongs to. */
export function layerKeyOf({scope, origin, as_of}: Pick<CompareCell, "scope" | "origin" | "as_of">): string {
  return `${scope} ${origin} ${as_of}`;
}
