import {countedPasses} from "../cellInterval.js";
import {isRate} from "../heatmap/heatmapTypes.js";
import {sd as sampleSd} from "../../stats/describe.js";
import type {Metric} from "../heatmap/heatmapTypes.js";
import type {ReliabilityData, RepeatedPair, RepeatLists, Repeats} from "./reliabilityTypes.js";

export interface PairOptions {
  experiment: string;
  metric: string;
  /** Only this task; all of them when null. */
  task?: string | null;
}

/** The repeated pairs of config and task of one experiment and metric whose spread is known. */
export function reliabilityPairs(
  {rows, metrics, configs, tasks}: ReliabilityData,
  {experiment, metric, task = null}: PairOptions
): RepeatedPair[] {
  const scale = metrics.find((d) => d.metric === metric);
  if (scale === undefined) return [];
  const config = new Map(configs.map((d) => [d.config_id, d]));
  const title = new Map(tasks.map((d) => [d.task_id, d.title]));
  const sdOf = keptSd();
  return rows
    .filter((d) => d.experiment_id === experiment && d.metric === metric)
    .flatMap((row) =>
      row.tasks.flatMap((task_id, i) => {
        const figures = task === null || task === task_id ? figuresOf(row, i, {metric: scale, sdOf}) : undefined;
        if (figures === undefined) return [];
        const [worst, best] = [row.ends?.worst, row.ends?.best].map((d) => d && figuresOf(d, i, {metric: scale, sdOf}));
        const ends = (row.lost?.[i] ?? 0) > 0 && worst && best && {ends: {worst, best}};
        const {config_id, origin, as_of} = row;
        const {label = config_id, model_id = ""} = config.get(config_id) ?? {};
        return [
          {config_id, label, model_id, origin, as_of, task_id, task: title.get(task_id) ?? task_id, ...figures, ...ends}
        ];
      })
    );
}

/** How many pairs of an experiment and metric have a known spread, without unpacking them: those of a row where one has. */
export function countPairs(
  {rows, metrics}: ReliabilityData,
  {experiment, metric, origin}: {experiment: string; metric: string; origin?: string}
): number {
  const scale = metrics.find((d) => d.metric === metric);
  if (scale === undefined) return 0;
  const sdOf = keptSd();
  return rows
    .filter(
      (d) => d.experiment_id === experiment && d.metric === metric && (origin === undefined || d.origin === origin)
    )
    .filter((d) => d.tasks.some((_, i) => figuresOf(d, i, {metric: scale, sdOf}) !== undefined))
    .reduce((n, d) => n + d.tasks.length, 0);
}

type Strip = NonNullable<Repeats["strip"]>;

/** The standard deviation of a strip; few different ones make up many pairs, so each is computed once. */
function keptSd(): (strip: Strip) => number {
  const kept = new Map<string, number>();
  return (strip) => {
    let key = "";
    for (const {value, count} of strip) key += `${value} ${count} `;
    let sd = kept.get(key);
    if (sd === undefined) kept.set(key, (sd = sampleSd(valuesOf(strip))));
    return sd;
  };
}

interface FigureOptions {
  metric: Metric;
  sdOf: (strip: Strip) => number;
}

function figuresOf(row: RepeatLists, i: number, {metric, sdOf}: FigureOptions): Repeats | undefined {
  const [n, mean, values, counts] = [row.n[i], row.means[i], row.values[i], row.value_counts[i]];
  if (mean === null) return undefined;
  const cell = {mean, n, n_passed: row.n_passed[i], sd: null, low: null, high: null};
  const passes = isRate(metric) && n !== null ? (countedPasses(cell, n) ?? null) : null;
  const strip =
    values !== null && counts !== null
      ? values.map((value, j) => ({value, count: counts[j]}))
      : passes !== null
        ? [
            {value: 0, count: n! - passes},
            {value: 1, count: passes}
          ].filter((d) => d.count > 0)
        : null;
  const sd = row.sds[i] ?? (strip === null ? null : sdOf(strip));
  return sd === null || !(sd >= 0) ? undefined : {n, mean, sd, passes, strip};
}

/** Every run of a strip as a value of its own. */
export function valuesOf(strip: readonly {value: number; count: number}[]): number[] {
  return strip.flatMap(({value, count}) => Array<number>(count).fill(value));
}
