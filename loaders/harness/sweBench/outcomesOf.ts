import type {Outcome} from "./instanceReport.js";

type Ids = string[] | null | undefined;

/** The lists of a run report; of one instance in several, the first here counts. */
export interface Lists {
  submitted_ids?: Ids;
  completed_ids?: Ids;
  resolved_ids?: Ids;
  unresolved_ids?: Ids;
  empty_patch_ids?: Ids;
  error_ids?: Ids;
  infra_failure_ids?: Ids;
  pending_ids?: Ids;
  failed_ids?: Ids;
}

const meanings: [keyof Lists, Outcome][] = [
  ["resolved_ids", {passed: true}],
  ["empty_patch_ids", {passed: false, status: "failed", failure: "model", note: "empty patch"}],
  ["infra_failure_ids", {passed: null, status: "error", failure: "infra", note: "infrastructure failure"}],
  ["error_ids", {passed: null, status: "error", failure: "unknown", note: "error in the evaluation"}],
  ["failed_ids", {passed: null, status: "error", failure: "unknown", note: "evaluation failed"}],
  ["pending_ids", {passed: null, failure: "unknown", note: "evaluation pending"}],
  ["unresolved_ids", {passed: false}],
  ["completed_ids", {passed: null, failure: "unknown", note: "evaluated, outcome not listed"}],
  ["submitted_ids", {passed: null, failure: "unknown", note: "submitted, not evaluated"}]
];

/**
 * What became of each instance that was submitted, and where the report says so. An instance that no list but the
 * submitted ones names was not graded: it has not failed.
 */
export function outcomesOf(lists: Lists): Map<string, {pointer: string; outcome: Outcome}> {
  const found = new Map<string, {pointer: string; outcome: Outcome}>();
  for (const [name, outcome] of meanings) {
    for (const [i, id] of (lists[name] ?? []).entries()) {
      if (id !== "" && !found.has(id)) found.set(id, {pointer: `/${name}/${i}`, outcome});
    }
  }
  return found;
}
