import {unpackedName} from "../decompress.js";
import type {Loader} from "../loader.js";
import {hasKey} from "./hasKey.js";
import {above, trialFiles} from "./harbor/trialFiles.js";
import {trialRows} from "./harbor/trialRows.js";
import {trial} from "./harbor/trialRun.js";

/**
 * Harbor: result.json of a trial. Several trials of a task are repeats. Its config, lock, agent and verifier files come
 * with it; beside the result.json of its job it is read with that.
 */
export const harbor: Loader = {
  name: "harbor",
  version: 1,
  description: "Harbor: result.json of a trial, with trial_name and task_checksum",
  detect({path, head}) {
    const has = (key: string) => hasKey(head, key);
    const keys = ["trial_name", "task_checksum", "task_name"];
    return path.endsWith(".json") && keys.every(has) && !has("n_total_trials") ? keys : undefined;
  },
  companions: ({path, paths}) =>
    /(^|\/)result\.json(\.gz|\.zst)?$/.test(path) ? (trialFiles(paths, above(path))?.others ?? []) : [],
  async *load(file) {
    const ctrf = unpackedName(file.path).endsWith("result.json")
      ? trialFiles(file.paths, above(file.path))?.ctrf
      : undefined;
    const tests = ctrf === undefined ? undefined : await file.companion(ctrf);
    yield* trialRows(trial.parse(await file.json()), {pointer: "/", tests});
  }
};
