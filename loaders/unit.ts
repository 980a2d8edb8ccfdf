import {join} from "node:path";
import type {Archive} from "./archive.js";
import type {FileRule} from "./archiveYaml.js";
import {openArchiveFile} from "./archiveFile.js";
import type {Head} from "./archiveFile.js";
import {matchesGlob} from "./glob.js";
import {digest, hashFile} from "./hashFile.js";
import type {FileHash} from "./hashFile.js";
import {detect, loaders} from "./registry.js";

/** One thing to read: a file with its rule and its companions, or all files of an SQL rule together. */
export interface Unit {
  /** Name for people: the file's path, or the glob of the rule. */
  source: string;
  paths: string[];
  rule?: FileRule;
  /** Tells the units of an archive apart, also when two rules read one file. */
  key: string;
}

/** What a unit's files are, as bytes. */
export interface HashedUnit extends FileHash {
  files: Map<string, FileHash & {head: Head}>;
  /** Whether every file could be read to its end. */
  isWhole: boolean;
}

export async function unitsOf(archive: Archive): Promise<Unit[]> {
  const ruled = new Set<string>();
  const units: Unit[] = [];
  for (const rule of archive.yaml.files) {
    const paths = archive.paths.filter((path) => matchesGlob(path, rule.path));
    for (const path of paths) ruled.add(path);
    if (rule.loader === "sql" || paths.length === 0) units.push(unit(rule.path, paths, rule));
    else units.push(...paths.map((path) => unit(path, [path], rule)));
  }
  const free = archive.paths.filter((path) => !ruled.has(path));
  const companions = await findCompanions(archive, free);
  const attached = new Set([...companions.values()].flat());
  for (const path of free) {
    if (!attached.has(path)) units.push(unit(path, [path, ...(companions.get(path) ?? [])]));
  }
  return units;
}

/** The files that a loader reads together with one that it knows. */
async function findCompanions(archive: Archive, paths: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const known = new Set(paths);
  for (const loader of loaders) {
    if (loader.companions === undefined) continue;
    for (const path of paths) {
      const companions = loader.companions({path, paths}).filter((d) => d !== path && known.has(d));
      if (companions.length === 0) continue;
      const [first, ...others] = await detectIn(archive, path);
      if (first?.loader === loader && others.length === 0) found.set(path, companions);
    }
  }
  return found;
}

/** The loaders that recognise a file; none where it cannot be opened: reading it says why. */
async function detectIn(archive: Archive, path: string): Promise<ReturnType<typeof detect>> {
  try {
    return detect(await openArchiveFile(archive, path));
  } catch {
    return [];
  }
}

function unit(source: string, paths: string[], rule?: FileRule): Unit {
  return {source, paths, rule, key: digest(JSON.stringify([source, rule ?? null]))};
}

/** The bytes of a unit's files as one hash: that of the file itself where there is only one. */
export async function hashUnit({folder}: Pick<Archive, "folder">, {paths}: Unit): Promise<HashedUnit> {
  const files: HashedUnit["files"] = new Map();
  let isWhole = true;
  for (const path of paths) {
    try {
      files.set(path, await hashFile(join(folder, path)));
    } catch {
      isWhole = false; // Reading it says why.
    }
  }
  const all = [...files.values()];
  if (all.length === 1) return {files, isWhole, sha256: all[0].sha256, bytes: all[0].bytes};
  return {
    files,
    isWhole,
    sha256: digest(all.map((d) => d.sha256).join(" ")),
    bytes: all.reduce((sum, d) => sum + d.bytes, 0)
  };
}
