import {dirname} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Archive} from "../archive.js";
import {columnsOf} from "../ddl.js";
import type {ArchiveFile} from "../loader.js";
import {problem, problemsOf} from "../problem.js";
import type {Problem} from "../problem.js";
import {isTableName, tables} from "../schema.js";
import type {TableName} from "../schema.js";
import {stagedColumns} from "../staging.js";
import type {Staging} from "../staging.js";
import type {HashedUnit} from "../unit.js";
import {descriptor} from "./descriptor.js";
import type {Descriptor, Resource} from "./descriptor.js";
import {relationOf} from "./relationOf.js";
import {rowFaults} from "./rowFaults.js";

interface ExportContext {
  archive: Archive;
  hashed: HashedUnit;
  staging: Staging;
  file_id: number;
  /** Every run gets a number greater than this. */
  refBefore: number;
}

/** Rows that an assembly makes of the others, and so are not read: it makes the same again. */
const derived: Partial<Record<TableName, string>> = {
  cells: "origin = 'computed'",
  costs: "origin <> 'stated'",
  coverage: "state = 'run'",
  prices: "study_id = '*'"
};

/**
 * Stages the tables of an export as they are; gives how many numbers its runs took. All of it or nothing: a file that is
 * not what its description says, or a value that its table does not allow, leaves the whole export out.
 */
export async function stageExport(
  file: ArchiveFile,
  context: ExportContext
): Promise<{problems: Problem[]; runs: number}> {
  const {archive, staging, file_id} = context;
  try {
    return await stageWhole(file, context);
  } catch (error) {
    // The study is there all the same, with what is wrong with it.
    const {study: study_id, title} = archive.yaml;
    if (archive.isExport) staging.append("studies", {file_id, study_id, archive: archive.name, title});
    return {problems: error instanceof Refused ? error.problems : [unreadable(error as Error)], runs: 0};
  }
}

