import type {Archive} from "./archive.js";
import type {Names} from "./configs.js";
import {stageFiles} from "./bulk/stageFiles.js";
import type {ShortFile} from "./bulk/stageFiles.js";
import {linesAt, stageLines} from "./bulk/stageLines.js";
import type {StageContext} from "./bulk/stageLines.js";
import {stageExport} from "./exported/stageExport.js";
import {flattenRun, taskOf} from "./flattenRun.js";
import {native, readRecords} from "./harness/native.js";
import type {ArchiveFile, Loaded, LoadedRun} from "./loader.js";
import {problem, problemsOf} from "./problem.js";
import type {Problem} from "./problem.js";
import {readUnit, unreadable} from "./readUnit.js";
import type {ReadingLimits, Reading} from "./readUnit.js";
import {redact} from "./redact.js";
import {checkRow} from "./rowCheck.js";
import {runRecord} from "./runRecord.js";
import type {TableName} from "./schema.js";
import type {Staging} from "./staging.js";
import type {HashedUnit, Unit} from "./unit.js";

/** The file that rows come from. */
interface From {
  file_id: number;
  source: string;
  loader: string;
}

export interface RowWriter {
  /** Reads a unit and stages its rows and its problems. */
  unit(unit: Unit, from: {file_id: number; hashed: HashedUnit}): Promise<{loader: string; citation: string | null}>;
  /** Stages files of one record each, all at once; gives back the places of those that are to be read as units. */
  shortFiles(files: ShortFile[]): Promise<Set<number>>;
  problems(found: Problem[], from: Pick<From, "file_id" | "source">): void;
}

export const nativeName = `${native.name}/${native.version}`;

interface WriterOptions {
  staging: Staging;
  names: Names;
  limits: ReadingLimits;
  /** First numbers that are free. */
  nextRun: number;
  nextDescription: number;
}

