import {z} from "zod";
import {openArchiveFile} from "./archiveFile.js";
import type {Archive} from "./archive.js";
import type {FileRule} from "./archiveYaml.js";
import {duplicateProblem, searchedBytes} from "./duplicateKeys.js";
import {exported} from "./harness/exported.js";
import {native} from "./harness/native.js";
import {loadSql, sqlLoader} from "./harness/sql.js";
import type {ArchiveFile, Loaded, Loader} from "./loader.js";
import {problem} from "./problem.js";
import type {Problem} from "./problem.js";
import {detect, findLoader, loaders} from "./registry.js";
import {withRunKeys} from "./runTemplate.js";
import type {HashedUnit, Unit} from "./unit.js";

export interface Reading {
  /** Loader and version, or why there is none. */
  loader: string;
  rows: AsyncIterable<Loaded> | Iterable<Loaded>;
  /** The file, where it holds records of our own, one a line, and enough of them to be read inside the database. */
  bulk?: ArchiveFile;
  /** The description of an export, whose tables are staged as they are. */
  exported?: ArchiveFile;
}

/** From where on files of our own records are read inside the database. */
export interface ReadingLimits {
  /** Size in bytes of a file with a record on each line. */
  bulkBytes: number;
  /** Size from which such a file stays as it was read, a narrow table, until the database is assembled. */
  keptBytes: number;
  /** Number of files with one record each. */
  shortFiles: number;
}

export const readingLimits: ReadingLimits = {bulkBytes: 2 ** 20, keptBytes: 2 ** 26, shortFiles: 100};

const documents = /(^|\/)(readme|license|licence|notice|provenance|changelog)(\.[a-z]+)?$|\.md$/i;

/** Finds the loader of a unit and starts reading; what cannot be read is one of the rows, as a problem. */
export async function readUnit(
  {source, paths, rule}: Unit,
  {archive, hashed, limits}: {archive: Archive; hashed: HashedUnit; limits: ReadingLimits}
): Promise<Reading> {
  if (paths.length === 0) {
    return nothing(
      problem("no-such-file", {source: "archive.yaml", expected: `a file matching ${source}`, received: "none"})
    );
  }
  if (rule?.loader === "ignore") return {loader: "ignored", rows: []};
  if (rule?.loader === "sql") {
    return {loader: `${sqlLoader.name}/${sqlLoader.version}`, rows: loadSql(rule, {folder: archive.folder, paths})};
  }
  const file = await openArchiveFile(archive, paths[0], hashed.files.get(paths[0])?.head);
  const found = chooseLoader(file, rule);
  if (found === undefined) return documents.test(source) ? nothing() : nothing(unknownFormat(file));
  if ("code" in found) return nothing(found);
  if (found === exported) return {loader: `${exported.name}/${exported.version}`, rows: [], exported: file};
  const loaded = found.load(file, {rule});
  // Records of our own are looked at one by one, for a long file of them may be read inside the database.
  const rows = found === native ? loaded : withDuplicates(loaded, {archive, paths});
  const isBulk = found === native && file.bytes >= limits.bulkBytes && /\.(jsonl|ndjson)$/.test(file.absolute);
  return {
    loader: `${found.name}/${found.version}`,
    rows: rule?.run === undefined ? rows : withRunKeys(rows, {path: file.path, template: rule.run}),
    bulk: isBulk ? file : undefined
  };
}

/** The rows of a file, then the keys that it, and the files read together with it, give twice. */
async function* withDuplicates(
  rows: AsyncIterable<Loaded> | Iterable<Loaded>,
  {archive, paths}: {archive: Archive; paths: string[]}
): AsyncIterable<Loaded> {
  yield* rows;
  for (const path of paths) {
    try {
      const file = await openArchiveFile(archive, path);
      if (file.bytes > searchedBytes || !/^\s*[{[]/.test(file.head)) continue;
      const found = duplicateProblem(await file.text());
      if (found !== undefined) yield {problem: {...found, source: path}};
    } catch {
      // Its loader has said why it cannot be read.
    }
  }
}

function nothing(...problems: Problem[]): Reading {
  return {loader: "none", rows: problems.map((d) => ({problem: d}))};
}

function chooseLoader(file: ArchiveFile, rule: FileRule | undefined): Loader | Problem | undefined {
  const name = rule?.loader ?? (rule?.columns === undefined ? undefined : "table");
  if (name !== undefined) {
    const known = [...loaders.map((d) => d.name), sqlLoader.name, "ignore"].join(" | ");
    const action = "file not read";
    return (
      findLoader(name) ?? problem("unknown-loader", {source: "archive.yaml", expected: known, received: name, action})
    );
  }
  const found = detect(file);
  if (found.length < 2) return found[0]?.loader;
  return problem("ambiguous-format", {
    expected: "one loader that knows the file",
    received: found.map((d) => `${d.loader.name} (${d.keys.join(", ")})`).join("; "),
    action: "file not read; name its loader in archive.yaml"
  });
}

/** A file that no loader knows is a warning; one that is not even what its name says is an error. */
function unknownFormat({head, path, bytes}: ArchiveFile): Problem {
  if (/\.json$/i.test(path) && bytes === Buffer.byteLength(head)) {
    try {
      JSON.parse(head);
    } catch (error) {
      return unreadable(error);
    }
  }
  return problem("unknown-format", {
    severity: "warning",
    expected: "a format that a loader knows, or a rule in archive.yaml",
    received: `${bytes} bytes that begin with ${JSON.stringify(head.slice(0, 60))}`,
    action: "file not read"
  });
}

/** What a loader threw, as a problem. */
export function unreadable(error: unknown): Problem {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const pointer = `/${issue.path.map(String).join("/")}`;
    const [expected, received] = issue.message.split(", received ");
    return problem("bad-value", {pointer, expected, received: received ?? null, action: "file left out"});
  }
  const {name, message} = error as Error;
  if (name === "SyntaxError") {
    const {pointer = /position \d+/.exec(message)?.[0], expected = "well-formed JSON"} = error as Partial<Problem>;
    return problem("bad-syntax", {pointer, expected, received: message, action: "file left out"});
  }
  const action = "rest of the file left out";
  return problem("unreadable", {expected: "a file that the loader can read", received: message, action});
}
