import type {Archive} from "./archive.js";
import {createNames} from "./configs.js";
import {sqlLoader} from "./harness/sql.js";
import type {ModelNames} from "./modelNames.js";
import {loaders} from "./registry.js";
import {createRowWriter} from "./rowWriter.js";
import {dropFiles} from "./staging.js";
import type {Staging} from "./staging.js";
import {digest, hashOf, hashUnits, unitsOf} from "./unit.js";
import type {Unit} from "./unit.js";
import {yamlRows} from "./yamlRows.js";

export interface StageResult {
  files: number;
  /** Files whose rows were still there from the last load. */
  unchanged: number;
  /** Changes whenever any staged row may have. */
  mark: string;
}

const yamlKey = "archive.yaml";
const yamlFileId = 0;

/** Brings the staged rows of an archive up to date with its files: reads what is new or changed, drops what is gone. */
export async function stageArchive(
  archive: Archive,
  staging: Staging,
  {models, progress = () => {}}: {models: ModelNames; progress?: (done: number, total: number) => void}
): Promise<StageResult> {
  const names = createNames(archive.yaml, models);
  const units = await unitsOf(archive);
  const hashes = await hashUnits(archive, units);
  const stamp = stampOf(archive, models);
  const marks = new Map([[yamlKey, stamp]]);
  for (const unit of units) {
    const mark = digest(`${hashOf(unit, hashes).sha256} ${stamp}`);
    for (const {key} of filesOf(unit)) marks.set(key, mark);
  }
  const {staged, nextFile, nextRun} = await stagedFiles(staging);
  const isFresh = (key: string) => staged.get(key)?.mark === marks.get(key);
  const writer = createRowWriter(archive, {staging, names, nextRun});
  let file_id = nextFile;
  let unchanged = 0;

  await staging.connection.run("BEGIN");
  await dropFiles(
    staging,
    [...staged].filter(([key]) => !isFresh(key)).map(([, d]) => d.file_id)
  );
  if (!isFresh(yamlKey)) {
    for (const {table, row} of yamlRows(archive.yaml, {names, archive: archive.name})) {
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
    if (isFresh(unit.key)) ++unchanged;
    else {
      const {loader, citation} = await writer.unit(unit, file_id);
      const mark = marks.get(unit.key);
      for (const {key, source, isCompanion} of filesOf(unit)) {
        const hash = isCompanion || unit.paths.length === 1 ? hashes.get(source) : hashOf(unit, hashes);
        staging.append("files", {
          file_id: file_id++,
          source,
          ...hash,
          key,
          mark,
          ...(isCompanion ? {loader: `with ${unit.source}`} : {loader, citation})
        });
      }
    }
  }
  staging.flush();
  await staging.connection.run("COMMIT");
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
  const runs = await connection.runAndReadAll("SELECT coalesce(max(run_ref), 0) FROM runs");
  const staged = new Map(
    files.getRows().map(([key, id, mark]) => [String(key), {file_id: Number(id), mark: String(mark)}])
  );
  return {
    staged,
    nextFile: Math.max(yamlFileId, ...[...staged.values()].map((d) => d.file_id)) + 1,
    nextRun: Number(runs.getRows()[0][0]) + 1
  };
}
