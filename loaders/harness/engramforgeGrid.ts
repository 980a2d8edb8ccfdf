import {z} from "zod";
import type {Loader} from "../loader.js";
import {configOf} from "./engramforge/runOf.js";

const value = z.number().nullish();

/** The fields of a row that are read; rates are 0 to 1. */
const row = z.looseObject({
  model: z.string().min(1),
  language: z.string().min(1),
  n: z.int().nonnegative(),
  quality_mean: value,
  quality_std: value,
  perfect_rate: value,
  loc_mean: value,
  loc_cv: value,
  structure_consistency: value,
  naming_consistency: value
});

/**
 * EngramForge's quality_consistency_frontier.json: the grid of 165 runs by model and language. Its runs are not those of
 * the run file, so it is an experiment of its own.
 */
export const engramforgeGrid: Loader = {
  name: "engramforge-grid",
  version: 1,
  description: "EngramForge: quality_consistency_frontier.json, the grid by model and language",
  detect: ({path, head}) => {
    const keys = ["quality_mean", "quality_std", "structure_consistency", "language"];
    return path.endsWith(".json") && keys.every((key) => head.includes(`"${key}"`)) ? keys : undefined;
  },
  async *load(file) {
    const rows = z.array(row).parse(await file.json());
    for (const [i, d] of rows.entries()) {
      const metrics = {
        gates_passed: d.quality_mean,
        passed: d.perfect_rate,
        loc: d.loc_mean,
        loc_cv: d.loc_cv,
        structure_consistency: d.structure_consistency,
        naming_consistency: d.naming_consistency
      };
      for (const [metric, mean] of Object.entries(metrics)) {
        if (typeof mean !== "number") continue;
        const sd = metric === "gates_passed" ? (d.quality_std ?? null) : null;
        yield {
          table: "cells",
          config: configOf(d.model),
          pointer: `/${i}`,
          row: {
            experiment_id: "grid",
            scope: "suite",
            scope_id: d.language,
            metric,
            n: d.n,
            mean,
            sd,
            printed: String(mean)
          }
        };
      }
    }
  }
};
