import {parseJson} from "../jsonText.js";
import type {Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";

/** What describes an evaluation whose rows are elsewhere: metadata.json of two ages, config.json of Multi-SWE-bench. */
const kinds = [
  ["agent_class", "llm_config", "max_iterations"],
  ["agent_class", "llm", "max_iterations"],
  ["Agent class", "Model name", "Final Accuracy"],
  ["mode", "patch_files", "dataset_files", "workdir"]
];

export const openHandsSide: Loader = {
  name: "openhands-side",
  version: 1,
  description: "OpenHands: metadata.json without its output.jsonl, config.json of Multi-SWE-bench; no results",
  detect({path, head}) {
    if (!path.endsWith(".json") || !/^\s*\{/.test(head)) return undefined;
    return kinds.find((keys) => keys.every((key) => hasKey(head, key)));
  },
  async *load(file) {
    const value = parseJson(await file.text()) as Record<string, unknown> | null;
    const accuracy = value?.["Final Accuracy"];
    yield {
      problem: problem("side-file", {
        severity: "note",
        expected: "output.jsonl in the same folder",
        received: accuracy === undefined ? "none" : `none; it states a final accuracy of ${String(accuracy)}`,
        action: "no rows; it describes an evaluation whose results are not here"
      })
    };
  }
};
