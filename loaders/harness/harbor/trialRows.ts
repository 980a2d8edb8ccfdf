import {z} from "zod";
import type {ArchiveFile, Loaded} from "../../loader.js";
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
  yield {run: trialRun(d, {tests: tests === undefined ? undefined : await readTests(tests)}), pointer, source};
  if (!d.task_checksum) return;
  const row = {task_id: d.task_name, suite: d.source ?? null, content_hash: d.task_checksum};
  yield {table: "tasks", pointer, source, row};
}

async function readTests(file: ArchiveFile): Promise<ReturnType<typeof testShare>> {
  const parsed = ctrf.safeParse(await file.json().catch(() => null));
  if (!parsed.success) return undefined;
  const {tests} = parsed.data.results;
  const failed = tests.filter((d) => d.status !== "passed" && d.status !== "skipped");
  return testShare(
    tests.filter((d) => d.status === "passed").length,
    failed.map((d) => d.name)
  );
}
