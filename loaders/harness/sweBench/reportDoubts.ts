import type {Loaded} from "../../loader.js";
import {problem} from "../../problem.js";

interface Counted {
  total_instances?: number | null;
  resolved_instances?: number | null;
  resolved_ids?: string[] | null;
  submitted_ids?: string[] | null;
}

/** Where the counts of a report contradict its lists. */
export function* reportDoubts(r: Counted): Iterable<Loaded> {
  const listed = r.resolved_ids?.length ?? 0;
  if (typeof r.resolved_instances === "number" && r.resolved_instances !== listed) {
    const received = `${r.resolved_instances}`;
    yield {
      problem: problem("aggregate-mismatch", {
        severity: "warning",
        pointer: "/resolved_instances",
        expected: `${listed}, the length of resolved_ids`,
        received,
        action: "the ids taken"
      })
    };
  }
  const submitted = r.submitted_ids?.length ?? 0;
  if (typeof r.total_instances === "number" && r.total_instances < submitted) {
    yield {
      problem: problem("denominators-differ", {
        severity: "warning",
        pointer: "/total_instances",
        expected: `at least ${submitted}, the length of submitted_ids`,
        received: String(r.total_instances),
        action: "submitted instances that nobody graded have no outcome"
      })
    };
  }
}

/** Where a run report and the report of an instance contradict each other. */
export function contradiction(pointer: string, {task, here, there}: {task: string; here: boolean; there: boolean}) {
  return problem("reports-differ", {
    severity: "warning",
    pointer,
    expected: `resolved ${there}, as report.json of ${task} says`,
    received: `resolved ${here}`,
    action: "the run report taken"
  });
}
