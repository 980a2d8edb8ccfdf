import {formatCount} from "./format.js";
import type {ProblemRow} from "./problemTable.js";
import type {StudyRow} from "./studyCards.js";

/** What the report holds in a sentence. */
export function reportAnswer(studies: readonly StudyRow[], {problems}: {problems: readonly ProblemRow[]}): string {
  if (studies.length === 0) return "This report is empty: no archive is loaded.";
  const sum = (value: (d: StudyRow) => number) => studies.reduce((total, d) => total + value(d), 0);
  const total = problems[0]?.n_problems ?? 0;
  return [
    `${formatCount(studies.length, "study", {plural: "studies"})} with ${formatCount(
      sum((d) => d.n_runs),
      "run"
    )} and ${formatCount(
      sum((d) => d.n_published),
      "published figure"
    )}.`,
    total === 0
      ? "Every record of every archive was read."
      : `${formatCount(total, "record")} could not be read or believed, and ${total === 1 ? "is" : "are"} listed below.`
  ].join(" ");
}

/** The archives that have problems and gave no study: "2026-07-x, 2026-08-y"; empty when every archive was loaded. */
export function notLoaded(problems: readonly (ProblemRow & {study_id: string; loaded: boolean})[]): string[] {
  return [...new Set(problems.filter((d) => !d.loaded).map((d) => d.study_id))];
}
