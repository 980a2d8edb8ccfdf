import {mean} from "../../stats/describe.js";
import {scopeNoun} from "./compareLayers.js";
import {groupBy} from "../groupBy.js";
import {layerCells} from "./layerCells.js";
import {missingReason} from "../missingReason.js";
import type {CellsByConfig} from "./layerCells.js";
import type {
  CompareCell,
  CompareChoice,
  CompareConfig,
  CompareData,
  ComparePair,
  CompareSide,
  Comparison
} from "./compareTypes.js";
import type {Metric} from "../heatmap/heatmapTypes.js";

/** What is called equal: values that differ by rounding of doubles alone. */
const slack = 1e-9;

/** Pairs what both have a figure on, and says what could not be paired and why. */
export function pairFigures(data: CompareData, choice: CompareChoice): Comparison {
  const {experiment, kind, metric: id, layer} = choice;
  const metric = data.metrics.find((d) => d.metric === id) ?? unknownMetric(id);
  const cells = layerCells(data.cells, {experiment, metric: id, layer});
  const {pairs, leftOut} =
    kind === "configs" ? pairsOfConfigs(data, choice, {cells, metric}) : pairsOfModels(data, choice, {cells, metric});
  return {
    choice,
    metric,
    names: {a: sideName(data, choice, choice.a), b: sideName(data, choice, choice.b)},
    unit: kind === "configs" ? scopeNoun(layer.scope) : {one: "model", many: "models"},
    pairs: pairs.toSorted((x, y) => y.difference - x.difference || x.label.localeCompare(y.label, "en")),
    leftOut
  };
}

interface Figures {
  cells: CellsByConfig;
  metric: Metric;
}

type Pairing = Pick<Comparison, "pairs" | "leftOut">;

function pairsOfConfigs(
  data: CompareData,
  {experiment, layer, a, b}: CompareChoice,
  {cells, metric}: Figures
): Pairing {
  const configs = new Map(data.configs.map((d) => [d.config_id, d]));
  const titles = new Map(layer.scope === "task" ? data.tasks.map((d) => [d.task_id, d.title]) : []);
  const of = (config: string) => new Map((cells.get(config) ?? []).map((d) => [d.scope_id, d]));
  const [A, B] = [of(a), of(b)];
  const pairs: ComparePair[] = [];
  const leftOut: Comparison["leftOut"] = [];
  if (a === b) return {pairs, leftOut};
  for (const id of new Set([...A.keys(), ...B.keys()])) {
    const [x, y] = [A.get(id), B.get(id)];
    const label = titles.get(id) ?? id;
    if (x && y) {
      pairs.push(pairOf({id, label}, {metric, a: sideOf([x], configs.get(a)!), b: sideOf([y], configs.get(b)!)}));
    } else {
      const config = x ? b : a;
      const missing = missingReason(data.coverage, {
        experiment,
        task: layer.scope === "task" ? id : null,
        config
      });
      const why = missing.reason === null ? missing.state : `${missing.state}: ${missing.reason}`;
      leftOut.push({label, reason: `no figure of ${configs.get(config)!.label} (${why})`});
    }
  }
  return {pairs, leftOut};
}

