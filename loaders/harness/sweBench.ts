import {z} from "zod";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {outcomesOf} from "./sweBench/outcomesOf.js";
import {readableLists} from "./sweBench/readableLists.js";
import {readSubmission} from "./sweBench/readSubmission.js";
import {splitOf, splitOfPath} from "./sweBench/splits.js";
import {contradiction, reportDoubts} from "./sweBench/reportDoubts.js";
import {submissionOfReport} from "./sweBench/submission.js";
import {sweRun, unknownModel} from "./sweBench/sweRun.js";
import type {Submitter} from "./sweBench/sweRun.js";

const count = z.int().nonnegative().nullish();
const ids = z.array(z.string()).nullish();

/** The fields of a run report that are read; sb-cli adds pending and failed ones, the oldest have no ids. */
const report = z.looseObject({
  total_instances: count,
  submitted_instances: count,
  completed_instances: count,
  resolved_instances: count,
  submitted_ids: ids,
  completed_ids: ids,
  resolved_ids: ids,
  unresolved_ids: ids,
  empty_patch_ids: ids,
  error_ids: ids,
  infra_failure_ids: ids,
  pending_ids: ids,
  failed_ids: ids,
  incomplete_ids: ids
});
type Report = z.infer<typeof report>;

/**
 * SWE-bench's run report: `<model>.<run>.json` of the harness, `<data>__<split>__<run>.json` of sb-cli. It lists what
 * became of every instance that was submitted; the trajectories and reports of those instances are read with it.
 */
export const sweBench: Loader = {
  name: "swe-bench",
  version: 1,
  description: "SWE-bench: run report of the harness or of sb-cli, with resolved_ids",
  detect({path, head}) {
    if (!path.endsWith(".json")) return undefined;
    const keys = ["total_instances", "submitted_instances", "completed_instances", "resolved_instances"];
    const seen = keys.filter((key) => hasKey(head, key));
    return seen.length > 2 ? seen : undefined;
  },
  companions({path, paths}) {
    if (!/\.json(\.gz|\.zst)?$/.test(path) || /\.traj\.json|(^|\/)report\.json/.test(path)) return [];
    return submissionOfReport(path, paths).paths;
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const readable = readableLists(await file.json());
  for (const d of readable.problems) yield {problem: d};
  const r = report.parse(readable.report);
  const {name, ...submission} = submissionOfReport(file.path, file.paths);
  const data = /^(swe-?bench[^.]*?)__([a-z]+)__(.+)$/i.exec(
    file.path
      .split("/")
      .at(-1)!
      .replace(/\.json$/, "")
  );
  const suite = (data === null ? splitOfPath(file.path) : splitOf(data[1]))?.suite ?? null;
  const run = data?.[3] ?? name.run;
  const submitter: Submitter =
    data === null && name.model !== undefined ? {model: name.model.replaceAll("__", "/")} : {config: run};
  if (!Array.isArray(r.submitted_ids)) {
    if (outcomesOf(r).size === 0) {
      yield totals(r, submitter);
      return;
    }
    const action = "instances taken from the other lists";
    const pointer = "/submitted_ids";
    const words = {severity: "warning", pointer, expected: "a list of ids", received: "none", action} as const;
    yield {problem: problem("missing-list", words)};
  }
  yield* reportDoubts(r);
  const {trajectories, outcomes, problems, common} = await readSubmission(file, submission);
  for (const d of problems) yield {problem: d};
  for (const [task, {pointer, outcome}] of outcomesOf(r)) {
    const graded = outcomes.get(task);
    if (typeof graded?.passed === "boolean" && outcome.passed !== null && graded.passed !== outcome.passed) {
      yield {problem: contradiction(pointer, {task, here: outcome.passed, there: graded.passed})};
    }
    yield {
      pointer,
      run: sweRun(task, {
        trajectory: trajectories.get(task),
        outcome: graded === undefined ? outcome : outcome.passed === null ? graded : {...graded, ...outcome},
        submitter: {...submitter, ...common},
        suite,
        source_run_id: `${run}/${task}`
      })
    };
    trajectories.delete(task);
  }
  for (const [task, trajectory] of trajectories) {
    const source = submission.trajectories.get(task);
    const outcome = outcomes.get(task);
    yield {source, pointer: "/info", run: sweRun(task, {trajectory, outcome, submitter, suite})};
  }
  for (const task_id of (r.incomplete_ids ?? []).filter(Boolean)) {
    const row = {task_id, state: "not run", reason: "in the data set, not submitted"};
    const config = {model: unknownModel, ...submitter, ...common};
    yield {table: "coverage", config, pointer: "/incomplete_ids", row};
  }
}

/** A report without ids sums up: its counts are a published cell. */
function totals(r: Report, submitter: Submitter): Loaded {
  const n = r.total_instances ?? r.submitted_instances ?? null;
  const n_passed = r.resolved_instances ?? null;
  return {
    table: "cells",
    config: {model: unknownModel, ...submitter},
    pointer: "/resolved_instances",
    row: {
      scope: "all",
      metric: "passed",
      n,
      n_passed,
      mean: n && n_passed !== null ? n_passed / n : null,
      printed: String(r.resolved_instances)
    }
  };
}
