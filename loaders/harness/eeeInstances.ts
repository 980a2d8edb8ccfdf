import type {FileHead, Loader} from "../loader.js";
import {alone, runsOf} from "./eee/runsOf.js";
import {hasKey} from "./hasKey.js";

const keys = ["evaluation_id", "sample_id"];
const either = ["schema_version", "interaction_type", "answer_attribution"];

export function isInstances({path, head}: Pick<FileHead, "path" | "head">): boolean {
  return path.endsWith(".jsonl") && keys.every((key) => hasKey(head, key)) && either.some((key) => hasKey(head, key));
}

/** Instance rows of every_eval_ever without the aggregate beside them: the runs are there, the settings are not. */
export const eeeInstances: Loader = {
  name: "eee-instances",
  version: 1,
  description: "every_eval_ever: <uuid>_samples.jsonl, one row a sample and metric, without its aggregate",
  detect: (file) => (isInstances(file) ? keys : undefined),
  load: (file) => runsOf(file, alone)
};
