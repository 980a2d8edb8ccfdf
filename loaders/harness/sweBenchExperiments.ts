import {z} from "zod";
import {unpackedName} from "../decompress.js";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {hasKey} from "./hasKey.js";
import type {Outcome} from "./sweBench/instanceReport.js";
import {readSubmission} from "./sweBench/readSubmission.js";
import {splitOfPath} from "./sweBench/splits.js";
import type {Split} from "./sweBench/splits.js";
import {metadataOf, submissionOfResults} from "./sweBench/submission.js";
import {readMetadata} from "./sweBench/submitterOf.js";
import {split, sweFiles, without} from "./sweBench/sweFiles.js";
import {sweRun, unknownModel} from "./sweBench/sweRun.js";
import type {Submitter} from "./sweBench/sweRun.js";

const ids = z.array(z.string()).nullish();

/** The fields of results.json that are read. The oldest submissions have more lists; none has all instances. */
const results = z.looseObject({resolved: z.array(z.string()), no_generation: ids, no_logs: ids});

/** resolved_by_repo.json and resolved_by_time.json: a repository, or a year, → its instances. */
const groups = z.record(z.string(), z.looseObject({resolved: z.int().nonnegative(), total: z.int().nonnegative()}));

const lists = ["no_generation", "no_logs", "generated", "with_logs", "applied", "no_apply"];

/**
 * A folder of SWE-bench/experiments, `<split>/<date>_<system>`: results.json and its two groupings are published cells,
 * whose denominator is the split's; reports and trajectories in the folder are runs, read with results.json.
 */
export const sweBenchExperiments: Loader = {
  name: "swe-bench-experiments",
  version: 1,
  description:
    "SWE-bench/experiments: results.json with resolved and no_generation, resolved_by_repo.json, …_by_time.json",
  detect({path, head}) {
    if (/(^|\/)resolved_by_\w+\.json$/.test(path)) {
      return /"resolved"\s*:\s*\d/.test(head) && /"total"\s*:\s*\d/.test(head) ? ["resolved", "total"] : undefined;
    }
    if (!path.endsWith(".json") || !/"resolved"\s*:\s*\[/.test(head)) return undefined;
    const seen = lists.filter((key) => hasKey(head, key));
    return seen.length > 0 ? ["resolved", ...seen] : undefined;
  },
  companions({path, paths}) {
    const name = unpackedName(path);
    if (/(^|\/)results\.json$/.test(name)) return submissionOfResults(name, paths).paths;
    if (!/(^|\/)resolved_by_\w+\.json$/.test(name)) return [];
    const metadata = metadataOf(sweFiles(paths), without(split(name).folder, /^results$/));
    return metadata === undefined ? [] : [metadata];
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const folder = without(split(file.path).folder, /^results$/);
  const metadata = metadataOf(sweFiles(file.paths), folder);
  const stated = metadata === undefined ? undefined : await readMetadata(await file.companion(metadata));
  for (const d of stated?.problems ?? []) yield {problem: d};
  const submitter: Submitter = {
    config: split(folder).name || split(folder === "" ? split(file.absolute).folder : folder).name,
    model: unknownModel,
    ...stated?.submitter
  };
  const whole = splitOfPath(file.path);
  const grouping = /resolved_by_(\w+)\.json$/.exec(file.path)?.[1];
  if (grouping !== undefined) yield* groupCells(groups.parse(await file.json()), {grouping, submitter});
  else {
    const r = results.parse(await file.json());
    yield* listCells(r, {submitter, whole});
    yield* runsOf(file, {listed: outcomesOf(r), submitter, whole});
  }
}

type Results = z.infer<typeof results>;

function* listCells(r: Results, {submitter, whole}: {submitter: Submitter; whole?: Split}): Iterable<Loaded> {
  const n = whole?.n ?? null;
  const note = `${whole === undefined ? "denominator not stated" : `of the ${n} instances of ${whole.suite}`}; not listed = not resolved`;
  for (const [name, list] of Object.entries(r)) {
    if (!Array.isArray(list)) continue;
    const [metric, passed] = name === "resolved" ? ["passed", {n_passed: list.length}] : [name, {}];
    const mean = n === null ? null : list.length / n;
    const pointer = `/${name}`;
    const row = {scope: "all", metric, n, mean, sum: list.length, printed: String(list.length), note, ...passed};
    yield {table: "cells", config: submitter, pointer, row};
  }
  for (const [task, {passed, note: why}] of outcomesOf(r)) {
    const row = {scope: "task", scope_id: task, metric: "passed", n: 1, n_passed: Number(passed), mean: Number(passed)};
    yield {table: "cells", config: submitter, pointer: `/${task}`, row: {...row, note: why ?? null}};
  }
}

function outcomesOf(r: Results): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const id of r.no_logs ?? []) outcomes.set(id, {passed: false, failure: "unknown", note: "no logs"});
  for (const id of r.no_generation ?? []) outcomes.set(id, {passed: false, status: "failed", note: "no generation"});
  for (const id of r.resolved) outcomes.set(id, {passed: true});
  return outcomes;
}

function* groupCells(
  found: z.infer<typeof groups>,
  {grouping, submitter}: {grouping: string; submitter: Submitter}
): Iterable<Loaded> {
  for (const [name, {resolved, total}] of Object.entries(found)) {
    const scope_id = grouping === "time" ? `created ${name}` : name;
    const row = {scope: "category", scope_id, metric: "passed", n: total, n_passed: resolved};
    const mean = total === 0 ? null : resolved / total;
    yield {
      table: "cells",
      config: submitter,
      pointer: `/${name.replaceAll("/", "~1")}`,
      row: {...row, mean, printed: `${resolved}/${total}`}
    };
  }
}

async function* runsOf(
  file: ArchiveFile,
  {listed, submitter, whole}: {listed: Map<string, Outcome>; submitter: Submitter; whole?: Split}
): AsyncIterable<Loaded> {
  const submission = submissionOfResults(file.path, file.paths);
  const {trajectories, outcomes, problems} = await readSubmission(file, submission);
  for (const d of problems) yield {problem: d};
  for (const task of new Set([...outcomes.keys(), ...trajectories.keys()])) {
    const outcome = outcomes.get(task) ?? listed.get(task) ?? {passed: false, note: "not listed as resolved"};
    yield {
      source: submission.reports.get(task) ?? submission.trajectories.get(task),
      pointer: "/",
      run: sweRun(task, {
        trajectory: trajectories.get(task),
        outcome,
        submitter,
        suite: whole?.suite,
        source_run_id: `${submission.folder}/${task}`
      })
    };
  }
}
