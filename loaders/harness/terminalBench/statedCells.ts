import type {Loaded} from "../../loader.js";
import type {Bench} from "./benchConfig.js";
import type {Results} from "./results.js";
import type {Trial} from "./trialRun.js";

/** What a run says of itself: its accuracy and pass@k, as published cells, dated by the run. */
export function* statedCells(
  r: Results,
  {bench: {config, started_at}, trials}: {bench: Bench; trials: Trial[]}
): Iterable<Loaded> {
  const n = (r.n_resolved ?? 0) + (r.n_unresolved ?? 0) || trials.length;
  const note = "a trial without an outcome counts as failed";
  const [first] = trials.flatMap((d) => d.trial_started_at ?? []).toSorted();
  const base = {scope: "all", n, note, as_of: (started_at ?? first ?? "*").slice(0, 19)};
  if (typeof r.accuracy === "number") {
    const row = {
      ...base,
      metric: "passed",
      mean: r.accuracy,
      n_passed: r.n_resolved ?? null,
      printed: String(r.accuracy)
    };
    yield {table: "cells", config, pointer: "/accuracy", row};
  }
  for (const [k, mean] of Object.entries(r.pass_at_k ?? {})) {
    if (mean === null) continue;
    const tasks = new Set(trials.map((d) => d.task_id)).size;
    const row = {...base, n: tasks, metric: `pass_at_${k}`, mean, printed: String(mean)};
    yield {table: "cells", config, pointer: `/pass_at_k/${k}`, row};
  }
}
