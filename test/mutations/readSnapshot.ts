import {readArchive} from "../../loaders/archive.js";
import type {Value} from "../../loaders/database.js";
import {runTables} from "../../loaders/schema.js";
import {stageArchive} from "../../loaders/stageArchive.js";
import {openStaging} from "../../loaders/staging.js";
import type {Staging} from "../../loaders/staging.js";
import {addProblem, addRow, emptySnapshot} from "./snapshot.js";
import type {Fields, Snapshot} from "./snapshot.js";

export interface SnapshotReader {
  /** What an archive below results/ holds. */
  read(name: string): Promise<Snapshot>;
  close(): void;
}

/**
 * Reads archives as a load does, up to where their rows would be written into its database: those are kept instead. It
 * costs a thirtieth of a load, but nothing that is found in the database is seen.
 */
export async function openSnapshotReader(results: string): Promise<SnapshotReader> {
  const staging = await openStaging(":memory:");
  return {
    close: () => staging.close(),
    async read(name) {
      const archive = await readArchive(results, name);
      const rows = new Map<string, Fields[]>();
      const append = (table: string, row: object) => {
        if (!rows.has(table)) rows.set(table, []);
        rows.get(table)!.push({...row} as Fields);
      };
      if ("yaml" in archive) await stage(archive, {...staging, append, flush: () => {}});
      else for (const d of archive.problems) append("file_problems", {...d, source: d.source ?? ""});
      return snapshotOf(rows, name);
    }
  };
}

async function stage(archive: Parameters<typeof stageArchive>[0], staging: Staging): Promise<void> {
  try {
    await stageArchive(archive, staging, {models: {ids: new Map(), models: []}});
  } catch (error) {
    await staging.connection.run("ROLLBACK").catch(() => {}); // where it had not begun, there is nothing to undo
    throw error;
  }
}

function snapshotOf(rows: Map<string, Fields[]>, archive: string): Snapshot {
  const snapshot = emptySnapshot();
  const children = new Map<Value, Fields>();
  for (const table of Object.keys(runTables)) {
    for (const {run_ref, file_id: _, pointer: __, ...row} of rows.get(table) ?? []) {
      if (!children.has(run_ref)) children.set(run_ref, {});
      ((children.get(run_ref)![table] ??= []) as Value[]).push(row);
    }
  }
  for (const run of rows.get("runs") ?? [])
    addRow(snapshot, {...run, children: children.get(run.run_ref) ?? null}, {kind: "run", archive});
  for (const cell of rows.get("cells") ?? []) addRow(snapshot, cell, {kind: "cell", archive});
  for (const {file_id: _, source, ...d} of rows.get("file_problems") ?? []) addProblem(snapshot, String(source), d);
  return snapshot;
}
