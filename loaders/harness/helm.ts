import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {readJsonParts} from "../readJsonParts.js";
import {hasKey} from "./hasKey.js";
import {helmFiles, nameOf} from "./helm/helmFiles.js";
import {instanceRun, instanceStats} from "./helm/instanceRun.js";
import {helmRun} from "./helm/runSpec.js";
import type {HelmRun} from "./helm/runSpec.js";
import {statedCells} from "./helm/statedCells.js";
import {parseFitting} from "./parseFitting.js";
import {brokenCompanion} from "./readCompanion.js";

/** The files of a run, each by keys of its own; per_instance_stats and stats are arrays. */
const kinds: {begins: RegExp; keys: string[]}[] = [
  {begins: /^\s*\[\s*\{/, keys: ["instance_id", "train_trial_index", "stats"]},
  {begins: /^\s*\[\s*\{\s*"name"\s*:\s*\{\s*"name"\s*:/, keys: ["name", "count", "sum", "sum_squared"]},
  {begins: /^\s*\{/, keys: ["adapter_spec", "scenario_spec", "metric_specs"]},
  {begins: /^\s*\{\s*"adapter_spec"/, keys: ["adapter_spec", "request_states"]},
  {begins: /^\s*\{\s*"name"/, keys: ["description", "tags", "definition_path"]}
];

/**
 * HELM: the folder of a run. Runs come from per_instance_stats.json, published cells from stats.json; the answers
 * themselves, scenario_state.json, are not opened. https://crfm-helm.readthedocs.io/en/latest/
 */
export const helm: Loader = {
  name: "helm",
  version: 1,
  description: "HELM: per_instance_stats.json and stats.json of a run, with run_spec.json and scenario.json",
  detect({path, head}) {
    if (!path.endsWith(".json")) return undefined;
    return kinds.find(({begins, keys}) => begins.test(head) && keys.every((key) => hasKey(head, key)))?.keys;
  },
  companions({path, paths}) {
    const files = helmFiles(path, paths);
    const first = files["per_instance_stats.json"] ?? files["stats.json"] ?? files["run_spec.json"];
    return path === first ? Object.values(files).filter((d) => d !== path) : [];
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const name = nameOf(file.path);
  const isInstances = /^\s*\[\s*\{\s*"(instance_id|train_trial_index|perturbation|stats)"/.test(file.head);
  const isStats = !isInstances && /^\s*\[/.test(file.head);
  if (!isInstances && !isStats) {
    yield sideFile(name);
    return;
  }
  const run = await helmRun(file);
  for (const d of run.problems) yield {problem: d};
  if (isStats) {
    yield* statedCells(file, run);
    return;
  }
  const batch = file.path.split("/").slice(0, -1).join("/");
  const stats = helmFiles(file.path, file.paths)["stats.json"];
  if (stats !== undefined) yield* companionCells(file, run, stats);
  for await (const {pointer, value} of readJsonParts(file, {"/*": true})) {
    const {data, problems} = parseFitting(instanceStats, value, {pointer, action: "instance left out"});
    for (const d of problems) yield {problem: d};
    if (data !== undefined) yield {pointer, run: instanceRun(data, run, batch)};
  }
}

async function* companionCells(file: ArchiveFile, run: HelmRun, path: string): AsyncIterable<Loaded> {
  try {
    yield* statedCells(await file.companion(path), run, path);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield {problem: brokenCompanion(error, path)};
  }
}

function sideFile(name: string): Loaded {
  return {
    problem: problem("side-file", {
      severity: "note",
      expected: "per_instance_stats.json or stats.json in the same folder",
      received: `${name} alone`,
      action: "no rows; it describes a run whose statistics are not here"
    })
  };
}
