import {unpackedName} from "../../decompress.js";
import {hasPath} from "../../hasPath.js";

const names = [
  "per_instance_stats.json",
  "stats.json",
  "run_spec.json",
  "scenario.json",
  "scenario_state.json",
  "instances.json",
  "display_predictions.json",
  "display_requests.json"
] as const;
type Name = (typeof names)[number];

/** The files of a run, by name; the folder is the run. */
export function helmFiles(path: string, paths: string[]): Partial<Record<Name, string>> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const found = names.map((name) => [name, packings.map((d) => folder + name + d).find((d) => hasPath(paths, d))]);
  return Object.fromEntries(found.filter(([, d]) => d !== undefined)) as Partial<Record<Name, string>>;
}

const packings = ["", ".gz", ".zst"];

export function nameOf(path: string): string {
  return unpackedName(path.slice(path.lastIndexOf("/") + 1));
}
