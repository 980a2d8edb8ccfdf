import {execFileSync} from "node:child_process";
import {mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import type {Case} from "./caseOf.js";
import type {Input} from "./inputs.js";
import type {Entry} from "./mutator.js";

/** The record that lies beside every damaged file, and must always be loaded. */
export const good = {path: "good/run.json", task: "good-task"};
const goodRecord = {benchbook: "run/1", task: good.task, model: "acme/good-1", passed: true, cost_usd: 0.25};

/** Writes the files of an input as an archive, those of a case instead of the one that it damages. */
export function writeArchive(folder: string, {files}: Input, damage?: Pick<Case, "target" | "mutated">): void {
  const kept = files.filter((d) => d.path !== damage?.target.path).map((d) => ownStudy(d, basename(folder)));
  for (const entry of [...kept, ...(damage?.mutated.entries ?? [])]) writeEntry(folder, entry);
  writeEntry(folder, {path: good.path, bytes: Buffer.from(JSON.stringify(goodRecord))});
}

function writeEntry(folder: string, entry: Entry): void {
  if (typeof entry.path !== "string") {
    const {path, bytes} = entry as {path: Buffer; bytes: Buffer};
    mkdirSync(join(folder, dirname(path.toString("latin1"))), {recursive: true});
    return writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), path]), bytes);
  }
  const absolute = join(folder, entry.path);
  mkdirSync(dirname(absolute), {recursive: true});
  if ("bytes" in entry) writeFileSync(absolute, entry.bytes);
  else if ("link" in entry) symlinkSync(entry.link, absolute);
  else if (entry.kind === "folder") mkdirSync(absolute);
  else execFileSync("mkfifo", [absolute]);
}

/** Two archives of one study are not both loaded, so each is its own. */
function ownStudy({path, bytes}: Input["files"][number], study: string): Input["files"][number] {
  if (path !== "archive.yaml") return {path, bytes};
  return {path, bytes: Buffer.from(bytes.toString("utf8").replace(/^study: .*/m, `study: ${study}`))};
}
