import type {Loaded} from "../../loader.js";
import {problem} from "../../problem.js";
import type {RunInput} from "../../runRecord.js";
import {fromDetails, hasDetail} from "./extension.js";
import type {Instance} from "./instance.js";

/** A run that Benchbook wrote: a row for its primary score, and one for each other. */
export interface OwnRun {
  record?: Record<string, unknown>;
  pointer: string;
  hash: string | null;
  scores: Record<string, unknown>;
}

/** Whether a row was written by Benchbook: its details then hold the run as it was. */
export function isOwnRow({metadata}: Instance): boolean {
  return hasDetail(metadata, "run") && hasDetail(metadata, "part");
}

export function* addOwnRow(runs: Map<string, OwnRun>, row: Instance, pointer: string): Iterable<Loaded> {
  const {fields, problems} = fromDetails(row.metadata, `${pointer}/metadata`);
  yield* problems.map((d) => ({problem: d}));
  const {run, part, metric, is_correct_stated: _, primary_metric, ...facts} = fields;
  const {attempt = 0, passed = null, raw = null, ...rest} = facts;
  const own = runs.get(String(run)) ?? {pointer, hash: row.sample_hash, scores: {}};
  runs.set(String(run), own);
  if (part === "score") own.scores[String(metric)] = {value: row.evaluation.score, attempt, passed, raw};
  if ("task" in rest) {
    own.pointer = pointer;
    own.record = part === "score" ? {...rest, metric: primary_metric} : {...rest, metric, passed};
  }
}

export function* loadedOwnRuns(runs: Iterable<OwnRun>): Iterable<Loaded> {
  for (const {record, pointer, hash, scores} of runs) {
    if (record === undefined) {
      yield {
        problem: problem("missing-run", {
          severity: "warning",
          pointer,
          expected: "a row that says which run the score is of",
          received: "none",
          action: "score left out"
        })
      };
    } else {
      yield* ownRun({...record, scores: {...(record.scores as object | undefined), ...scores}}, {pointer, hash});
    }
  }
}

/** A run as Benchbook wrote it, with its task where more is said of that than its name. */
export function* ownRun(
  {task_title, ...record}: Record<string, unknown>,
  {pointer, hash}: {pointer: string; hash: string | null}
): Iterable<Loaded> {
  const {task, suite = null, category = null, level = null} = record;
  if (typeof task === "string" && (hash !== null || typeof task_title === "string")) {
    const row = {task_id: task, suite, category, level, title: task_title ?? null, content_hash: hash};
    yield {table: "tasks", pointer, row};
  }
  yield {run: record as RunInput, pointer};
}
