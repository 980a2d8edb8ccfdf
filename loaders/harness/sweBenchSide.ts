import {unpackedName} from "../decompress.js";
import type {Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {split, sweFiles} from "./sweBench/sweFiles.js";

/**
 * Predictions for SWE-bench: preds.json, all_preds.jsonl, <instance>.pred. They hold patches and no outcome; reports and
 * trajectories say what became of them.
 */
export const sweBenchSide: Loader = {
  name: "swe-bench-side",
  version: 1,
  description: "SWE-bench predictions: model_patch by instance_id; no results",
  detect({path, head}) {
    const keys = ["model_patch", "instance_id"];
    const isSide = /\.(json|jsonl|pred)$/.test(path);
    return isSide && hasKey(head, "model_patch") && (hasKey(head, "instance_id") || hasKey(head, "model_name_or_path"))
      ? keys
      : undefined;
  },
  companions({path, paths}) {
    const {folder, name} = split(unpackedName(path));
    if (!/preds|predictions/.test(name)) return [];
    const {folders} = sweFiles(paths);
    const beside = (folders.get(folder) ?? []).filter((d) => /^(args|config)\.yaml$|\.log$/.test(split(d).name));
    const patches = folders.get(folder === "" ? "patches" : `${folder}/patches`) ?? [];
    return [...beside, ...patches.filter((d) => d.endsWith(".patch"))];
  },
  *load() {
    yield {
      problem: problem("side-file", {
        severity: "note",
        received: "predictions: patches without outcomes",
        action: "no rows; runs come from reports and trajectories"
      })
    };
  }
};
