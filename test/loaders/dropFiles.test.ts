import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {dropUnfinished} from "../../loaders/dropFiles.js";
import {openStaging} from "../../loaders/staging.js";
import type {Staging} from "../../loaders/staging.js";

async function emptyStaging(): Promise<Staging> {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-drop-"));
  const staging = await openStaging(join(folder, "staging.duckdb"));
  onTestFinished(() => {
    staging.close();
    rmSync(folder, {recursive: true, force: true});
  });
  return staging;
}

async function fileIds({connection}: Staging, table: string): Promise<number[]> {
  const reader = await connection.runAndReadAll(`SELECT file_id FROM ${table} ORDER BY file_id`);
  return reader.getRows().map(([d]) => Number(d));
}

test("dropUnfinished(staging) drops the rows of a file without its line, and keeps the others", async () => {
  const staging = await emptyStaging();
  staging.append("files", {file_id: 1, key: "a"});
  for (const file_id of [1, 2]) staging.append("runs", {file_id, run_ref: file_id, config_ref: 0, task_ref: 0});
  staging.flush();
  await dropUnfinished(staging);
  expect(await fileIds(staging, "runs")).toEqual([1]);
});

test("dropUnfinished(staging) keeps of a file read again the last reading alone", async () => {
  const staging = await emptyStaging();
  for (const [file_id, key] of [
    [1, "a"],
    [2, "b"],
    [3, "a"]
  ] as const) {
    staging.append("files", {file_id, key});
    staging.append("runs", {file_id, run_ref: file_id, config_ref: 0, task_ref: 0});
  }
  staging.flush();
  await dropUnfinished(staging);
  expect(await fileIds(staging, "files")).toEqual([2, 3]);
  expect(await fileIds(staging, "runs")).toEqual([2, 3]);
});
