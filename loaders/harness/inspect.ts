import {scoreValues} from "./inspect/scoreValues.js";
import {configOf} from "./inspect/configOf.js";
import {epochsOf, header} from "./inspect/header.js";
import type {Header} from "./inspect/header.js";
import {missingSamples} from "./inspect/missingSamples.js";
import {openLog} from "./inspect/openLog.js";
import type {Log, Unread} from "./inspect/openLog.js";
import {runOf, taskOf} from "./inspect/runOf.js";
import {sample} from "./inspect/sample.js";
import {statedCells} from "./inspect/statedCells.js";
import {findJudges} from "./inspect/usageOf.js";
import type {FileHead, Loaded, Loader} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import type {Problem} from "../problem.js";

/**
 * Inspect AI: a log of one task by one model, `.eval` (a zip) or `.json`. A sample in an epoch is a run, the epochs are
 * its repeats; what the log states of itself is a published cell. https://inspect.aisi.org.uk/eval-logs.html
 */
export const inspect: Loader = {
  name: "inspect",
  version: 1,
  description: "Inspect AI: logs of evals, .eval or .json",
  detect: (file) => (file.magic[0] === 0x50 && file.magic[1] === 0x4b ? detectZip(file) : detectJson(file)),
  async *load(file) {
    const opened = await openLog(file);
    try {
      const log = header.parse(opened.header);
      const judges = findJudges(log);
      const seen = new Set<string>();
      let runs = 0;
      for await (const {pointer, value, unread} of opened.samples()) {
        if (unread !== undefined) yield {problem: unreadSample(pointer, unread)};
        if (value === undefined) continue;
        const parsed = sample.safeParse(value);
        if (parsed.success) {
          ++runs;
          seen.add(parsed.data.id);
          yield {pointer, run: runOf(parsed.data, {log, judges})};
        } else
          for (const d of problemsOf(parsed.error, value, {pointer, action: "sample left out"})) yield {problem: d};
      }
      yield* statedCells(log);
      if (runs === 0) yield* reducedCells(opened, log);
      yield* missingSamples(log, {seen, runs});
    } finally {
      opened.close();
    }
  }
};

function unreadSample(pointer: string, {code, ...words}: Unread): Problem {
  const action = "left out; tokens and times are those of its summary, if any";
  return problem(code, {severity: code === "too-large" ? "warning" : "error", pointer, ...words, action});
}

/** The names of a zip's members stand in it unpacked. */
function detectZip({head, path}: FileHead): string[] | undefined {
  const member = /_journal\/start\.json|samples\/[^\0]{1,200}_epoch_\d+|(?<=\.eval\0.*)header\.json/s.exec(head)?.[0];
  if (member !== undefined) return ["PK\\x03\\x04", member];
  return path.endsWith(".eval") && head.includes("header.json") ? ["PK\\x03\\x04", "header.json"] : undefined;
}

/** The log itself, not the list of logs that Inspect keeps beside them: its first key says which. */
function detectJson({head}: FileHead): string[] | undefined {
  const first = /^\s*\{\s*"(version|status|eval)"\s*:/.exec(head);
  const status = /"status"\s*:\s*"(started|success|cancelled|error)"/.exec(head)?.[0];
  const keys = ["eval", "task", "task_version", "dataset"];
  if (first === null || status === undefined) return undefined;
  return keys.every((key) => new RegExp(`"${key}"\\s*:`).test(head)) ? [status, ...keys] : undefined;
}

/** Where the samples were left out, their reduced scores are the cells of their tasks. */
async function* reducedCells(opened: Log, log: Header): AsyncIterable<Loaded> {
  const config = configOf(log);
  let scorer = "";
  let reducer = "mean";
  for await (const {pointer, value} of opened.reductions()) {
    if (pointer.endsWith("/scorer")) {
      scorer = String(value);
      reducer = "mean";
    } else if (pointer.endsWith("/reducer")) reducer = String(value ?? "mean");
    else {
      const {sample_id, value: reduced} = value as {sample_id: string | number; value: unknown};
      const name = reducer === "mean" ? scorer : `${scorer}/${reducer}`;
      for (const {metric, value: mean} of scoreValues(name, reduced)) {
        if (mean === null) continue;
        const row = {
          scope: "task",
          scope_id: taskOf(log.eval.task, sample_id),
          metric,
          as_of: log.eval.created ?? "*",
          n: epochsOf(log),
          mean
        };
        yield {table: "cells", config, pointer: `/reductions${pointer}`, row};
      }
    }
  }
}
