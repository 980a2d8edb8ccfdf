import type {Loaded} from "../../loader.js";
import type {Evaluation} from "./evaluationOf.js";
import {metricName} from "./metricName.js";

/** Keys of a task's results that are no metric. */
const notMetrics = [
  "alias",
  "name",
  "sample_len",
  "sample_count",
  "samples",
  "task",
  "version",
  "task_name",
  "task_hash"
];

/** What a results file states: a cell for every metric of every task and group. They are never runs. */
export function* cellsOf(evaluation: Evaluation): Iterable<Loaded> {
  const {file, groups, leaves, configOf, as_of} = evaluation;
  const declared = new Set<string>();
  const seconds = file.total_evaluation_time_seconds ?? null;
  for (const [task, results] of Object.entries(file.results)) {
    const isGroup = groups.has(task);
    const n = sizeOf(task, evaluation);
    const better = file.higher_is_better?.[task];
    for (const [key, value] of Object.entries(results)) {
      if (notMetrics.includes(key) || key.includes("_stderr") || (typeof value !== "number" && value !== null))
        continue;
      const metric = metricName(key);
      const higher = better?.[key.split(",")[0]];
      if (typeof higher === "boolean" && !declared.has(metric)) {
        declared.add(metric);
        yield {
          table: "metrics",
          row: {metric, kind: "metric", higher_is_better: higher, is_primary: false, whole: false}
        };
      }
      yield {
        table: "cells",
        config: configOf(task),
        pointer: `/results/${task}/${key}`,
        row: {
          scope: isGroup ? "category" : "suite",
          scope_id: task,
          metric,
          as_of,
          n,
          mean: value,
          printed: value === null ? "not a finite number" : String(value),
          ...(leaves.length === 1 ? {duration_s_sum: seconds} : {}),
          note: noteOf(task, {stderr: results[key.replace(/(?=,)|$/, "_stderr")], evaluation})
        }
      };
    }
  }
}

/** Documents that were evaluated; of a group, those of its leaves together. */
function sizeOf(task: string, {file, groups}: Evaluation): number | null {
  const sizes = (groups.get(task) ?? [task]).map((d) => file["n-samples"]?.[d]?.effective ?? null);
  return sizes.length > 0 && sizes.every((d) => d !== null) ? sizes.reduce((sum, d) => sum! + d!, 0) : null;
}

function noteOf(
  task: string,
  {stderr, evaluation: {file, leaves}}: {stderr: unknown; evaluation: Evaluation}
): string | null {
  const version = file.versions?.[task];
  const seconds = file.total_evaluation_time_seconds;
  const parts = [
    typeof stderr === "number" ? `standard error ${stderr}` : null,
    version === null || version === undefined ? null : `task version ${version}`,
    seconds && leaves.length > 1 ? `${seconds} s for all ${leaves.length} tasks together` : null
  ];
  return parts.filter((d) => d !== null).join("; ") || null;
}
