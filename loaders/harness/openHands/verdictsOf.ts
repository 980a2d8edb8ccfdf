import {z} from "zod";
import type {ArchiveFile} from "../../loader.js";
import type {Problem} from "../../problem.js";
import {problemsOf} from "../../problem.js";
import type {Outcome} from "../sweBench/instanceReport.js";
import {outcomesOf} from "../sweBench/outcomesOf.js";
import {readCompanion} from "../readCompanion.js";
import {companionTries} from "./companionTries.js";
import type {OutputFiles} from "./outputFiles.js";

const ids = z.array(z.string()).nullish();
const report = z.looseObject({
  submitted_ids: ids,
  completed_ids: ids,
  resolved_ids: ids,
  unresolved_ids: ids,
  empty_patch_ids: ids,
  error_ids: ids
});

/** What an evaluation afterwards said of the instances: the rows of swebench_eval, else the report of the run. */
export async function verdictsOf(
  file: ArchiveFile,
  {evaluation, report: path}: Pick<OutputFiles, "evaluation" | "report">
): Promise<{verdicts: Map<string, Outcome>; problems: Problem[]}> {
  const verdicts = new Map<string, Outcome>();
  const problems: Problem[] = [];
  if (path !== undefined) {
    const {value, problems: broken} = await readCompanion(file, path);
    problems.push(...broken);
    const parsed = report.safeParse(value ?? {});
    if (parsed.success) for (const [id, {outcome}] of outcomesOf(parsed.data)) verdicts.set(id, outcome);
    else problems.push(...problemsOf(parsed.error, value).map((d) => ({...d, source: path})));
  }
  if (evaluation !== undefined) {
    for await (const d of companionTries(await file.companion(evaluation), evaluation)) {
      if ("problem" in d) problems.push(d.problem);
      else if (d.outcome.passed !== null || d.outcome.note !== undefined) verdicts.set(d.id, d.outcome);
    }
  }
  return {verdicts, problems};
}
