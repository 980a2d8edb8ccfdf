import {unpackedName} from "../../decompress.js";

/** What a run of Terminal-Bench left around its results. */
export interface BenchFiles {
  metadata?: string;
  lock?: string;
  /** Name of a trial → its results.json. */
  trials: Map<string, string>;
  /** The rest: logs, recordings, panes. */
  leavings: string[];
}

interface Index {
  runs: Map<string, BenchFiles>;
}

const known = new WeakMap<string[], Index>();

/**
 * The files of a run, `<run>/{run_metadata.json, tb.lock, run.log}` and `<run>/<task>/<task>.<k>-of-<n>[.<run>]/…`, by
 * the folder of the run.
 */
export function benchFiles(paths: string[], folder: string): BenchFiles {
  let index = known.get(paths);
  if (index === undefined) {
    index = {runs: new Map()};
    for (const path of paths) place(index, path);
    known.set(paths, index);
  }
  return index.runs.get(folder) ?? {trials: new Map(), leavings: []};
}

/** The trial in whose folder a path lies: `<run>/<task>/<trial>/…`. */
export function trialFolder(path: string): {run: string; trial: string; rest: string} | undefined {
  const found = /^(?:(.*)\/)?[^/]+\/([^/]+\.\d+-of-\d+[^/]*)\/(.+)$/.exec(path);
  return found === null ? undefined : {run: found[1] ?? "", trial: found[2], rest: found[3]};
}

function place({runs}: Index, path: string): void {
  const plain = unpackedName(path);
  const inside = trialFolder(plain);
  const folder = inside?.run ?? (plain.includes("/") ? plain.slice(0, plain.lastIndexOf("/")) : "");
  const files = runs.get(folder) ?? {trials: new Map<string, string>(), leavings: []};
  runs.set(folder, files);
  const name = plain.slice(plain.lastIndexOf("/") + 1);
  if (inside !== undefined) {
    if (inside.rest === "results.json") files.trials.set(inside.trial, path);
    else files.leavings.push(path);
  } else if (name === "run_metadata.json") files.metadata = path;
  else if (name === "tb.lock") files.lock = path;
  else if (name === "run.log") files.leavings.push(path);
}