async function stageWhole(file: ArchiveFile, context: ExportContext): Promise<{problems: Problem[]; runs: number}> {
  const value = await file.json();
  const parsed = descriptor.safeParse(value);
  if (!parsed.success) throw new Refused(problemsOf(parsed.error, value, {action}));
  const wrongPlace = misplaced(parsed.data, {file, ...context});
  if (wrongPlace !== undefined) throw new Refused([wrongPlace]);
  const changed = changedFiles(parsed.data, context);
  if (changed.some((d) => d.severity === "error")) throw new Refused(changed);
  const problems = [...changed, ...strangeFiles(parsed.data, {file, ...context})];
  let runs = 0;
  let failure: unknown;
  const isStaged = await context.staging.attempt(async (connection) => {
    try {
      const found = await copyTables(connection, parsed.data, {file, ...context});
      if (found.faults.length > 0) throw new Refused(found.faults);
      problems.push(...found.remarks);
      runs = await insertTables(connection, context);
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  if (!isStaged) throw failure;
  return {problems, runs};
}

const action = "export not loaded";

class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super("refused");
  }
}

type Placed = ExportContext & {file: ArchiveFile};

/** The tables name their study: it must be that of the archive, which is the folder of the export and nothing else. */
function misplaced({name}: Descriptor, {file, archive}: Placed): Problem | undefined {
  if (archive.isExport && dirname(file.path) === ".") return undefined;
  const expected = "an export in a folder of its own below results/, or whole with nothing beside it; no archive.yaml";
  return problem("misplaced-export", {expected, received: `${name} in ${archive.name}`, action});
}

/** Files that are not as they were written: of tables they are an error, of what is not read a warning. */
function changedFiles({resources}: Descriptor, {hashed}: ExportContext): Problem[] {
  return resources.flatMap(({kind, path, bytes, hash}) => {
    const found = hashed.files.get(path);
    if (found !== undefined && found.bytes === bytes && `sha256:${found.sha256}` === hash) return [];
    const received = found === undefined ? "no such file" : `${found.bytes} bytes, sha256:${found.sha256}`;
    const outcome = kind === "table" ? {action} : {severity: "warning" as const, action: "not read"};
    return [problem("changed-export", {source: path, expected: `${bytes} bytes, ${hash}`, received, ...outcome})];
  });
}

function strangeFiles({resources}: Descriptor, {file, hashed}: Placed): Problem[] {
  const known = [file.path, ...resources.map((d) => d.path)];
  const expected = "a file that datapackage.json names";
  return [...hashed.files.keys()]
    .filter((path) => !known.includes(path))
    .map((source) =>
      problem("unknown-file", {severity: "warning", source, expected, received: "none of these", action: "not read"})
    );
}

const copyOf = (name: TableName) => `exported_${name}`;

/** Makes a temporary table of every table of the export, and says what is wrong with it. */
async function copyTables(
  connection: DuckDBConnection,
  {name: study, resources}: Descriptor,
  {file}: Placed
): Promise<{faults: Problem[]; remarks: Problem[]}> {
  const faults: Problem[] = [];
  const remarks: Problem[] = [];
  const given = new Map(resources.filter((d) => d.kind !== "view").map((d) => [d.name, d]));
  for (const [name, table] of Object.entries(tables) as [TableName, (typeof tables)[TableName]][]) {
    const columns = columnsOf(table);
    const resource = given.get(name);
    const {list, from, unknown} =
      resource === undefined || resource.rows === 0
        ? {list: columns.map((d) => `NULL::${d.type} AS "${d.name}"`), from: "range(0)", unknown: []}
        : await readColumns(connection, resource, {name, absolute: (await file.companion(resource.path)).absolute});
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${copyOf(name)} AS SELECT ${list.join(", ")} FROM ${from}`);
    const found = await rowFaults(connection, {name, from: copyOf(name), study, runs: copyOf("runs")});
    faults.push(...found.map((d) => ({...d, source: resource?.path})));
    if (unknown.length > 0) {
      const [expected, received] = [`columns of ${name}`, unknown.join(", ")];
      remarks.push(
        problem("unknown-column", {severity: "warning", source: resource!.path, expected, received, action: "left out"})
      );
    }
  }
  for (const {name, path} of given.values()) {
    if (isTableName(name) || path === "README.md") continue;
    const expected = Object.keys(tables).join(" | ");
    remarks.push(
      problem("unknown-table", {severity: "warning", source: path, expected, received: name, action: "left out"})
    );
  }
  return {faults, remarks};
}

/** The columns of a table as expressions over its file; one that the file lacks is null. */
async function readColumns(
  connection: DuckDBConnection,
  resource: Resource,
  {name, absolute}: {name: TableName; absolute: string}
): Promise<{list: string[]; from: string; unknown: string[]}> {
  const {from, columns, value} = await relationOf(connection, resource, {absolute, bytes: resource.bytes});
  const own = columnsOf(tables[name]);
  return {
    from,
    list: own.map((d) => `${columns.includes(d.name) ? value(d) : `NULL::${d.type}`} AS "${d.name}"`),
    unknown: columns.filter((column) => !own.some((d) => d.name === column))
  };
}

/** Stages the copies, each row with its file, runs by new numbers; gives how many numbers that took. */
async function insertTables(connection: DuckDBConnection, {file_id, refBefore}: ExportContext): Promise<number> {
  const last = await connection.runAndReadAll(`SELECT coalesce(max(run_id), 0) FROM ${copyOf("runs")}`);
  for (const name of Object.keys(tables) as TableName[]) {
    const staged = stagedColumns(name).map((d) => d.name);
    const values = staged.map((column) => {
      if (column === "file_id") return String(file_id);
      if (column === "run_ref") return `run_id + ${refBefore}`;
      if (column === "config_ref" || column === "task_ref") return "0"; // described by rows of their own
      return column === "content_key" ? "NULL" : `"${column}"`;
    });
    const condition = derived[name] === undefined ? "" : ` WHERE NOT (${derived[name]})`;
    const into = staged.map((d) => `"${d}"`).join(", ");
    await connection.run(
      `INSERT INTO main.${name} (${into}) SELECT ${values.join(", ")} FROM ${copyOf(name)}${condition}; DROP TABLE ${copyOf(name)}`
    );
  }
  return Number(last.getRows()[0][0]) + 1;
}

function unreadable({message}: Error): Problem {
  return problem("unreadable", {expected: "files as benchbook export writes them", received: message, action});
}
