import {createHash} from "node:crypto";
import {z} from "zod";
import {unpackedName} from "../decompress.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {benchConfig} from "./terminalBench/benchConfig.js";
import type {Bench} from "./terminalBench/benchConfig.js";
import {benchFiles, trialFolder} from "./terminalBench/benchFiles.js";
import {results} from "./terminalBench/results.js";
import {runDoubts} from "./terminalBench/runDoubts.js";
import {statedCells} from "./terminalBench/statedCells.js";
import {trial, trialRun} from "./terminalBench/trialRun.js";
import type {Trial} from "./terminalBench/trialRun.js";

/**
 * Terminal-Bench (tb): results.json of a run, which holds its trials, or of one trial. Several trials of a task are
 * repeats. The run's own files say which agent and model; its accuracy counts a trial without an outcome as failed.
 */
export const terminalBench: Loader = {
  name: "terminal-bench",
  version: 1,
  description: "Terminal-Bench: results.json of a run or of a trial, with is_resolved",
  detect({path, head}) {
    if (!path.endsWith(".json")) return undefined;
    const has = (key: string) => hasKey(head, key);
    const keys = ["trial_name", "task_id", "is_resolved", "failure_mode"].filter(has);
    if (keys.length > 2) return has("results") ? ["results", ...keys] : keys;
    const empty = ["results", "n_resolved", "n_unresolved", "accuracy"];
    return empty.every(has) ? empty : undefined;
  },
  companions({path, paths}) {
    if (!/results\.json(\.gz|\.zst)?$/.test(path)) return [];
    const {folder, inside} = placeOf(path);
    const {metadata, lock, trials, leavings} = benchFiles(paths, folder);
    const own = inside === undefined ? leavings : leavings.filter((d) => trialFolder(d)?.trial === inside);
    const others = inside === undefined ? [...trials.values()] : [];
    return [metadata, lock, ...others, ...own].filter((d) => d !== undefined);
  },
  load
};

/** The folder of the run, and the trial whose own results.json it is. */
function placeOf(path: string): {folder: string; inside?: string} {
  const plain = unpackedName(path);
  const inside = trialFolder(plain);
  if (inside?.rest === "results.json") return {folder: inside.run, inside: inside.trial};
  return {folder: plain.includes("/") ? plain.slice(0, plain.lastIndexOf("/")) : ""};
}

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const value = z.record(z.string(), z.unknown()).parse(await file.json());
  const {folder} = placeOf(file.path);
  if (!Array.isArray(value.results)) {
    const d = trial.parse(value);
    const run = d.trial_name.split(/\.\d+-of-\d+\.?/)[1] || folder.split("/").at(-1)!;
    yield* trialRows(d, {bench: await benchConfig(file, {folder, run}), pointer: "/"});
    return;
  }
  const r = results.parse(value);
  const bench = await benchConfig(file, {folder, run: runOf(file)});
  const trials: Trial[] = [];
  for (const [i, found] of r.results.entries()) {
    const parsed = trial.safeParse(found);
    if (parsed.success) {
      trials.push(parsed.data);
      yield* trialRows(parsed.data, {bench, pointer: `/results/${i}`});
    } else {
      for (const d of problemsOf(parsed.error, found, {pointer: `/results/${i}`, action: "trial left out"}))
        yield {problem: d};
    }
  }
  yield* missing(file, {folder, trials, bench});
  yield* statedCells(r, {bench, trials});
  yield* runDoubts(r, trials);
}

/** The name of the run's folder, or what stands before `__results.json`. */
function runOf(file: ArchiveFile): string {
  const [name, folder] = unpackedName(file.absolute).split("/").toReversed();
  return name.replace(/_*results\.json$/, "") || folder;
}

function* trialRows(
  d: Trial,
  {bench, pointer, source}: {bench: Bench; pointer: string; source?: string}
): Iterable<Loaded> {
  yield {run: trialRun(d, bench), pointer, source};
  if (!d.instruction) return;
  const content_hash = `sha256:${createHash("sha256").update(d.instruction).digest("hex").slice(0, 16)}`;
  yield {table: "tasks", pointer, row: {task_id: d.task_id, suite: bench.suite, content_hash}};
}

/** Trials that have a results.json of their own and are not in the run's: the run was broken off. */
async function* missing(
  file: ArchiveFile,
  {folder, trials, bench}: {folder: string; trials: Trial[]; bench: Bench}
): AsyncIterable<Loaded> {
  const seen = new Set(trials.map((d) => d.trial_name));
  for (const [name, path] of benchFiles(file.paths, folder).trials) {
    if (seen.has(name)) continue;
    const other = await file.companion(path);
    const parsed = trial.safeParse(await other.json());
    if (parsed.success) yield* trialRows(parsed.data, {bench, pointer: "/", source: path});
    else yield {problem: problem("bad-value", {source: path, expected: "a trial", action: "trial left out"})};
  }
}
