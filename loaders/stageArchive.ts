import type {Archive} from "./archive.js";
import type {ShortFile} from "./bulk/stageFiles.js";
import {shortText} from "./bulk/shortText.js";
import {createNames} from "./configs.js";
import {dropFiles, dropUnfinished} from "./dropFiles.js";
import {sqlLoader} from "./harness/sql.js";
import {digest} from "./hashFile.js";
import type {ModelNames} from "./modelNames.js";
import {loaders} from "./registry.js";
import {readingLimits} from "./readUnit.js";
import type {ReadingLimits} from "./readUnit.js";
import {createRowWriter, nativeName} from "./rowWriter.js";
import type {RowWriter} from "./rowWriter.js";
import type {Staging} from "./staging.js";
import {hashUnit, unitsOf} from "./unit.js";
import type {HashedUnit, Unit} from "./unit.js";
import {yamlRows} from "./yamlRows.js";

export interface StageResult {
  files: number;
  /** Files whose rows were still there from the last load. */
  unchanged: number;
  /** Changes whenever any staged row may have. */
  mark: string;
}

export interface StageOptions {
  models: ModelNames;
  limits?: Partial<ReadingLimits>;
  progress?: (done: number, total: number) => void;
}

/** A unit whose rows are staged, or about to be. */
interface ReadUnit {
  unit: Unit;
  hashed: HashedUnit;
  mark: string;
  file_id: number;
}

/** Bytes of short files that wait in memory to be read together. */
const mostShortBytes = 2 ** 25;

const yamlKey = "archive.yaml";
const yamlFileId = 0;

/** Brings the staged rows of an archive up to date with its files: reads what is new or changed, drops what is gone. */
export async function stageArchive(
  archive: Archive,
  staging: Staging,
  {models, progress = () => {}, ...options}: StageOptions
): Promise<StageResult> {
  const limits = {...readingLimits, ...options.limits};
  const names = createNames(archive.yaml, models);
  const units = await unitsOf(archive);
  const stamp = stampOf(archive, models);
  const marks = new Map([[yamlKey, stamp]]);
  await dropUnfinished(staging);
  const {staged, nextFile, ...next} = await stagedFiles(staging);
  const writer = createRowWriter(archive, {staging, names, limits, ...next});
  let file_id = nextFile;
  let unchanged = 0;
  let replaced: number[] = [];
  /** Everything so far is whole: each unit's rows are there once, with its line in `files`. */
  const settle = async () => {
    staging.flush();
    await dropFiles(staging, replaced);
    replaced = [];
    await staging.connection.run("COMMIT");
  };

  const noteFiles = (
    {unit, hashed, mark, ...first}: ReadUnit,
    {loader, citation}: Awaited<ReturnType<RowWriter["unit"]>>
  ) => {
    for (const [i, {key, source, isCompanion}] of filesOf(unit).entries()) {
      if (staged.has(key)) replaced.push(staged.get(key)!.file_id);
      const {sha256, bytes} = (isCompanion ? hashed.files.get(source) : undefined) ?? hashed;
      const read = isCompanion ? {loader: `with ${unit.source}`} : {loader, citation};
      staging.append("files", {file_id: first.file_id + i, source, sha256, bytes, key, mark, ...read});
    }
  };
  const short: (ReadUnit & ShortFile)[] = [];
  let shortBytes = 0;
  /** Reads the short files that have come together, all at once where they are many. */
  const stageShort = async () => {
    const together = short.splice(0);
    shortBytes = 0;
    const isBatch = together.length > 0 && together.length >= limits.shortFiles;
    if (isBatch) {
      await settle();
      await staging.connection.run("BEGIN");
    }
    const others = isBatch ? await writer.shortFiles(together) : undefined;
    for (const [i, d] of together.entries()) {
      const isStaged = others !== undefined && !others.has(i);
      noteFiles(d, isStaged ? {loader: nativeName, citation: null} : await writer.unit(d.unit, d));
    }
  };

  await staging.connection.run("BEGIN");
  if (staged.get(yamlKey)?.mark !== stamp) {
    if (staged.has(yamlKey)) await dropFiles(staging, [yamlFileId]);
    const rows = archive.isExport ? [] : yamlRows(archive.yaml, {names, archive: archive.name});
    for (const {table, row} of rows) {
      staging.append(table, {file_id: yamlFileId, ...row});
    }
    staging.append("files", {
      file_id: yamlFileId,
      source: yamlKey,
      ...archive.hash,
      key: yamlKey,
      mark: stamp,
      loader: "archive"
    });
    writer.problems(archive.problems, {file_id: yamlFileId, source: yamlKey});
  }
  for (const [i, unit] of units.entries()) {
    progress(i, units.length);
    const hashed = await hashUnit(archive, unit);
    const mark = digest(`${hashed.sha256} ${stamp}`);
    const files = filesOf(unit);
    for (const {key} of files) marks.set(key, mark);
    if (hashed.isWhole && staged.get(unit.key)?.mark === mark) {
      ++unchanged;
      continue;
    }
    const text = shortText(unit, hashed);
    if (text !== undefined) {
      short.push({unit, hashed, mark, file_id: file_id++, path: unit.source, text});
      shortBytes += hashed.bytes;
      if (shortBytes > mostShortBytes) await stageShort();
      continue;
    }
    if (hashed.bytes >= limits.bulkBytes) {
      await settle();
      await staging.connection.run("BEGIN");
    }
    const read = await writer.unit(unit, {file_id, hashed});
    noteFiles({unit, hashed, mark, file_id}, read);
    file_id += files.length;
  }
  await stageShort();
  for (const [key, d] of staged) if (key !== yamlKey && !marks.has(key)) replaced.push(d.file_id);
  await settle();
  progress(units.length, units.length);
  return {files: units.length, unchanged, mark: digest([...marks].flat().join(" "))};
}

/** The files of a unit, each with a key of its own: the one that gives it its name, then its companions. */
function filesOf({source, key, paths, rule}: Unit): {source: string; key: string; isCompanion: boolean}[] {
  const companions = rule === undefined ? paths.slice(1) : [];
  return [
    {source, key, isCompanion: false},
    ...companions.map((path) => ({source: path, key: digest(`${key} ${path}`), isCompanion: true}))
  ];
}

/** Whatever but the bytes of a file decides what its rows are: a change here makes every file be read again. */
function stampOf({yaml, problems}: Archive, models: ModelNames): string {
  const versions = [sqlLoader, ...loaders].map((d) => `${d.name}/${d.version}`);
  return digest(JSON.stringify([yaml, problems, [...models.ids], versions]));
}

async function stagedFiles({connection}: Staging) {
  const files = await connection.runAndReadAll("SELECT key, file_id, mark FROM files");
  const last = await connection.runAndReadAll(
    `SELECT (SELECT coalesce(max(file_id), 0) FROM files), (SELECT greatest(coalesce(max(run_ref), 0), (SELECT coalesce(max(last_ref), 0) FROM long_files)) FROM runs),
      greatest((SELECT coalesce(max(ref), 0) FROM run_configs), (SELECT coalesce(max(ref), 0) FROM run_tasks))`
  );
  const [lastFile, lastRun, lastDescription] = last.getRows()[0].map(Number);
  const staged = new Map(
    files.getRows().map(([key, id, mark]) => [String(key), {file_id: Number(id), mark: String(mark)}])
  );
  return {staged, nextFile: lastFile + 1, nextRun: lastRun + 1, nextDescription: lastDescription + 1};
}
