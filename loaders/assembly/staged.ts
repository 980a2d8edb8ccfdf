import {quote} from "../ddl.js";

/** An archive whose rows are staged. */
export interface StagedArchive {
  name: string;
  study_id: string;
  /** The staging file. */
  path: string;
}

/** A staged table of every archive as one, with the archive that each row came from. The stagings are attached in order. */
export function staged(name: string, archives: StagedArchive[]): string {
  return archives
    .map((d, i) => `SELECT ${i} AS archive_no, ${quote(d.name)} AS archive_name, * FROM staging_${i}.${name}`)
    .join(" UNION ALL ");
}
