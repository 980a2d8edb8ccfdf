import {openDatabase} from "../../loaders/database.js";
import type {Value} from "../../loaders/database.js";
import {runTables} from "../../loaders/schema.js";
import {addProblem, addRow, emptySnapshot} from "./snapshot.js";
import type {Fields, Snapshot} from "./snapshot.js";

/** What each archive of a database holds, by its name. */
export async function loadedSnapshots(database: string): Promise<Map<string, Snapshot>> {
  const db = await openDatabase(database);
  const snapshots = new Map<string, Snapshot>();
  const of = (source: Value) => {
    const [archive] = String(source).split("/", 1);
    if (!snapshots.has(archive)) snapshots.set(archive, emptySnapshot());
    return {snapshot: snapshots.get(archive)!, archive};
  };
  try {
    const children = new Map<Value, Fields>();
    for (const table of Object.keys(runTables)) {
      for (const {run_id, ...row} of await db.rows(`FROM ${table} ORDER BY ALL`)) {
        if (!children.has(run_id)) children.set(run_id, {});
        ((children.get(run_id)![table] ??= []) as Value[]).push(row);
      }
    }
    for (const run of await db.rows("FROM runs ORDER BY run_id")) {
      const {snapshot, archive} = of(run.source);
      addRow(snapshot, {...run, children: children.get(run.run_id) ?? null}, {kind: "run", archive});
    }
    for (const cell of await db.rows("FROM cells WHERE origin = 'published' ORDER BY ALL")) {
      const {snapshot, archive} = of(cell.source);
      addRow(snapshot, cell, {kind: "cell", archive});
    }
    for (const {problem_id: _, study_id: __, source, ...d} of await db.rows("FROM problems ORDER BY problem_id")) {
      const {snapshot, archive} = of(source);
      addProblem(snapshot, String(source).slice(archive.length + 1), d);
    }
  } finally {
    db.close();
  }
  return snapshots;
}
