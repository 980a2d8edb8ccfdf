import {unpackedName} from "../../decompress.js";

/** The files of a folder and of those that Harbor makes in it. */
export interface TrialFiles {
  /** result.json, where the folder has one. */
  result?: string;
  /** verifier/ctrf.json: the tests one by one. */
  ctrf?: string;
  /** config.json, lock.json, logs; and all below agent, verifier, artifacts and steps. */
  others: string[];
  /** Folders in it that have a result.json of their own: the trials of a job. */
  trials: string[];
}

const known = new WeakMap<string[], Map<string, TrialFiles>>();
const made = /^(?:(.*?)\/)?(agent|verifier|artifacts|steps)\/(.+)$/;
const besides = /^(config\.json|lock\.json|job\.log|trial\.log|exception\.txt|[^/]*\.log)$/;

/** The files of every job and trial of an archive, by folder; asked again with the same list, it remembers. */
export function trialFiles(paths: string[], folder: string): TrialFiles | undefined {
  let found = known.get(paths);
  if (found === undefined) {
    found = new Map();
    for (const path of paths) place(found, path);
    const withResult = [...found].filter(([name, {result}]) => result !== undefined && name !== "");
    for (const [name] of withResult) at(found, above(name)).trials.push(name);
    known.set(paths, found);
  }
  return found.get(folder);
}

export function above(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

function place(found: Map<string, TrialFiles>, path: string): void {
  const plain = unpackedName(path);
  const inside = made.exec(plain);
  if (inside !== null) {
    const files = at(found, inside[1] ?? "");
    if (inside[2] === "verifier" && inside[3] === "ctrf.json") files.ctrf = path;
    files.others.push(path);
    return;
  }
  const name = plain.slice(plain.lastIndexOf("/") + 1);
  if (name === "result.json") at(found, above(plain)).result = path;
  else if (besides.test(name)) at(found, above(plain)).others.push(path);
}

function at(found: Map<string, TrialFiles>, folder: string): TrialFiles {
  const files = found.get(folder) ?? {others: [], trials: []};
  found.set(folder, files);
  return files;
}
