import {unpackedName} from "../../decompress.js";

/** Instance → path of its file. */
type ByInstance = Map<string, string>;

/** Where the trajectories, reports and other files of the submissions in an archive are. */
export interface SweFiles {
  /** Folder of a submission → its trajectories: `<folder>/[trajs/][<id>/]<id>.traj[.json]`. */
  trajectories: Map<string, ByInstance>;
  /** Folder of a submission → its reports: `<folder>/[logs/]<id>/report.json`, and `…/run_evaluation/<run>/<model>`. */
  reports: Map<string, ByInstance>;
  /** Folder → the files directly in it. */
  folders: Map<string, string[]>;
}

const known = new WeakMap<string[], SweFiles>();

/** Finds the files of every submission by their paths alone; asked again with the same list, it remembers. */
export function sweFiles(paths: string[]): SweFiles {
  const found = known.get(paths);
  if (found !== undefined) return found;
  const files: SweFiles = {trajectories: new Map(), reports: new Map(), folders: new Map()};
  for (const path of paths) {
    const {folder, name} = split(unpackedName(path));
    push(files.folders, folder, path);
    const instance = trajectoryOf(name);
    if (instance !== undefined) add(files.trajectories, submissionFolder(path), instance, path);
    else if (name === "report.json" && folder !== "") {
      add(files.reports, without(split(folder).folder, /^(logs|evaluation_logs)$/), split(folder).name, path);
    }
  }
  known.set(paths, files);
  return files;
}

/** The instance that a trajectory is named after. */
export function trajectoryOf(name: string): string | undefined {
  return /^(.+)\.traj(\.json)?$/.exec(name)?.[1];
}

/** The folder of the run that a trajectory belongs to: not that of its instance, nor one that holds only trajectories. */
export function submissionFolder(path: string): string {
  const {folder, name} = split(unpackedName(path));
  return without(split(folder).name === trajectoryOf(name) ? split(folder).folder : folder, trajectoryFolder);
}

export const trajectoryFolder = /^traj(s|ectories)$/;

/** `a/b/c.json` → its folder `a/b` and its name `c.json`. */
export function split(path: string): {folder: string; name: string} {
  const at = path.lastIndexOf("/");
  return {folder: at < 0 ? "" : path.slice(0, at), name: path.slice(at + 1)};
}

/** The folder above one that only sorts files by kind. */
export function without(folder: string, kind: RegExp): string {
  const {folder: above, name} = split(folder);
  return kind.test(name) ? above : folder;
}

/** The run and the model of a folder of SWE-bench's harness, `logs/run_evaluation/<run>/<model>`. */
export function evaluationOf(folder: string): {run: string; model: string} | undefined {
  const found = /(?:^|\/)run_(?:evaluation|validation)\/([^/]+)\/([^/]+)$/.exec(folder);
  return found === null ? undefined : {run: found[1], model: found[2]};
}

/**
 * The report of an instance whose trajectory is in the submission's folder: below the same folder, else in the
 * evaluation that is named after it, else in the only evaluation of an instance that only this submission has.
 */
export function reportOf({trajectories, reports}: SweFiles, folder: string, instance: string): string | undefined {
  const own = reports.get(folder)?.get(instance);
  if (own !== undefined) return own;
  const graded = [...reports].filter(([key, d]) => evaluationOf(key) !== undefined && d.has(instance));
  const named = graded.filter(([key]) => evaluationOf(key)!.run === split(folder).name);
  if (named.length === 1) return named[0][1].get(instance);
  const submissions = [...trajectories.values()].filter((d) => d.has(instance));
  return graded.length === 1 && submissions.length === 1 ? graded[0][1].get(instance) : undefined;
}

const leftBehind =
  /^(patch\.diff|eval\.sh|run_instance\.log|test_output\.txt|image_build_dir|.*\.(debug|info|trace)\.log|.*\.(pred|patch)|.*\.config\.yaml|run\.log)$/;

/** What the harness leaves beside a report or a trajectory: logs, patches, scripts. None of it is a result. */
export function leavingsOf({folders}: SweFiles, path: string): string[] {
  const {folder} = split(path);
  return (folders.get(folder) ?? []).filter((d) => d !== path && leftBehind.test(split(unpackedName(d)).name));
}

function add(map: Map<string, ByInstance>, folder: string, instance: string, path: string): void {
  if (!map.has(folder)) map.set(folder, new Map());
  map.get(folder)!.set(instance, path);
}

function push(map: Map<string, string[]>, folder: string, path: string): void {
  const found = map.get(folder);
  if (found === undefined) map.set(folder, [path]);
  else found.push(path);
}
