import {existsSync, statSync} from "node:fs";
import {basename, dirname, join, relative, resolve} from "node:path";
import {findArchives, readArchive} from "../../../loaders/archive.js";
import type {Archive} from "../../../loaders/archive.js";
import {CliError} from "../command.js";

export interface FoundArchive {
  archive: Archive;
  /** The archive.yaml, whether it is there or not. */
  yamlPath: string;
  hasYaml: boolean;
  /** The files that were asked for. */
  paths: string[];
}

/**
 * The archive that a path belongs to: the folder above it that has an archive.yaml, else the folder below results/,
 * else the folder itself or that of the file.
 */
export async function findArchive(path: string, {results}: {results: string}): Promise<FoundArchive> {
  if (!existsSync(path)) throw new CliError(`no such file or folder: ${path}`);
  const asked = resolve(path);
  if (asked === resolve(results)) {
    const known = (await findArchives(results)).join(", ");
    throw new CliError(`${path} holds archives; name one of them (${known || "there is none yet"})`);
  }
  const folder = archiveFolder(asked, resolve(results));
  const read = await readArchive(dirname(folder), basename(folder));
  if (!("yaml" in read)) {
    const [{code, expected, received, source}] = read.problems;
    throw new CliError(`${source ?? path}: ${code}: expected ${expected}, received ${received}`);
  }
  const yamlPath = ["archive.yaml", "archive.yml"].map((d) => join(folder, d)).find((d) => existsSync(d));
  const below = relative(folder, asked);
  return {
    archive: read,
    yamlPath: yamlPath ?? join(folder, "archive.yaml"),
    hasYaml: yamlPath !== undefined,
    paths: read.paths.filter((d) => below === "" || d === below || d.startsWith(`${below}/`))
  };
}

function archiveFolder(asked: string, results: string): string {
  const own = statSync(asked).isDirectory() ? asked : dirname(asked);
  for (let folder = own; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "archive.yaml")) || existsSync(join(folder, "archive.yml"))) return folder;
  }
  const [first] = relative(results, own).split("/");
  return first === "" || first === ".." ? own : join(results, first);
}
