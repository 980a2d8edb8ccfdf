import type {FileHead, Loader} from "../loader.js";
import {problem} from "../problem.js";

/** claude-benchmark: the plan of a session, sums over its runs, and the export of runs that have files of their own. */
export const claudeBenchmarkSide: Loader = {
  name: "claude-benchmark-side",
  version: 1,
  description: "claude-benchmark: manifest.json, aggregates/*.json and benchmark-results.json",
  detect: (file) => kindOf(file)?.keys,
  *load(file) {
    const {what, severity} = kindOf(file)!;
    yield {
      problem: problem("side-file", {severity, received: what, action: "left alone: the runs have their own files"})
    };
  }
};

const kinds = [
  {
    what: "the plan of a session",
    severity: "note" as const,
    keys: ["runs_per_combination", "total_combinations", "profiles"]
  },
  {
    what: "sums over the runs of a task that succeeded",
    severity: "note" as const,
    keys: ["profile_name", "successful_runs", "failed_details"]
  },
  {
    what: "an export that merges models and has neither cost nor duration",
    severity: "warning" as const,
    keys: ["profile_id", "mean_scores", "aggregate_scores"]
  }
];

function kindOf({path, head}: Pick<FileHead, "path" | "head">) {
  if (!path.endsWith(".json")) return undefined;
  return kinds.find((d) => d.keys.every((key) => head.includes(`"${key}"`)));
}
