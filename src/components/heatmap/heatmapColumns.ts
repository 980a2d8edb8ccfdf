import {mean} from "../../stats/describe.js";
import {formatCount} from "../format/format.js";
import {derivedCell} from "./derivedCell.js";
import {hasValue} from "./heatmapTypes.js";
import type {ColumnKind, Config, HeatCellRow, HeatmapData} from "./heatmapTypes.js";

/** What the columns can be among some configs: what puts several of them together, and parts them at all. */
export function columnChoices(configs: readonly Config[]): ColumnKind[] {
  const groups = (kind: ColumnKind) => new Set(configs.map((d) => groupOf(d, kind).id)).size;
  const kinds = (["model", "variant", "harness"] as const).filter((kind) => {
    const n = groups(kind);
    return n > 1 && n < configs.length;
  });
  return ["config", ...kinds];
}

function groupOf(config: Config, kind: ColumnKind): {id: string; label: string} {
  if (kind === "config") return {id: config.config_id, label: config.label};
  if (kind === "model") return {id: config.model_id, label: config.model ?? config.model_id};
  const value = config[kind] ?? null;
  return {id: value ?? "", label: value ?? (kind === "variant" ? "no variant" : "harness not stated")};
}

/**
 * The cells by model, variant or harness: of several configs the mean of their figures, each counted once, of each kind of
 * figure apart. A figure that is alone in its group stays as it is. What has no figure keeps the reasons of all.
 */
export function columnData(data: HeatmapData, kind: ColumnKind): HeatmapData {
  if (kind === "config") return data;
  const groups = new Map(data.configs.map((d) => [groupOf(d, kind).id, groupOf(d, kind)]));
  const idOf = columnIds(data.configs, kind);
  const labels = new Map(data.configs.map((d) => [d.config_id, d.label]));
  return {
    ...data,
    columnKind: kind,
    cells: byPlace(data.cells, idOf).flatMap((cells) => joined(cells, {id: idOf(cells[0].config_id), labels})),
    slice: data.slice && {...data.slice, configs: [...new Set(data.slice.configs.map(idOf))]},
    configs: Array.from(groups.values(), ({id, label}) => ({
      config_id: id,
      label,
      model_id: kind === "model" ? id : ""
    })),
    coverage: data.coverage.map((d) => ({...d, config_id: idOf(d.config_id)}))
  };
}

/** What a config is put together in, by its id. */
export function columnIds(configs: readonly Config[], kind: ColumnKind): (config: string) => string {
  const ids = new Map(configs.map((d) => [d.config_id, groupOf(d, kind).id]));
  return (config) => ids.get(config) ?? config;
}

/** The cells that come in one place: of the same thing, known in the same way, of configs that are put together. */
function byPlace(cells: readonly HeatCellRow[], idOf: (config: string) => string): HeatCellRow[][] {
  const lines = new Map<string, Map<string, HeatCellRow[]>>();
  let last: HeatCellRow | undefined;
  let line = new Map<string, HeatCellRow[]>();
  for (const cell of cells) {
    if (last === undefined || !isOfLine(cell, last)) {
      const {experiment_id, scope, metric, origin, as_of, config_id} = cell;
      const key = JSON.stringify([experiment_id, scope, metric, origin, as_of, idOf(config_id)]);
      line = lines.get(key) ?? new Map<string, HeatCellRow[]>();
      lines.set(key, line);
    }
    const own = line.get(cell.scope_id);
    if (own) own.push(cell);
    else line.set(cell.scope_id, [cell]);
    last = cell;
  }
  return Array.from(lines.values()).flatMap((d) => [...d.values()]);
}

/** Whether two cells differ in nothing but what they are of: most follow one that does. */
function isOfLine(a: HeatCellRow, b: HeatCellRow): boolean {
  return (
    a.config_id === b.config_id &&
    a.metric === b.metric &&
    a.scope === b.scope &&
    a.origin === b.origin &&
    a.as_of === b.as_of &&
    a.experiment_id === b.experiment_id
  );
}

function joined(
  cells: readonly HeatCellRow[],
  {id, labels}: {id: string; labels: ReadonlyMap<string, string>}
): HeatCellRow[] {
  const valued = cells.filter(hasValue);
  if (valued.length < 2) return (valued.length ? valued : cells).map((d) => ({...d, config_id: id}));
  const n = total(valued, "n");
  const shown = derivedCell(valued[0], mean(valued.map((d) => d.mean)), () => [
    `mean of ${formatCount(valued.length, "config")}, each counted once`,
    valued.map((d) => labels.get(d.config_id) ?? d.config_id).join(", "),
    n === null ? "n not stated" : formatCount(n, "run"),
    "no interval: configs differ"
  ]);
  shown.config_id = id;
  shown.n = n;
  shown.n_infra = total(cells, "n_infra");
  shown.n_unknown = total(cells, "n_unknown");
  shown.n_excluded = total(cells, "n_excluded");
  shown.approximate = valued.some((d) => d.approximate === true);
  shown.note = null;
  if (valued.some((d) => d.lost !== undefined)) shown.lost = mean(valued.map((d) => d.lost ?? 0));
  return [shown];
}

function total(cells: readonly HeatCellRow[], count: "n" | "n_infra" | "n_unknown" | "n_excluded"): number | null {
  let sum = 0;
  for (const cell of cells) {
    const value = cell[count];
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
