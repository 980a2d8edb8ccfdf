import {z} from "zod";
import {problem, problemsOf} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {parseFitting} from "../parseFitting.js";
import type {Outcome} from "../sweBench/instanceReport.js";
import {outcomesOf} from "../sweBench/outcomesOf.js";
import {taskDoubts} from "./taskDoubts.js";
import type {Upload} from "./upload.js";

/** An id that is none is passed over as an empty one is, for the places of the others are told. */
const ids = z
  .array(
    z
      .string()
      .nullable()
      .transform((d) => d ?? "")
  )
  .nullish();
const lists = {
  submitted_ids: ids,
  completed_ids: ids,
  resolved_ids: ids,
  unresolved_ids: ids,
  empty_patch_ids: ids,
  error_ids: ids
};
const report = z.looseObject(lists);

/** A task as its benchmark graded it: an outcome, and what else it measured. */
export interface Graded extends Outcome {
  pointer: string;
  cost_usd?: number;
}

const record = z.record(z.string(), z.unknown());
const verdicts = ["success", "resolved", "correct", "passed", "score"];

/**
 * Task → outcome. `raw_eval_results` is a SWE-bench report, or has a value for every task; its verdict on a task is what
 * the lists of successful and failed tasks say, where there are such lists.
 */
export function taskOutcomes(d: Upload): {outcomes: Map<string, Graded>; problems: Problem[]} {
  const {success, error, data} = record.nullish().safeParse(d.raw_eval_results);
  const pointer = "/raw_eval_results";
  if (!success) {
    const problems = problemsOf(error, d.raw_eval_results, {pointer, action: "taken as unknown"});
    return {outcomes: taskGrades(d, {}), problems: problems.map((one) => ({...one, severity: "warning"}))};
  }
  const raw = data ?? {};
  if (Object.keys(lists).some((name) => Object.hasOwn(raw, name))) {
    const {data: swe, problems} = parseFitting(report, raw, {pointer, action: "tasks left out"});
    const found = [...outcomesOf(swe ?? {})];
    return {
      outcomes: new Map(found.map(([id, one]) => [id, {...one.outcome, pointer: pointer + one.pointer}])),
      problems
    };
  }
  const listed = [...(d.results?.successful_tasks ?? []), ...(d.results?.failed_tasks ?? [])];
  // some benchmarks have no results by task, and other things under that name
  const isByTask = listed.length === 0 || listed.some((id) => id !== null && Object.hasOwn(raw, id));
  if (!isByTask) return {outcomes: taskGrades(d, {}), problems: Object.keys(raw).length === 0 ? [] : [notByTask(raw)]};
  return {outcomes: taskGrades(d, raw), problems: taskDoubts(raw)};
}

function taskGrades({results}: Upload, tasks: Record<string, unknown>): Map<string, Graded> {
  const listed = new Map<string, boolean | null>();
  for (const id of results?.successful_tasks ?? []) if (id !== null) listed.set(id, true);
  for (const id of results?.failed_tasks ?? []) if (id !== null) listed.set(id, listed.get(id) === true ? null : false);
  const names = [...new Set([...listed.keys(), ...Object.keys(tasks)])];
  return new Map(
    names.map((id) => {
      const own = gradedOf(tasks[id]);
      const pointer = Object.hasOwn(tasks, id) ? `/raw_eval_results/${escaped(id)}` : "/results";
      if (!listed.has(id)) return [id, {...own, pointer}];
      const passed = listed.get(id)!;
      const isLost = own.status === "error" && passed !== true;
      return [id, {...own, pointer, ...(isLost ? {} : {passed, failure: failureOf(passed)})}];
    })
  );
}

function notByTask(raw: object): Problem {
  return problem("no-task-results", {
    severity: "note",
    pointer: "/raw_eval_results",
    expected: "a result for each of the tasks that are listed",
    received: `for none: ${Object.keys(raw).slice(0, 5).join(", ")}`,
    action: "read without them: outcomes are those of the lists"
  });
}

function failureOf(passed: boolean | null): Outcome["failure"] {
  return passed === null ? "unknown" : passed ? "none" : "model";
}

/** A reward of 1 is success; a text instead of a result says what went wrong. */
function gradedOf(value: unknown): Outcome & {cost_usd?: number} {
  if (typeof value === "string") return {passed: null, status: "error", failure: "unknown", note: value};
  if (typeof value === "boolean") return {passed: value};
  const d = record.safeParse(typeof value === "number" ? {reward: value} : value).data ?? {};
  const verdict = verdicts.map((key) => d[key]).find((one) => typeof one === "boolean");
  const passed = typeof verdict === "boolean" ? verdict : typeof d.reward === "number" ? d.reward === 1 : null;
  const scores: NonNullable<Outcome["scores"]> = {};
  for (const name of ["reward", "score", "confidence"]) {
    const one = d[name];
    if (typeof one === "number" && Number.isFinite(one)) scores[name] = one;
  }
  return {
    passed,
    scores,
    ...(passed === null ? {failure: "unknown" as const, note: "no outcome"} : {}),
    ...(typeof d.cost === "number" && d.cost >= 0 ? {cost_usd: d.cost} : {})
  };
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
