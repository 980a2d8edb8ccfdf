import {readFileSync, statSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** What a database was assembled from, and which file that made: beside the staged rows, outside the database. */
interface Note {
  stamp: string;
  bytes: number;
  modified: number;
}

function notePath(database: string): string {
  return join(dirname(database), "staging/assembled.json");
}

/** Whether the database is the very file that was assembled from what the stamp stands for. */
export function isAssembled(database: string, stamp: string): boolean {
  try {
    const note = JSON.parse(readFileSync(notePath(database), "utf8")) as Note;
    const {size, mtimeMs} = statSync(database);
    return note.stamp === stamp && note.bytes === size && note.modified === mtimeMs;
  } catch {
    return false; // no note, or no database: assembling is always right
  }
}

export function noteAssembled(database: string, stamp: string): void {
  const {size, mtimeMs} = statSync(database);
  const note: Note = {stamp, bytes: size, modified: mtimeMs};
  writeFileSync(notePath(database), JSON.stringify(note));
}
