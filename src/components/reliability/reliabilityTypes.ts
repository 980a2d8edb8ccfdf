import type {Config, Metric, Task} from "../heatmap/heatmapTypes.js";

/** A row of reliability.sql: parallel lists over the tasks of a config. */
export interface ReliabilityRow {
  experiment_id: string;
  config_id: string;
  metric: string;
  origin: string;
  as_of: string;
  tasks: string[];
  n: (number | null)[];
  n_passed: (number | null)[];
  /** Null where every repeat was lost. */
  means: (number | null)[];
  sds: (number | null)[];
  values: (number[] | null)[];
  value_counts: (number[] | null)[];
  n_left: number | null;
  /** Repeats lost to infrastructure or for an unknown reason; null where none was. */
  lost: (number | null)[] | null;
  /** The same with the lost repeats at either end of the scale, where the reader asks for both. */
  ends?: Record<"worst" | "best", RepeatLists>;
}

/** What of a row changes with the lost repeats. */
export type RepeatLists = Pick<ReliabilityRow, "n" | "n_passed" | "means" | "sds" | "values" | "value_counts">;

export interface ReliabilityData {
  rows: ReliabilityRow[];
  metrics: Metric[];
  configs: Config[];
  tasks: Task[];
}

/** The repeats of one task by one config, from runs or as the study sums them up: never both in one. */
export interface RepeatedPair {
  config_id: string;
  label: string;
  model_id: string;
  origin: string;
  as_of: string;
  task_id: string;
  task: string;
  /** Null where the source states a spread, but not of how many runs. */
  n: number | null;
  mean: number;
  sd: number;
  /** Repeats that passed, where the metric is a share of passes. */
  passes: number | null;
  /** Distinct values with their counts; null where only a summary is known. */
  strip: {value: number; count: number}[] | null;
  /** The same with the lost repeats at either end of the scale, where the reader asks for both. */
  ends?: Record<"worst" | "best", Repeats>;
}

/** What the repeats of a pair say. */
export type Repeats = Pick<RepeatedPair, "n" | "mean" | "sd" | "passes" | "strip">;

/** The pair with its lost repeats at one end of the scale; itself where none was lost, or they are left out. */
export function atEnd<T extends Repeats & Pick<RepeatedPair, "ends">>(pair: T, end: "worst" | "best"): T {
  return {...pair, ...pair.ends?.[end], ends: undefined};
}

/** Pairs of one config by one way of knowing, which alone may be summed up together. */
export function byConfig<T extends RepeatedPair>(pairs: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  let last: {of: T; group: T[]} | undefined;
  for (const pair of pairs) {
    if (last === undefined || !isAlike(pair, last.of)) {
      const key = JSON.stringify([pair.config_id, pair.origin, pair.as_of]);
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = []));
      last = {of: pair, group};
    }
    last.group.push(pair);
  }
  return groups;
}

function isAlike(a: RepeatedPair, b: RepeatedPair): boolean {
  return a.config_id === b.config_id && a.origin === b.origin && a.as_of === b.as_of;
}
