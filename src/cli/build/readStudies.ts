import {existsSync} from "node:fs";
import {databasePath, openDatabase} from "../../../loaders/database.js";

export interface StudyTitle {
  study_id: string;
  title: string;
}

/** The studies that are loaded, by title; none where there is no database yet. */
export async function readStudies(path = databasePath()): Promise<StudyTitle[]> {
  if (!existsSync(path)) return [];
  const database = await openDatabase(path);
  try {
    const rows = await database.rows("SELECT study_id, title FROM studies ORDER BY lower(title), study_id");
    return rows.map(({study_id, title}) => ({study_id: String(study_id), title: String(title)}));
  } finally {
    database.close();
  }
}
