import {unpackedName} from "../decompress.js";
import {hasPath} from "../hasPath.js";
import type {ArchiveFile, FileHead, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import type {Problem} from "../problem.js";
import {readJsonParts} from "../readJsonParts.js";
import {batchOf} from "./codeGeneration/batchOf.js";
import {brokenOff} from "./codeGeneration/streamed.js";
import {hasKey} from "./hasKey.js";
import {evaluationOf} from "./liveCodeBench/evaluationOf.js";
import {question, questionFields} from "./liveCodeBench/question.js";
import {questionRows} from "./liveCodeBench/questionRows.js";
import {statedCells} from "./liveCodeBench/statedCells.js";

/**
 * LiveCodeBench: …_eval_all.json, an array of questions with their samples, which are repeats. Model, scenario and
 * temperature are in the names; the day of a contest is in the notes, for what a model may have seen in training.
 */
export const liveCodeBench: Loader = {
  name: "livecodebench",
  version: 1,
  description: "LiveCodeBench: …_eval_all.json, questions with graded_list and code_list or pred_list",
  detect({path, head}) {
    if (!path.endsWith(".json") || !/^\s*\[\s*\{/.test(head)) return undefined;
    const has = (key: string) => hasKey(head, key);
    const answers = ["code_list", "pred_list"].filter(has);
    if (has("graded_list") && answers.length > 0) return ["graded_list", ...answers];
    // Long answers push the grades of the first question out of the head.
    const keys = ["question_id", "contest_date", "difficulty", "output_list"];
    return path.endsWith("_eval_all.json") && keys.every(has) ? keys : undefined;
  },
  companions: (file) => Object.values(besideOf(file)),
  load
};

/** The files of the same evaluation: its rates, and the answers before they were graded, which the array repeats. */
function besideOf({path, paths}: Pick<FileHead, "path" | "paths">): {rates?: string; answers?: string} {
  const plain = unpackedName(path);
  if (!plain.endsWith("_eval_all.json")) return {};
  const stem = plain.slice(0, -"_eval_all.json".length);
  const found = (name: string) => ["", ".gz", ".zst"].map((d) => name + d).find((d) => hasPath(paths, d));
  const beside = {rates: found(`${stem}_eval.json`), answers: found(`${stem}.json`)};
  return Object.fromEntries(Object.entries(beside).filter(([, d]) => d !== undefined));
}

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const evaluation = evaluationOf(file);
  const batch = await batchOf(file);
  let questions = 0;
  let lost = 0;
  try {
    for await (const {pointer, value} of readJsonParts(file, {"/*": questionFields})) {
      const parsed = question.safeParse(value);
      if (parsed.success) {
        const {rows, runnerErrors} = questionRows(parsed.data, {evaluation, batch, pointer});
        yield* rows;
        lost += runnerErrors;
        ++questions;
      } else {
        for (const d of problemsOf(parsed.error, value, {pointer, action: "question left out"})) yield {problem: d};
      }
    }
  } catch (error) {
    yield {problem: brokenOff(error, questions)};
  }
  if (evaluation.problem !== undefined) yield {problem: evaluation.problem};
  if (lost > 0) yield {problem: runnerProblem(lost)};
  const {rates} = besideOf(file);
  if (rates !== undefined) yield* statedCells(await file.companion(rates), {evaluation, source: rates});
}

function runnerProblem(lost: number): Problem {
  return problem("harness-error", {
    severity: "note",
    expected: "every sample tested",
    received: `${lost} samples with a test runner error`,
    action: "counted as failed, as LiveCodeBench counts them"
  });
}
