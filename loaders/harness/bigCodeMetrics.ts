import {z} from "zod";
import type {Loader} from "../loader.js";
import {problem, toPointer} from "../problem.js";
import {bigCodeConfig, evaluationConfig} from "./bigCode/bigCodeConfig.js";
import {cellsOf} from "./bigCode/cellsOf.js";
import {hasKey} from "./hasKey.js";

/**
 * bigcode-evaluation-harness: the metrics of its tasks beside the arguments of the evaluation. They are aggregates;
 * pass@k is estimated from n_samples of every problem.
 */
export const bigCodeMetrics: Loader = {
  name: "bigcode-metrics",
  version: 1,
  description: "bigcode-evaluation-harness: a task → its metrics, beside config with model and n_samples",
  detect({path, head}) {
    const isObject = path.endsWith(".json") && /^\s*\{/.test(head) && /"config"\s*:\s*\{/.test(head);
    const keys = ["model", "n_samples", "temperature"];
    return isObject && keys.every((key) => hasKey(head, key)) && !hasKey(head, "results")
      ? ["config", ...keys]
      : undefined;
  },
  async *load(file) {
    const {config, ...tasks} = z.looseObject({config: evaluationConfig}).parse(await file.json());
    const notes = [
      typeof config.n_samples === "number" ? `${config.n_samples} samples of every problem` : null,
      typeof config.limit === "number" ? `first ${config.limit} problems` : null
    ];
    const note = notes.filter((d) => d !== null).join("; ") || null;
    for (const [task, value] of Object.entries(tasks)) {
      const pointer = toPointer([task]);
      const figures = z.record(z.string(), z.unknown()).safeParse(value);
      if (figures.success) yield* cellsOf(figures.data, {task, config: bigCodeConfig(config), note, pointer});
      else {
        const received = JSON.stringify(value);
        yield {
          problem: problem("bad-value", {pointer, expected: "metrics of a task", received, action: "task left out"})
        };
      }
    }
  }
};
