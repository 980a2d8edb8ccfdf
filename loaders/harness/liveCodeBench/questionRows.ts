import type {Loaded} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Evaluation} from "./evaluationOf.js";
import {gradeOf} from "./gradeOf.js";
import {taskOf} from "./question.js";
import type {Question} from "./question.js";

/** A question and its samples, each a run; and how many of these the test runner failed at. */
export function questionRows(
  d: Question,
  {evaluation, batch, pointer}: {evaluation: Evaluation; batch: string; pointer: string}
): {rows: Loaded[]; runnerErrors: number} {
  const id = taskOf(d);
  if (id === undefined) {
    const [expected, received] = ["question_id, or id", "neither"];
    return {
      rows: [{problem: problem("bad-value", {pointer, expected, received, action: "question left out"})}],
      runnerErrors: 0
    };
  }
  const {config, suite, prefix} = evaluation;
  const task = prefix + id;
  const common = {suite, category: d.platform ?? null, level: d.difficulty ?? null};
  const rows: Loaded[] = [];
  const grades = d.graded_list.map((graded, i) => gradeOf(graded, d.metadata?.[i]));
  if (d.question_title) rows.push({table: "tasks", pointer, row: {task_id: task, ...common, title: d.question_title}});
  for (const [i, {outcome, why}] of grades.entries()) {
    if (outcome.passed === null) {
      const words = {
        expected: "true or false",
        received: JSON.stringify(d.graded_list[i]),
        action: "kept without an outcome"
      };
      rows.push({problem: problem("bad-value", {pointer: `${pointer}/graded_list/${i}`, ...words})});
    }
    const notes = [contestWords(d), why].filter((part) => part !== null);
    rows.push({
      pointer: `${pointer}/graded_list/${i}`,
      run: {task, ...common, ...config, repeat: i + 1, batch, ...outcome, note: notes.join("; ") || null}
    });
  }
  const stated = d["pass@1"];
  const mean = grades.filter(({outcome}) => outcome.passed === true).length / grades.length;
  if (typeof stated === "number" && grades.length > 0 && Math.abs(stated - mean) > 1e-6) {
    const words = {expected: `${mean}, as graded_list gives it`, received: String(stated), action: "the samples kept"};
    rows.push({problem: problem("aggregate-mismatch", {severity: "warning", pointer: `${pointer}/pass@1`, ...words})});
  }
  return {rows, runnerErrors: grades.filter(({why}) => why === "test runner error").length};
}

/** The contest of a question: a model trained after it may have seen the solution. */
function contestWords({contest_id, contest_date}: Question): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(contest_date ?? "")?.[0];
  const name = contest_id === null || contest_id === undefined || contest_id === "" ? null : String(contest_id);
  return day === undefined && name === null ? null : ["contest", name, day].filter(Boolean).join(" ");
}
