import type {ArchiveFile} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Problem} from "../../problem.js";
import {instanceReport, outcomeOf} from "./instanceReport.js";
import type {Outcome} from "./instanceReport.js";
import {splitOfPath} from "./splits.js";
import {trajectoryFiles} from "./submission.js";
import {split, submissionFolder} from "./sweFiles.js";
import type {Submitter} from "./sweRun.js";

interface Graded {
  outcome: Outcome;
  problem?: Problem;
}

/** What stands outside a trajectory: the grade in the report of its instance, and what the folders say. */
export async function gradeOf(
  file: ArchiveFile,
  instance: string
): Promise<Partial<Graded> & {suite: string | null; submitter: Submitter; source_run_id: string}> {
  const report = trajectoryFiles(file.path, file.paths).find((d) => /^report\.json(\.|$)/.test(split(d).name));
  const folder = submissionFolder(file.path);
  return {
    ...(report === undefined ? {} : await readReport(await file.companion(report), instance)),
    suite: splitOfPath(file.path)?.suite ?? null,
    submitter: folder === "" ? {} : {config: split(folder).name},
    source_run_id: folder === "" ? instance : `${folder}/${instance}`
  };
}

/** The grade of one instance: the report is the instance's own, or holds it by its id. One that cannot be read is a problem. */
export async function readReport(file: ArchiveFile, instance: string): Promise<Graded> {
  try {
    const value = (await file.json()) as Record<string, unknown>;
    return {outcome: outcomeOf(instanceReport.parse(Object.hasOwn(value, instance) ? value[instance] : value))};
  } catch (error) {
    const received = (error as Error).message;
    const action = "run kept without an outcome";
    return {
      outcome: {passed: null, status: "error", failure: "unknown", note: "report not readable"},
      problem: problem("bad-report", {source: file.path, expected: "a report of SWE-bench's harness", received, action})
    };
  }
}
