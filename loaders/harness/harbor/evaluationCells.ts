import {z} from "zod";
import type {ConfigInput, Loaded} from "../../loader.js";
import {mainReward} from "./trialRun.js";

const count = z.int().nonnegative().nullish();

/** The fields of one of `stats.evals` that are read. */
export const evaluation = z.looseObject({
  n_trials: count,
  n_errors: count,
  metrics: z.array(z.record(z.string(), z.unknown())).nullish(),
  pass_at_k: z.record(z.string(), z.number().nullable()).nullish(),
  reward_stats: z.record(z.string(), z.record(z.string(), z.array(z.string()))).nullish(),
  exception_stats: z.record(z.string(), z.array(z.string())).nullish()
});
type Evaluation = z.infer<typeof evaluation>;

/** What a job says of one agent, model and data set: the mean of each reward, its histogram, and pass@k. */
export function* evaluationCells(
  d: Evaluation,
  {config, base, totals, pointer}: {config: ConfigInput; base: object; totals: object; pointer: string}
): Iterable<Loaded> {
  const rewards = d.reward_stats ?? {};
  const metric = mainReward(Object.keys(rewards)) ?? "reward";
  const errors = Object.entries(d.exception_stats ?? {}).map(([name, trials]) => `${trials.length} ${name}`);
  const note = d.n_errors ? `${d.n_errors} errors: ${errors.join(", ") || "not named"}` : null;
  const values = Object.entries(rewards[metric] ?? {})
    .map(([value, trials]) => ({value: Number(value), n: trials.length}))
    .toSorted((a, b) => a.value - b.value);
  const counted =
    values.length === 0
      ? {}
      : {
          values: values.map((v) => v.value),
          value_counts: values.map((v) => v.n),
          n_passed: values.reduce((sum, v) => sum + (v.value >= 1 ? v.n : 0), 0)
        };
  const means = (d.metrics ?? []).flatMap((m) => Object.entries(m)).filter((m) => typeof m[1] === "number");
  for (const [i, [name, mean]] of means.entries()) {
    const isMain = name === "mean" || name === metric;
    const row = {...base, metric: isMain ? metric : name, mean, printed: String(mean), note};
    yield {
      table: "cells",
      config,
      pointer: `${pointer}/metrics/${i}`,
      row: isMain ? {...row, ...counted, ...totals} : row
    };
  }
  for (const [k, mean] of Object.entries(d.pass_at_k ?? {})) {
    if (mean === null) continue;
    const row = {...base, n: null, metric: `pass_at_${k}`, mean, printed: String(mean)};
    yield {table: "cells", config, pointer: `${pointer}/pass_at_k/${k}`, row};
  }
}
