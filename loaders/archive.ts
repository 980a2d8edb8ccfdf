import {hash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {Dirent} from "node:fs";
import {parseDocument} from "yaml";
import {archiveYaml} from "./archiveYaml.js";
import type {ArchiveYaml} from "./archiveYaml.js";
import {descriptor} from "./exported/descriptor.js";
import {isExport, studyFolders} from "./exported/isExport.js";
import {problem, problemsOf} from "./problem.js";
import type {Problem} from "./problem.js";

/** A folder of results: what its archive.yaml says, and the files beside it. */
export interface Archive {
  /** Name of the folder below results/. */
  name: string;
  folder: string;
  yaml: ArchiveYaml;
  /** Whether it is a study that `benchbook export` wrote: its tables say what archive.yaml would. */
  isExport: boolean;
  /** Of archive.yaml itself; of nothing when there is none. */
  hash: {sha256: string; bytes: number};
  /** Files in the order of their paths, without archive.yaml. */
  paths: string[];
  problems: Problem[];
}

/** The folders below `results`, in the order of their names; of an export of several studies, the folders of these. */
export async function findArchives(results: string): Promise<string[]> {
  const entries = await readdir(results, {withFileTypes: true}).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [] as Dirent[];
    throw error;
  });
  return entries
    .filter((d) => d.isDirectory() && !d.name.startsWith("."))
    .map((d) => d.name)
    .toSorted()
    .flatMap((name) => {
      const studies = studyFolders(join(results, name));
      return studies.length === 0 ? [name] : studies.map((d) => `${name}/${d}`);
    });
}

/**
 * Reads the archive.yaml of a folder and lists its files. Without an archive.yaml the folder's name is the study, so
 * that known formats load with no configuration; with a broken one there is no archive, only problems.
 */
export async function readArchive(results: string, name: string): Promise<Archive | {problems: Problem[]}> {
  const folder = resolve(results, name);
  const problems: Problem[] = [];
  const paths = (await walk(folder, "", problems)).toSorted();
  const yamlPath = ["archive.yaml", "archive.yml"].find((d) => paths.includes(d));
  if (yamlPath === undefined) {
    if (paths.length === 0) {
      return {problems: [problem("empty-archive", {expected: "archive.yaml or result files", received: "no file"})]};
    }
    const described = isExport(folder) ? await readDescription(folder) : undefined;
    if (described !== undefined) {
      return {name, folder, yaml: described, isExport: true, hash: hashText(""), paths, problems};
    }
    const study =
      name
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, "-")
        .replace(/^[^a-z0-9]+/, "") || "study";
    const yaml = archiveYaml.parse({study, title: name});
    return {name, folder, yaml, isExport: false, hash: hashText(""), paths, problems};
  }
  const text = await readFile(join(folder, yamlPath), "utf8");
  const document = parseDocument(text, {merge: true});
  if (document.errors.length > 0) {
    const [error] = document.errors;
    const line = error.linePos?.[0].line;
    return {
      problems: [
        problem("bad-archive-yaml", {
          source: yamlPath,
          pointer: line === undefined ? null : `line ${line}`,
          expected: "YAML",
          received: error.message.split("\n")[0],
          action: "archive not loaded"
        })
      ]
    };
  }
  const value: unknown = document.toJS();
  const parsed = archiveYaml.safeParse(value);
  if (!parsed.success) {
    return {
      problems: problemsOf(parsed.error, value, {code: "bad-archive-yaml", action: "archive not loaded"}).map((d) => ({
        ...d,
        source: yamlPath
      }))
    };
  }
  return {
    name,
    folder,
    yaml: parsed.data,
    isExport: false,
    hash: hashText(text),
    paths: paths.filter((d) => d !== yamlPath),
    problems
  };
}

/** The study that the datapackage.json of an export describes; undefined where it is damaged, which reading it says. */
async function readDescription(folder: string): Promise<ArchiveYaml | undefined> {
  try {
    const text = await readFile(join(folder, "datapackage.json"), "utf8");
    const {name, title} = descriptor.parse(JSON.parse(text));
    return archiveYaml.parse({study: name, title});
  } catch {
    return undefined;
  }
}

async function walk(folder: string, below: string, problems: Problem[]): Promise<string[]> {
  const paths: string[] = [];
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, below), {withFileTypes: true});
  } catch (error) {
    const received = (error as Error).message;
    problems.push(problem("unreadable", {source: below, expected: "a readable folder", received, action: "left out"}));
    return paths;
  }
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.name === ".git" || entry.name === "node_modules" || entry.name === ".DS_Store") continue;
    if (entry.isDirectory()) paths.push(...(await walk(folder, path, problems)));
    else if (entry.isFile()) paths.push(path);
    else {
      const received = entry.isSymbolicLink() ? "a symbolic link" : "a device, socket or pipe";
      problems.push(problem("not-a-file", {source: path, expected: "a regular file", received, action: "left out"}));
    }
  }
  return paths;
}

function hashText(text: string): {sha256: string; bytes: number} {
  return {sha256: hash("sha256", text), bytes: Buffer.byteLength(text)};
}
