import {z} from "zod";
import type {ArchiveFile, Loaded, LoadedProblem} from "../../loader.js";
import {problem, show} from "../../problem.js";
import {testShare} from "../testShare.js";
import {trialRun} from "./trialRun.js";
import type {Trial} from "./trialRun.js";

/** The fields of a verifier's ctrf.json that are read. */
const ctrf = z.looseObject({
  results: z.looseObject({tests: z.array(z.looseObject({name: z.string(), status: z.string()}))})
});

/** The run of a trial and what its task is: a checksum that changed is another task. */
export async function* trialRows(
  d: Trial,
  {pointer, source, tests}: {pointer: string; source?: string; tests?: ArchiveFile}
): AsyncIterable<Loaded> {
  const share = tests === undefined ? undefined : await readTests(tests);
  if (share !== undefined && "problem" in share) yield share;
  yield {run: trialRun(d, {tests: share === undefined || "problem" in share ? undefined : share}), pointer, source};
  if (!d.task_checksum) return;
  const row = {task_id: d.task_name, suite: d.source ?? null, content_hash: d.task_checksum};
  yield {table: "tasks", pointer, source, row};
}

async function readTests(file: ArchiveFile): Promise<ReturnType<typeof testShare> | LoadedProblem> {
  const left = (received: string): LoadedProblem => {
    const expected = "results.tests of the verifier";
    const action = "trial without the share of its tests";
    return {problem: problem("unreadable", {severity: "warning", source: file.path, expected, received, action})};
  };
  let value: unknown;
  try {
    value = await file.json();
  } catch (error) {
    return left((error as Error).message);
  }
  const parsed = ctrf.safeParse(value);
  if (!parsed.success) return left(show(value));
  const {tests} = parsed.data.results;
  const failed = tests.filter((d) => d.status !== "passed" && d.status !== "skipped");
  return testShare(
    tests.filter((d) => d.status === "passed").length,
    failed.map((d) => d.name)
  );
}
