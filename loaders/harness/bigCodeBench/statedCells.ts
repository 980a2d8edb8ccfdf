import {z} from "zod";
import type {ConfigInput, Loaded} from "../../loader.js";
import {problem} from "../../problem.js";
import {passAtK} from "../codeGeneration/passAtK.js";
import {suite} from "./bigCodeBenchConfig.js";

const word = z.string().nullish().catch(null);

/** The fields of `…_pass_at_k.json` that are read, besides its `pass@k`. */
export const statement = z.looseObject({
  model: word,
  split: word,
  subset: word,
  calibrated: z.boolean().nullish().catch(null),
  gt_pass_rate: z.number().nullish().catch(null),
  failed_tasks: z.array(z.string()).nullish().catch(null)
});
export type Statement = z.infer<typeof statement>;

/** Its rates as published cells; of tasks whose own solution failed on the machine, a warning. */
export function* statedCells(
  d: Statement,
  {config, experiment, source}: {config: ConfigInput; experiment?: string; source?: string}
): Iterable<Loaded> {
  const note = typeof d.gt_pass_rate === "number" ? `${d.gt_pass_rate} of the tasks' own solutions passed` : null;
  for (const [key, mean] of Object.entries(d)) {
    const metric = passAtK(key);
    if (metric === undefined) continue;
    const pointer = `/${key}`;
    if (typeof mean !== "number") {
      const received = JSON.stringify(mean) ?? "nothing";
      yield {problem: problem("bad-value", {source, pointer, expected: "number", received, action: "left out"})};
      continue;
    }
    const row = {experiment_id: experiment, scope: "suite", scope_id: suite, metric, mean, printed: String(mean), note};
    yield {table: "cells", config, source, pointer, row};
  }
  if (!d.failed_tasks?.length) return;
  yield {
    problem: problem("broken-tasks", {
      severity: "warning",
      source,
      pointer: "/failed_tasks",
      expected: "tasks whose own solution passes",
      received: `${d.failed_tasks.length} whose own solution failed: ${d.failed_tasks.join(", ")}`,
      action: "kept; a failure there says little of the model"
    })
  };
}
