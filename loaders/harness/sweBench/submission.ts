import {unpackedName} from "../../decompress.js";
import {
  evaluationOf,
  leavingsOf,
  reportOf,
  split,
  submissionFolder,
  sweFiles,
  trajectoryFolder,
  trajectoryOf,
  without
} from "./sweFiles.js";
import type {SweFiles} from "./sweFiles.js";

/** The files of one submission: what a list of its instances is read together with. */
export interface Submission {
  /** Its folder, where it has one. */
  folder: string | undefined;
  trajectories: Map<string, string>;
  reports: Map<string, string>;
  /** metadata.yaml of an experiments folder. */
  metadata?: string;
  /** Every file of the submission, the leavings of its runs too. */
  paths: string[];
}

/** `<model>.<run>.json`, as it is split where nothing else tells: at the last dot, since models have dots in their names. */
export interface ReportName {
  model: string | undefined;
  run: string;
}

/**
 * The submission that a run report is of, by paths alone: the run of its name is a folder of trajectories or an
 * evaluation; or the report lies in the submission's folder, and no other report does.
 */
export function submissionOfReport(path: string, paths: string[]): Submission & {name: ReportName} {
  const files = sweFiles(paths);
  const {folder, name} = split(unpackedName(path));
  const stem = name.replace(/\.json$/, "");
  const ways = [...stem.matchAll(/\./g)].map(({index}) => ({model: stem.slice(0, index), run: stem.slice(index + 1)}));
  const last = ways.at(-1) ?? {model: undefined, run: stem};
  if (files.trajectories.size === 0 && files.reports.size === 0) return {...collect(files, {}), name: last};
  for (const way of ways) {
    const graded = [...files.reports.keys()].filter((d) => isEvaluation(d, way));
    const own = nearest(
      [...files.trajectories.keys()].filter((d) => split(d).name === way.run),
      folder
    );
    if (graded.length === 1 || own !== undefined) {
      return {...collect(files, {folder: own, evaluation: graded.length === 1 ? graded[0] : undefined}), name: way};
    }
  }
  const above = isOnlyReport(files, path) ? ancestorsOf(folder).find((d) => files.trajectories.has(d)) : undefined;
  return {...collect(files, {folder: above}), name: last};
}

/** The submission of an experiments folder, `<split>/<submission>/results/results.json`. */
export function submissionOfResults(path: string, paths: string[]): Submission {
  return collect(sweFiles(paths), {folder: without(split(path).folder, /^results$/)});
}

function isEvaluation(folder: string, {model, run}: {model: string; run: string}): boolean {
  const found = evaluationOf(folder);
  return found?.run === run && found.model === model;
}

function collect(files: SweFiles, {folder, evaluation}: {folder?: string; evaluation?: string}): Submission {
  const trajectories = new Map(folder === undefined ? [] : files.trajectories.get(folder));
  const reports = new Map([
    ...(folder === undefined ? [] : (files.reports.get(folder) ?? [])),
    ...(evaluation === undefined ? [] : (files.reports.get(evaluation) ?? []))
  ]);
  for (const instance of trajectories.keys()) {
    const report = reports.has(instance) ? undefined : reportOf(files, folder!, instance);
    if (report !== undefined) reports.set(instance, report);
  }
  const metadata = folder === undefined ? undefined : metadataOf(files, folder);
  const results = [...trajectories.values(), ...reports.values()];
  const paths = [...results, ...results.flatMap((d) => leavingsOf(files, d)), ...(metadata ? [metadata] : [])];
  return {folder, trajectories, reports, metadata, paths: [...new Set(paths)]};
}

export function metadataOf({folders}: SweFiles, folder: string): string | undefined {
  return folders.get(folder)?.find((d) => /^metadata\.ya?ml$/.test(split(d).name));
}

/** Of several folders of one name, the one that shares the most of its path; none when two share as much. */
function nearest(folders: string[], to: string): string | undefined {
  const shared = (d: string) => commonLength(d.split("/"), to.split("/"));
  const [first, second] = folders.toSorted((a, b) => shared(b) - shared(a));
  return second !== undefined && shared(first) === shared(second) ? undefined : first;
}

function commonLength(a: string[], b: string[]): number {
  const end = a.findIndex((d, i) => d !== b[i]);
  return end < 0 ? a.length : end;
}

/** The folder and those above it, without a folder that only holds trajectories. */
function ancestorsOf(folder: string): string[] {
  const parts = folder.split("/");
  const all = parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
  return [...(folder === "" ? [] : all), ""].map((d) => without(d, trajectoryFolder));
}

const otherJson = /^(preds|predictions|all_preds|results|resolved_by_\w+|report|metadata|config)\.json$/;

function isOnlyReport({folders}: SweFiles, path: string): boolean {
  const beside = folders.get(split(path).folder) ?? [];
  return beside.every((d) => {
    const {name} = split(unpackedName(d));
    return d === path || !name.endsWith(".json") || name.endsWith(".traj.json") || otherJson.test(name);
  });
}

/** What is read together with a trajectory: the report of its instance, and what the harness left beside the two. */
export function trajectoryFiles(path: string, paths: string[]): string[] {
  const {folder, name} = split(unpackedName(path));
  const instance = trajectoryOf(name);
  if (instance === undefined) return [];
  const files = sweFiles(paths);
  const report = reportOf(files, submissionFolder(path), instance);
  return [
    ...(report === undefined ? [] : [report, ...leavingsOf(files, report)]),
    ...(split(folder).name === instance ? leavingsOf(files, path) : [])
  ];
}
