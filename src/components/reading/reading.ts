import type {FailurePolicy} from "../failurePolicy.js";

/** How the reader wants the figures of a study read, the same on each of its pages. */
export interface Reading {
  /** Confidence level of intervals, 0–1. */
  level: number;
  failures: FailurePolicy;
  /** Ids of configs that are not shown. */
  hidden: ReadonlySet<string>;
  /** The day at whose prices costs are, YYYY-MM-DD; as stated when null. */
  prices: string | null;
}

/** How figures are read when the reader chooses nothing. */
export const plainReading: Reading = {level: 0.95, failures: "exclude", hidden: new Set(), prices: null};

/** What links between the pages of a study carry along: the keys of a reading, the experiment looked at, and after how many attempts runs stop. */
export const sharedKeys = ["experiment", "attempts", "level", "lost", "prices", "shown"] as const;

/** A metric at the level, and with the failure policy, that the reader chose. */
export function readMetric<M extends object>(
  metric: M,
  {level, failures}: Reading
): M & Pick<Reading, "level" | "failures"> {
  return {...metric, level, failures};
}

/** The configs that an experiment has rows of. */
export function configsIn<C extends {config_id: string}>(
  configs: readonly C[],
  {rows, experiment}: {rows: readonly {experiment_id: string; config_id: string}[]; experiment: string | null}
): C[] {
  const used = new Set(rows.flatMap((d) => (d.experiment_id === experiment ? [d.config_id] : [])));
  return configs.filter((d) => used.has(d.config_id));
}

/** Only what belongs to configs that are shown. */
export function shownOf<T extends {config_id: string}>(rows: readonly T[], {hidden}: Reading): T[] {
  return rows.filter((d) => !hidden.has(d.config_id));
}
