import {mkdirSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {findArchives, readArchive} from "./archive.js";
import {assemble} from "./assemble.js";
import {isAssembled, noteAssembled} from "./assembled.js";
import type {StagedArchive} from "./assembly/gatherStaged.js";
import {codeVersion} from "./codeVersion.js";
import {databasePath, openDatabase} from "./database.js";
import {readModelNames} from "./modelNames.js";
import {digest} from "./hashFile.js";
import {readRepriceDates} from "./prices/repriceDates.js";
import {problem} from "./problem.js";
import type {Problem} from "./problem.js";
import type {Row} from "./schema.js";
import {stageArchive} from "./stageArchive.js";
import type {StageOptions} from "./stageArchive.js";
import {openStaging, readStaged} from "./staging.js";

export interface LoadOptions {
  results?: string;
  /** Where the database goes; a staging folder and the tables kept by hand are found beside it. */
  database?: string;
  /** Folder of models.csv, prices.csv and reprice.csv. */
  data?: string;
  /** Archives to read again; the others are taken as they were staged, or read when they never were. */
  only?: string[];
  limits?: StageOptions["limits"];
  progress?: (line: string) => void;
}

export interface LoadResult {
  archives: {name: string; study_id: string | null; files: number; unchanged: number}[];
  rows: Record<string, number>;
  problems: Row<"problems">[];
}

/**
 * Loads every archive below `results` into a new database that takes the place of the old one. A bad record is a row in
 * `problems`; a bad archive leaves the others untouched.
 */
export async function load({
  results = "results",
  database = databasePath(),
  data = "data",
  only = [],
  limits,
  progress = () => {}
}: LoadOptions = {}): Promise<LoadResult> {
  const found = await findArchives(results);
  const unknown = only.filter((name) => !found.includes(name));
  if (unknown.length > 0) throw new UnknownArchive(unknown, found);
  const stagingFolder = join(dirname(database), "staging");
  mkdirSync(stagingFolder, {recursive: true});
  removeLitter(database);
  const models = readModelNames(join(data, "models.csv"));
  const staged: StagedArchive[] = [];
  const problems: (Problem & {study_id: string})[] = [];
  const archives: LoadResult["archives"] = [];
  const marks: string[] = [];

  for (const name of found) {
    const path = join(stagingFolder, stagingFile(name));
    const kept = only.length === 0 || only.includes(name) ? undefined : await readStaged(path);
    if (kept !== undefined) {
      const {study_id, files, mark} = kept;
      archives.push({name, study_id, files, unchanged: files});
      marks.push(mark);
      staged.push({name, study_id, path});
      continue;
    }
    const archive = await readArchive(results, name);
    const fail = (list: Problem[]) => {
      for (const d of list)
        problems.push({...d, study_id: name, source: d.source === undefined ? name : `${name}/${d.source}`});
      archives.push({name, study_id: null, files: 0, unchanged: 0});
    };
    if (!("yaml" in archive)) {
      fail(archive.problems);
      continue;
    }
    const {study} = archive.yaml;
    const twin = staged.find((d) => d.study_id === study);
    if (twin !== undefined) {
      const expected = "a study id of its own";
      const received = `${study}, which is ${twin.name}`;
      fail([
        problem("duplicate-study", {
          source: "archive.yaml",
          pointer: "/study",
          expected,
          received,
          action: "archive not loaded"
        })
      ]);
      continue;
    }
    const staging = await openStaging(path);
    try {
      const counts = await stageArchive(archive, staging, {
        models,
        limits,
        progress: (done, total) => {
          if (done === total || done % 500 === 499) progress(`${name}: ${done} of ${total} files`);
        }
      });
      const {mark, ...counted} = counts;
      archives.push({name, study_id: study, ...counted});
      marks.push(mark);
    } finally {
      staging.close();
    }
    staged.push({name, study_id: study, path});
  }
  removeStale(stagingFolder, staged);
  const pricesCsv = join(data, "prices.csv");
  const reprice = readRepriceDates(join(data, "reprice.csv"), {studies: staged.map((d) => d.study_id)});
  problems.push(...reprice.problems.map((d) => ({...d, study_id: "*", source: "../data/reprice.csv"})));
  const stamp = digest(
    JSON.stringify([codeVersion(), models, readFileSync(pricesCsv, "utf8"), reprice.dates, staged, marks, problems])
  );
  if (!isAssembled(database, stamp)) {
    progress("assembling the database");
    await assemble(staged, {path: database, models, pricesCsv, repriceDates: reprice.dates, problems});
    noteAssembled(database, stamp);
  }
  return {archives, ...(await summarise(database))};
}

export class UnknownArchive extends Error {
  constructor(unknown: string[], known: string[]) {
    super(`unknown archive: ${unknown.join(", ")} (known: ${known.join(", ") || "none"})`);
  }
}

async function summarise(database: string): Promise<Pick<LoadResult, "rows" | "problems">> {
  const db = await openDatabase(database);
  try {
    const tables = await db.rows(
      "SELECT table_name, estimated_size::INTEGER AS n FROM duckdb_tables() ORDER BY table_oid"
    );
    const problems = await db.rows("FROM problems ORDER BY problem_id");
    return {
      rows: Object.fromEntries(tables.map((d) => [d.table_name, d.n as number])),
      problems: problems as unknown as Row<"problems">[]
    };
  } finally {
    db.close();
  }
}

/** The folder of a study inside an export has a name of two parts. */
function stagingFile(name: string): string {
  return `${name.replaceAll("/", "%2F")}.duckdb`;
}

/** Half-made databases of loads that were killed. */
function removeLitter(database: string): void {
  const folder = dirname(database);
  const name = database.split("/").at(-1)!;
  for (const file of readdirSync(folder)) {
    const match = new RegExp(`^${name.replace(/[.]/g, "\\.")}\\.(\\d+)\\.tmp(\\.wal|\\.tmp)?$`).exec(file);
    if (match !== null && !isAlive(Number(match[1]))) rmSync(join(folder, file), {force: true, recursive: true});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function removeStale(folder: string, staged: StagedArchive[]): void {
  const kept = new Set(
    ["assembled.json"].concat(staged.map((d) => stagingFile(d.name)).flatMap((d) => [d, `${d}.wal`]))
  );
  for (const file of readdirSync(folder))
    if (!kept.has(file)) rmSync(join(folder, file), {force: true, recursive: true});
}
