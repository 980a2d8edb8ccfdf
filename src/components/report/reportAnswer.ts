import {formatCount} from "../format/format.js";
import type {ProblemRow} from "../problemTable.js";
import type {StudyRow} from "./studyCards.js";

/** What the report holds in a sentence. */
export function reportAnswer(studies: readonly StudyRow[], {problems}: {problems: readonly ProblemRow[]}): string {
  if (studies.length === 0) return "This report is empty: no archive is loaded.";
  const sum = (value: (d: StudyRow) => number) => studies.reduce((total, d) => total + value(d), 0);
  const [first] = problems;
  return [
    `${formatCount(studies.length, "study", {plural: "studies"})} with ${formatCount(
      sum((d) => d.n_runs),
      "run"
    )} and ${formatCount(
      sum((d) => d.n_published),
      "published figure"
    )}.`,
    first === undefined ? "Every record of every archive was read." : readSentence(first)
  ].join(" ");
}

/** What was not read, apart from what was read and contradicts itself. */
function readSentence({n_problems, n_notes}: ProblemRow): string {
  const unread = n_problems - n_notes;
  const notes =
    n_notes === 0 ? "" : `${formatCount(n_notes, "note")} on figures that contradict each other or were selected`;
  if (unread === 0) return `Every record was read; ${notes} stand${n_notes === 1 ? "s" : ""} below.`;
  const problem = `${formatCount(unread, "record")} could not be read or believed`;
  return `${problem}${notes === "" ? "" : `, and there ${n_notes === 1 ? "is" : "are"} ${notes}`}: they are listed below.`;
}

/** The archives that have problems and gave no study: "2026-07-x, 2026-08-y"; empty when every archive was loaded. */
export function notLoaded(problems: readonly (ProblemRow & {study_id: string; loaded: boolean})[]): string[] {
  return [...new Set(problems.filter((d) => !d.loaded).map((d) => d.study_id))];
}
