import {dirname, extname} from "node:path";
import type {Archive} from "../archive.js";
import {openArchiveFile} from "../archiveFile.js";
import {unpackedName} from "../decompress.js";
import {matchesGlob} from "../glob.js";
import type {ArchiveFile} from "../loader.js";
import {tableExtensions} from "../tableRows.js";
import {guessTable} from "./guessTable.js";
import type {Known} from "./guessTable.js";
import type {Proposal, Refusal} from "./proposal.js";
import {mergeSamples, sampleTable} from "./sampleTable.js";
import type {TableSample} from "./sampleTable.js";

export interface FileProposal {
  /** A file, or a glob for several whose columns are the same. */
  path: string;
  paths: string[];
  found: Proposal | Refusal;
}

/** Of more files that are alike, the first of them say what the columns hold. */
const mostSampled = 20;

interface Sampled {
  path: string;
  sample: TableSample | Refusal;
}

/** What archive.yaml could say of the given files of an archive: one proposal for each, or for several that are alike. */
export async function proposeFiles(
  archive: Archive,
  {paths, ...known}: {paths: string[]} & Omit<Known, "path">
): Promise<FileProposal[]> {
  const sampled: Sampled[] = [];
  for (const path of paths) sampled.push({path, sample: await sampleOf(await openArchiveFile(archive, path))});
  return alike(sampled).flatMap((files) => proposeAlike(files, {archive, known}));
}

/** One rule for files whose columns are the same, where a glob finds these alone and none has something of its own. */
function proposeAlike(
  files: Sampled[],
  {archive, known}: {archive: Archive; known: Omit<Known, "path">}
): FileProposal[] {
  const propose = (path: string, samples: Sampled["sample"][]): Proposal | Refusal => {
    const [first, ...others] = samples.filter((d) => !("refused" in d)) as TableSample[];
    if (first === undefined) return samples[0] as Refusal;
    return guessTable(mergeSamples([first, ...others]), {path, ...known});
  };
  const {path} = files[0];
  const glob = `${folderOf(path)}*${endOf(path)}`;
  const matching = archive.paths.filter((d) => matchesGlob(d, glob));
  if (files.length > 1 && matching.length === files.length) {
    const found = propose(
      glob,
      files.slice(0, mostSampled).map((d) => d.sample)
    );
    if ("rules" in found && !isOwn(found)) return [{path: glob, paths: files.map((d) => d.path), found}];
  }
  return files.map((d) => ({path: d.path, paths: [d.path], found: propose(d.path, [d.sample])}));
}

/** Whether a proposal holds for its one file only. */
function isOwn({rules}: Proposal): boolean {
  return rules.some((rule) => rule.columns.some((d) => d.isOwn === true));
}

async function sampleOf(file: ArchiveFile): Promise<TableSample | Refusal> {
  if (!tableExtensions.test(file.path))
    return {refused: "not a table by its name (csv, tsv, txt, json, jsonl, yaml, parquet)"};
  try {
    return (await sampleTable(file)) ?? {refused: "no rows in it"};
  } catch (error) {
    return {refused: `cannot be read: ${(error as Error).message.split("\n")[0]}`};
  }
}

/** Groups files of one folder and kind whose columns are the same. */
function alike(sampled: Sampled[]): Sampled[][] {
  const groups = new Map<string, Sampled[]>();
  for (const d of sampled) {
    const key =
      "refused" in d.sample
        ? d.path
        : JSON.stringify([folderOf(d.path), endOf(d.path), d.sample.pointer, d.sample.columns.map((c) => c.column)]);
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  return [...groups.values()];
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === "." ? "" : `${folder}/`;
}

function endOf(path: string): string {
  const name = unpackedName(path);
  return `${extname(name)}${path.slice(name.length)}`;
}
