import type {Value} from "../../loaders/database.js";
import {unpackedName} from "../../loaders/decompress.js";
import {good} from "./writeArchive.js";

/** A run with everything in it, or a published cell. */
export interface SnapshotRow {
  kind: "run" | "cell";
  source: string;
  pointer: string;
  /** All its values as text, those aside that other rows have a say in. */
  text: string;
  /** Names of its columns that hold something. */
  known: string[];
}

/** What an archive was loaded as. */
export interface Snapshot {
  rows: SnapshotRow[];
  problems: {text: string; code: string; source: string}[];
  /** Whether the good record is there, as it is written. */
  isGoodThere: boolean;
}

export type Fields = Record<string, Value>;

export const emptySnapshot = (): Snapshot => ({rows: [], problems: [], isGoodThere: false});

/** Adds a row as its table has it; its archive is left out of what it says, for archives are compared. */
export function addRow(
  snapshot: Snapshot,
  {source, pointer, ...fields}: Fields,
  {kind, archive}: {kind: SnapshotRow["kind"]; archive: string}
): void {
  const path = unpackedName(String(source).slice(archive.length + 1));
  if (path === good.path) {
    snapshot.isGoodThere = fields.task_id === good.task && fields.cost_usd === 0.25 && fields.passed === true;
    return;
  }
  for (const name of [
    "study_id",
    "run_id",
    "repeat",
    "batch",
    "content_key",
    "file_id",
    "run_ref",
    "config_ref",
    "task_ref"
  ])
    delete fields[name];
  const where = `${path}#${String(pointer ?? "/")}`;
  const words = textOf(fields)
    .replaceAll(`"${archive}/`, '"')
    .replaceAll(/\.(gz|zst)(?=["#])/g, "");
  snapshot.rows.push({
    kind,
    source: path,
    pointer: String(pointer ?? "/"),
    text: `${kind} ${where} ${words}`,
    known: knownOf(fields)
  });
}

export function addProblem(snapshot: Snapshot, path: string, fields: Fields): void {
  snapshot.problems.push({text: `${path} ${textOf(fields)}`, code: String(fields.code), source: path});
}

/** Numbers that are none are written as such, which JSON would make null. */
function textOf(value: Fields): string {
  return JSON.stringify(value, (_, d: unknown) => (typeof d === "number" && !Number.isFinite(d) ? `number ${d}` : d));
}

function knownOf(fields: Fields): string[] {
  return Object.keys(fields).filter((name) => fields[name] !== null && fields[name] !== undefined);
}
