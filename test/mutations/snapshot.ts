import {openDatabase} from "../../loaders/database.js";
import type {Value} from "../../loaders/database.js";
import {unpackedName} from "../../loaders/decompress.js";
import {runTables} from "../../loaders/schema.js";
import {good} from "./writeArchive.js";

type Fields = Record<string, Value>;

/** A run with everything in it, or a published cell. */
export interface SnapshotRow {
  kind: "run" | "cell";
  source: string;
  pointer: string;
  /** All its values as text, those aside that other rows have a say in. */
  text: string;
}

/** What an archive was loaded as. */
export interface Snapshot {
  rows: SnapshotRow[];
  problems: {text: string; code: string; source: string}[];
  /** Whether the good record is there, as it is written. */
  isGoodThere: boolean;
}

const empty = (): Snapshot => ({rows: [], problems: [], isGoodThere: false});

/** What each archive of a database holds, by its name. */
export async function snapshotsOf(database: string): Promise<Map<string, Snapshot>> {
  const db = await openDatabase(database);
  const snapshots = new Map<string, Snapshot>();
  const at = (source: string) => {
    const [archive] = source.split("/", 1);
    if (!snapshots.has(archive)) snapshots.set(archive, empty());
    return {snapshot: snapshots.get(archive)!, archive, path: unpackedName(source.slice(archive.length + 1))};
  };
  const add = (kind: SnapshotRow["kind"], {source, pointer, ...fields}: Fields) => {
    const {snapshot, archive, path} = at(String(source));
    delete fields.study_id;
    if (path === good.path) {
      snapshot.isGoodThere = fields.task_id === good.task && fields.cost_usd === 0.25 && fields.passed === true;
      return;
    }
    const text = textOf(fields)
      .replaceAll(`"${archive}/`, '"')
      .replaceAll(/\.(gz|zst)(?=["#])/g, "");
    snapshot.rows.push({
      kind,
      source: path,
      pointer: String(pointer ?? "/"),
      text: `${kind} ${path}#${String(pointer)} ${text}`
    });
  };
  try {
    const children = new Map<Value, Fields>();
    for (const table of Object.keys(runTables)) {
      for (const {run_id, ...row} of await db.rows(`FROM ${table} ORDER BY ALL`)) {
        if (!children.has(run_id)) children.set(run_id, {});
        ((children.get(run_id)![table] ??= []) as Value[]).push(row);
      }
    }
    for (const {run_id, repeat: _, ...run} of await db.rows("FROM runs ORDER BY run_id")) {
      add("run", {...run, children: children.get(run_id) ?? null});
    }
    for (const cell of await db.rows("FROM cells WHERE origin = 'published' ORDER BY ALL")) add("cell", cell);
    for (const {problem_id: _, study_id: __, source, ...d} of await db.rows("FROM problems ORDER BY problem_id")) {
      const {snapshot, path} = at(String(source));
      const text = `${path} ${textOf(d)}`;
      snapshot.problems.push({text, code: String(d.code), source: path});
    }
  } finally {
    db.close();
  }
  return snapshots;
}

/** Numbers that are none are written as such, which JSON would make null. */
function textOf(value: Fields): string {
  return JSON.stringify(value, (_, d: unknown) => (typeof d === "number" && !Number.isFinite(d) ? `number ${d}` : d));
}
