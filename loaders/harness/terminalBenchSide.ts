import type {Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";

/**
 * run_metadata.json and tb.lock of Terminal-Bench, where the results that they describe are missing: beside results.json
 * they are read with it.
 */
export const terminalBenchSide: Loader = {
  name: "terminal-bench-side",
  version: 1,
  description: "Terminal-Bench: run_metadata.json and tb.lock without results.json",
  detect({path, head}) {
    const sets = path.endsWith(".lock")
      ? [["lockfile_version", "invocation", "run_config"]]
      : [["run_id", "dataset_name", "n_concurrent_trials", "agent_name"]];
    const isSide = /\.(json|lock)$/.test(path);
    return isSide ? sets.find((keys) => keys.every((key) => hasKey(head, key))) : undefined;
  },
  *load() {
    yield {
      problem: problem("side-file", {
        severity: "note",
        expected: "results.json in the same folder",
        received: "none",
        action: "no rows; it describes a run whose results are not here"
      })
    };
  }
};