function pairsOfModels(data: CompareData, choice: CompareChoice, {cells, metric}: Figures): Pairing {
  const {a, b} = choice;
  const pairs: ComparePair[] = [];
  const leftOut: Comparison["leftOut"] = [];
  for (const {label, sides} of modelGroups(data, {field: fieldOf(choice), configs: new Set(cells.keys())})) {
    const [A, B] = [sides.get(a) ?? [], sides.get(b) ?? []];
    if (A.length === 0 && B.length === 0) continue;
    const name = (value: string) => sideName(data, choice, value);
    if (A.length === 0 || B.length === 0) {
      leftOut.push({label, reason: `no figure with ${name(A.length === 0 ? a : b)}`});
      continue;
    }
    if (A.length > 1 || B.length > 1) {
      leftOut.push({label, reason: "several configs of it, and nothing says which belong together"});
      continue;
    }
    const [x, y] = [cells.get(A[0].config_id)!, cells.get(B[0].config_id)!];
    const theirs = new Set(y.map((d) => d.scope_id));
    const shared = new Set(x.flatMap((d) => (theirs.has(d.scope_id) ? [d.scope_id] : [])));
    if (shared.size === 0) {
      leftOut.push({label, reason: "its two configs share no task"});
      continue;
    }
    const only = (D: readonly CompareCell[]) => D.filter((d) => shared.has(d.scope_id));
    pairs.push(pairOf({id: A[0].config_id, label}, {metric, a: sideOf(only(x), A[0]), b: sideOf(only(y), B[0])}));
  }
  return {pairs, leftOut};
}

/** The configs of one model that agree in everything else that is stated, by the field that is compared. */
export function modelGroups(
  {configs}: Pick<CompareData, "configs">,
  {field, configs: used}: {field: "variant" | "harness"; configs: ReadonlySet<string>}
): {label: string; sides: Map<string, CompareConfig[]>}[] {
  const other = field === "variant" ? "harness" : "variant";
  const groups = groupBy(
    configs.filter((d) => used.has(d.config_id)),
    (d) => JSON.stringify([d.model_id, d[other], d.effort])
  );
  const names = new Map<string, number>();
  for (const [first] of groups.values()) names.set(first.model, (names.get(first.model) ?? 0) + 1);
  return Array.from(groups.values(), (group) => {
    const [{model, [other]: rest, effort}] = group;
    const details = [rest, effort].filter((d) => d !== null).join(", ");
    return {
      label: names.get(model)! > 1 && details !== "" ? `${model} (${details})` : model,
      sides: groupBy(group, (d) => d[field] ?? "")
    };
  });
}

function fieldOf({kind}: CompareChoice): "variant" | "harness" {
  return kind === "harness" ? "harness" : "variant";
}

function sideName({configs}: CompareData, {kind}: CompareChoice, value: string): string {
  if (kind === "configs") return configs.find((d) => d.config_id === value)?.label ?? value;
  return value === "" ? `no stated ${kind}` : value;
}

function sideOf(cells: readonly CompareCell[], config: CompareConfig): CompareSide {
  const [{values, value_counts: counts}] = cells;
  const at = (end: "worst" | "best") => summed(cells.map((d) => d.bounds?.[end] ?? d));
  return {
    ...summed(cells),
    model_id: config.model_id,
    runs:
      cells.length === 1 && values !== null && counts !== null
        ? values.flatMap((v, i) => Array.from({length: counts[i]}, () => v))
        : null,
    config,
    ...(cells.some((d) => d.bounds !== undefined) && {ends: {worst: at("worst"), best: at("best")}})
  };
}

/** Of several tasks the mean, each counted once, and all runs. */
function summed(cells: readonly Pick<CompareCell, "mean" | "n">[]): Pick<CompareSide, "value" | "n"> {
  const known = cells.every((d) => d.n !== null);
  return {value: mean(cells.map((d) => d.mean)), n: known ? cells.reduce((n, d) => n + d.n!, 0) : null};
}

/** One pair, with the difference of its sides and who is better. */
export function pairOf(
  {id, label}: {id: string; label: string},
  {metric, a, b}: {metric: Pick<Metric, "higher_is_better">; a: CompareSide; b: CompareSide}
): ComparePair {
  const raw = b.value - a.value;
  const difference = Math.abs(raw) <= slack * Math.max(1, Math.abs(a.value)) ? 0 : raw;
  const gain = metric.higher_is_better === false ? -difference : difference;
  return {id, label, a, b, difference, better: gain > 0 ? "b" : gain < 0 ? "a" : "neither"};
}

function unknownMetric(metric: string): Metric {
  return {metric, title: metric, kind: "metric", min: null, max: null, unit: null, higher_is_better: null};
}
