import {existsSync} from "node:fs";
import {databasePath, openDatabase} from "../../../loaders/database.js";

/** The ids of the studies that are loaded, in order; none where there is no database yet. */
export async function readStudies(path = databasePath()): Promise<string[]> {
  if (!existsSync(path)) return [];
  const database = await openDatabase(path);
  try {
    const rows = await database.rows("SELECT study_id FROM studies ORDER BY study_id");
    return rows.map(({study_id}) => String(study_id));
  } finally {
    database.close();
  }
}
