import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {companionTries} from "./openHands/companionTries.js";
import {configOf, evaluationOf, modelOf} from "./openHands/evaluationOf.js";
import type {Evaluation} from "./openHands/evaluationOf.js";
import {attemptOf, outputFiles} from "./openHands/outputFiles.js";
import type {OutputFiles} from "./openHands/outputFiles.js";
import {triesOf} from "./openHands/triesOf.js";
import type {Try} from "./openHands/triesOf.js";
import {lastOf, tryRun} from "./openHands/tryRun.js";
import {verdictsOf} from "./openHands/verdictsOf.js";
import {readCompanion} from "./readCompanion.js";
import {contradiction} from "./sweBench/reportDoubts.js";

/**
 * OpenHands: output.jsonl of an evaluation, one row an instance, with metadata.json, the attempts of a critic and what
 * SWE-bench made of the patches. Transcripts are counted and dropped, a line at a time.
 * https://github.com/All-Hands-AI/OpenHands/tree/main/evaluation
 */
export const openHands: Loader = {
  name: "openhands",
  version: 1,
  description: "OpenHands: output.jsonl of an evaluation, with its metadata, critic attempts and SWE-bench report",
  detect({path, head}) {
    if (!path.endsWith(".jsonl") || !/^\s*\{/.test(head)) return undefined;
    const [first] = head.split("\n", 1);
    const has = (key: string) => hasKey(first, key);
    if (!["instance_id", "id", "question_id"].some(has)) return undefined;
    const sets = [
      ["agent_class", "max_iterations"],
      ["test_result", "instruction", "history"],
      ["test_result", "instruction", "metadata"],
      ["test_result", "metadata", "llm"]
    ];
    return sets.find((keys) => keys.every(has));
  },
  companions({path, paths}) {
    const files = outputFiles(path, paths);
    if (files === undefined) return [];
    const {metadata, evaluation, report, critics, leavings} = files;
    const found = [metadata, evaluation, report, ...critics.map((d) => d.path), ...leavings];
    return found.filter((d) => d !== undefined && d !== path) as string[];
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const files: OutputFiles = outputFiles(file.path, file.paths) ?? {critics: [], leavings: []};
  const stated = await readCompanion(file, files.metadata);
  for (const d of stated.problems) yield {problem: d};
  const evaluation = evaluationOf(stated.value, file.absolute);
  const {verdicts, problems} = await verdictsOf(file, files);
  for (const d of problems) yield {problem: d};
  const attempts = new Map<string, Try[]>();
  const isOwn = attemptOf(file.path) === null;
  if (isOwn || files.critics.length > 1) yield* readAttempts(file, {files, attempts});
  const silent: Silent = {rows: 0, pointer: ""};
  if (isOwn || files.critics.length < 2) {
    for await (const d of triesOf(file)) {
      if ("problem" in d) yield d;
      else yield* rowsOf(d, {evaluation, verdict: verdicts.get(d.id), attempts: attempts.get(d.id), silent});
    }
  } else {
    for (const [id, tries] of attempts) {
      const kept = lastOf({attempt: null}, tries)!;
      yield* rowsOf(kept, {evaluation, verdict: verdicts.get(id), attempts: tries, silent});
    }
  }
  yield* silence(silent, evaluation);
  if (evaluation.stated !== undefined) yield statedCell(evaluation, files.metadata);
}

async function* readAttempts(
  file: ArchiveFile,
  {files, attempts}: {files: OutputFiles; attempts: Map<string, Try[]>}
): AsyncIterable<Loaded> {
  for (const {attempt, path} of files.critics) {
    for await (const d of companionTries(path === file.path ? file : await file.companion(path), path)) {
      if ("problem" in d) yield d;
      else attempts.set(d.id, [...(attempts.get(d.id) ?? []), {...d, attempt}]);
    }
  }
}

const nothing: Evaluation = {metadata: {}, folder: {}};

/** Rows that do not say which model made them. */
interface Silent {
  rows: number;
  pointer: string;
}

function* rowsOf(
  d: Try,
  {evaluation, silent, ...of}: {evaluation: Evaluation; verdict?: Try["outcome"]; attempts?: Try[]; silent: Silent}
): Iterable<Loaded> {
  if (d.metadata === null || modelOf(d.metadata, nothing) === undefined) {
    if (d.model_id === null && silent.rows++ === 0) silent.pointer = d.pointer;
  } else if (modelOf(evaluation.metadata, nothing) === undefined) evaluation.metadata = d.metadata;
  const [here, there] = [d.outcome.passed, of.verdict?.passed ?? null];
  if (here !== null && there !== null && here !== there) {
    yield {problem: contradiction(d.pointer, {task: d.id, here, there})};
  }
  yield {pointer: d.pointer, run: tryRun(d, {evaluation, ...of})};
}

function* silence({rows, pointer}: Silent, evaluation: Evaluation): Iterable<Loaded> {
  const model = modelOf(null, evaluation);
  if (rows === 0) return;
  yield {
    problem: problem("model-not-stated", {
      severity: model === undefined ? "warning" : "note",
      pointer,
      expected: "a model in every row",
      received: `${rows} rows without one`,
      action:
        model === undefined
          ? "taken as unknown; archive.yaml can name it under models"
          : `taken from metadata.json, the rows beside them or the folder: ${model}`
    })
  };
}

/** The accuracy that metadata.json of 2024 states. */
function statedCell(evaluation: Evaluation, source: string | undefined): Loaded {
  const {accuracy, printed, n} = evaluation.stated!;
  return {
    table: "cells",
    config: configOf(null, evaluation),
    pointer: "/Final Accuracy",
    source,
    row: {scope: "all", metric: "passed", n, mean: accuracy, printed}
  };
}