/** Stages what loaders give: checked against the tables, named as the archive names it, without the secrets in it. */
export function createRowWriter(
  archive: Archive,
  {staging, names, limits, nextRun, nextDescription}: WriterOptions
): RowWriter {
  const {yaml} = archive;
  let run_ref = nextRun;

  const writeProblems: RowWriter["problems"] = (found, {file_id, source}) => {
    for (const d of found) {
      staging.append("file_problems", {...withoutSecrets({...d}).row, source: d.source ?? source, file_id});
    }
  };

  const secretsOf = (kinds: string[], {table, pointer}: {table: string; pointer: string | null}) =>
    kinds.map((kind) => {
      const expected = `no secret in ${table}`;
      return problem("secret", {severity: "warning", pointer, expected, received: kind, action: "redacted"});
    });

  const writeRow = (
    table: TableName,
    row: object,
    {
      pointer,
      ...ids
    }: {pointer: string | null; file_id: number; run_ref?: number; config_ref?: number; task_ref?: number}
  ) => {
    const {row: safe, kinds} = withoutSecrets({...row, ...ids});
    staging.append(table, safe);
    return secretsOf(kinds, {table, pointer});
  };

  const configs = createDescriptions("run_configs", staging, nextDescription);
  const tasks = createDescriptions("run_tasks", staging, nextDescription);

  const writeRun = (
    {run, text, pointer = null}: Omit<LoadedRun, "pointer"> & {pointer?: string | null},
    from: From
  ): Problem[] => {
    const flat = flatten(run, {yaml, names, text, where: {source: from.source, pointer, loader: from.loader}});
    if (!("run" in flat)) return flat.problems;
    const ids = {pointer, file_id: from.file_id, run_ref};
    ++run_ref;
    const config = configs(flat.config);
    const task = tasks(flat.task);
    const problems = flat.problems.concat(
      writeRow("runs", flat.run, {...ids, config_ref: config.ref, task_ref: task.ref}),
      secretsOf(config.kinds, {table: "configs", pointer}),
      secretsOf(task.kinds, {table: "tasks", pointer})
    );
    for (const [table, rows = []] of Object.entries(flat.children)) {
      for (const row of rows) problems.push(...writeRow(table as TableName, row, ids));
    }
    return problems;
  };

  const write = (loaded: Exclude<Loaded, {citation: string}>, from: From): Problem[] => {
    if ("problem" in loaded) return [loaded.problem];
    const source = `${archive.name}/${loaded.source ?? from.source}`;
    if ("run" in loaded) return writeRun(loaded, {...from, source});
    const checked = checkRow(loaded, {yaml, names, source});
    if ("problems" in checked) return checked.problems;
    const ids = {pointer: loaded.pointer ?? null, file_id: from.file_id};
    return [
      ...writeRow(loaded.table, checked.row, ids),
      ...(checked.config === undefined ? [] : writeRow("configs", checked.config, ids))
    ];
  };

  const inDatabase: StageContext = {
    staging,
    yaml,
    config(run) {
      const config = names.configOf(run);
      return "expected" in config ? undefined : configs(config).ref;
    },
    task: (run) => tasks(taskOf(run, yaml)).ref
  };

  /** Stages what it can of a file inside the database; gives back what is left to be read line by line. */
  const stageBulk = async (file: ArchiveFile, {source, ...from}: From): Promise<Reading["rows"] | undefined> => {
    const {absolute, bytes} = file;
    const isKept = bytes >= limits.keptBytes;
    const long = {...from, absolute, isKept, path: source, archive: archive.name, refBefore: run_ref};
    const found = await stageLines(long, inDatabase);
    if (found === undefined) return undefined;
    run_ref += found.lines + 1;
    return readRecords(linesAt(file.lines(), found.others));
  };

  return {
    problems: writeProblems,
    async shortFiles(files) {
      const refBefore = run_ref;
      run_ref += files.length + 1;
      return stageFiles(files, {
        ...inDatabase,
        archive: archive.name,
        loader: nativeName,
        refBefore,
        modelId: names.modelId
      });
    },
    async unit(unit, {file_id, hashed}) {
      const {source} = unit;
      let loader = "none";
      let citation: string | null = null;
      try {
        const reading = await readUnit(unit, {archive, hashed, limits});
        ({loader} = reading);
        const from = {file_id, source, loader};
        if (reading.exported !== undefined) {
          const {problems, runs} = await stageExport(reading.exported, {
            archive,
            hashed,
            staging,
            file_id,
            refBefore: run_ref
          });
          run_ref += runs;
          writeProblems(problems, from);
        }
        const rest = reading.bulk === undefined ? undefined : await stageBulk(reading.bulk, from);
        for await (const loaded of rest ?? reading.rows) {
          if ("citation" in loaded) citation = redact(loaded.citation).text;
          else writeProblems(write(loaded, from), from);
        }
      } catch (error) {
        writeProblems([unreadable(error)], {file_id, source});
      }
      return {loader, citation};
    }
  };
}

function flatten(run: unknown, context: Parameters<typeof flattenRun>[1]): ReturnType<typeof flattenRun> {
  const parsed = runRecord.safeParse(run);
  if (parsed.success) return flattenRun(parsed.data, context);
  const {pointer} = context.where;
  const base = pointer === null || pointer === "/" ? "" : pointer;
  return {problems: problemsOf(parsed.error, run, {pointer: base, action: "run left out"})};
}

/** Stages each description of a config or a task once; runs refer to it by its number. */
function createDescriptions(table: "run_configs" | "run_tasks", staging: Staging, first: number) {
  const known = new Map<string, {ref: number; kinds: string[]}>();
  return (description: object): {ref: number; kinds: string[]} => {
    const key = JSON.stringify(Object.values(description));
    let found = known.get(key);
    if (found === undefined) {
      const ref = first + known.size;
      const {row, kinds} = withoutSecrets({...description, ref});
      staging.append(table, row);
      known.set(key, (found = {ref, kinds}));
    }
    return found;
  };
}

/** The row, every text of it without its secrets; it is the caller's own copy. */
function withoutSecrets(row: Record<string, unknown>): {row: Record<string, unknown>; kinds: string[]} {
  const kinds: string[] = [];
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== "string") continue;
    const safe = redact(value);
    if (safe.kinds.length === 0) continue;
    row[name] = safe.text;
    kinds.push(...safe.kinds);
  }
  return {row, kinds};
}
