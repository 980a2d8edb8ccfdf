import {mean} from "../../stats/describe.js";
import {formatCount} from "../format/format.js";
import {groupBy} from "../groupBy.js";
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
  const groups = new Map(data.configs.map((d) => [d.config_id, groupOf(d, kind)]));
  const idOf = (config: string) => groups.get(config)?.id ?? config;
  const labels = new Map(data.configs.map((d) => [d.config_id, d.label]));
  const places = groupBy(data.cells, (d) =>
    JSON.stringify([d.experiment_id, d.scope, d.scope_id, d.metric, d.origin, d.as_of, idOf(d.config_id)])
  );
  return {
    ...data,
    columnKind: kind,
    cells: Array.from(places.values()).flatMap((cells) => joined(cells, {id: idOf(cells[0].config_id), labels})),
    configs: Array.from(new Map([...groups.values()].map((d) => [d.id, d])).values(), ({id, label}) => ({
      config_id: id,
      label,
      model_id: kind === "model" ? id : ""
    })),
    coverage: data.coverage.map((d) => ({...d, config_id: idOf(d.config_id)}))
  };
}

function joined(
  cells: readonly HeatCellRow[],
  {id, labels}: {id: string; labels: ReadonlyMap<string, string>}
): HeatCellRow[] {
  const valued = cells.filter(hasValue);
  if (valued.length < 2) return (valued.length ? valued : cells).map((d) => ({...d, config_id: id}));
  const total = (values: (number | null)[]) =>
    values.every((d) => d !== null) ? values.reduce((a, b) => a! + b!, 0) : null;
  const n = total(valued.map((d) => d.n));
  return [
    {
      ...valued[0],
      config_id: id,
      mean: mean(valued.map((d) => d.mean)),
      n,
      n_passed: null,
      n_infra: total(cells.map((d) => d.n_infra)),
      n_unknown: total(cells.map((d) => d.n_unknown)),
      n_excluded: total(cells.map((d) => d.n_excluded)),
      sd: null,
      low: null,
      high: null,
      values: null,
      bounds: undefined,
      value_counts: null,
      printed: null,
      approximate: valued.some((d) => d.approximate === true),
      note: null,
      lost: valued.some((d) => d.lost !== undefined) ? mean(valued.map((d) => d.lost ?? 0)) : undefined,
      told: [
        `mean of ${formatCount(valued.length, "config")}, each counted once`,
        valued.map((d) => labels.get(d.config_id) ?? d.config_id).join(", "),
        n === null ? "n not stated" : formatCount(n, "run"),
        "no interval: configs differ"
      ]
    }
  ];
}
