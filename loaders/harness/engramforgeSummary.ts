import {z} from "zod";
import type {Loader} from "../loader.js";
import {configOf} from "./engramforge/runOf.js";

const rate = z.number().min(0).max(100).nullish();

/** The fields of a row that are read. */
const row = z.looseObject({
  model: z.string().min(1),
  task: z.string().min(1),
  n: z.int().nonnegative(),
  mean_gates: z.number().nullish(),
  std_gates: z.number().nonnegative().nullish(),
  perfect_rate: rate,
  cost_per_run_usd: z.number().nonnegative().nullish()
});

/** EngramForge's summary_statistics.json: a row for every model and task, summed up already; rates are percent. */
export const engramforgeSummary: Loader = {
  name: "engramforge-summary",
  version: 1,
  description: "EngramForge: summary_statistics.json, mean gates by model and task",
  detect: ({path, head}) => {
    const keys = ["mean_gates", "std_gates", "cost_per_run_usd"];
    return path.endsWith(".json") && keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  async *load(file) {
    for (const [i, d] of z
      .array(row)
      .parse(await file.json())
      .entries()) {
      const cell = {scope: "task", scope_id: d.task, n: d.n};
      const common = {table: "cells" as const, config: configOf(d.model)};
      yield {
        ...common,
        pointer: `/${i}`,
        row: {
          ...cell,
          metric: "gates_passed",
          mean: d.mean_gates ?? null,
          sd: d.std_gates ?? null,
          cost_usd_mean: d.cost_per_run_usd || null,
          ...(d.cost_per_run_usd ? {cost_kind: "computed"} : {}),
          printed: d.mean_gates === undefined || d.mean_gates === null ? null : String(d.mean_gates)
        }
      };
      if (typeof d.perfect_rate !== "number") continue;
      yield {
        ...common,
        pointer: `/${i}/perfect_rate`,
        row: {...cell, metric: "passed", mean: d.perfect_rate / 100, printed: String(d.perfect_rate)}
      };
    }
  }
};
