import {z} from "zod";
import type {Outcome} from "../sweBench/instanceReport.js";
import {outcomesOf} from "../sweBench/outcomesOf.js";
import type {Upload} from "./upload.js";

const ids = z.array(z.string()).nullish();
const report = z.looseObject({
  submitted_ids: ids,
  completed_ids: ids,
  resolved_ids: z.array(z.string()),
  unresolved_ids: ids,
  empty_patch_ids: ids,
  error_ids: ids
});

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
export function taskOutcomes({results, raw_eval_results: raw}: Upload): Map<string, Graded> {
  const swe = report.safeParse(raw).data;
  if (swe !== undefined) {
    const found = [...outcomesOf(swe)];
    return new Map(found.map(([id, {pointer, outcome}]) => [id, {...outcome, pointer: `/raw_eval_results${pointer}`}]));
  }
  const tasks = record.safeParse(raw).data ?? {};
  const listed = new Map<string, boolean | null>();
  for (const id of results?.successful_tasks ?? []) if (id !== null) listed.set(id, true);
  for (const id of results?.failed_tasks ?? []) if (id !== null) listed.set(id, listed.get(id) === true ? null : false);
  const names = listed.size > 0 ? [...listed.keys()] : Object.keys(tasks);
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
