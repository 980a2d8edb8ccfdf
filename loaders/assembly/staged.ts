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
    .flatMap((d, i) =>
      [`FROM staging_${i}.${name}`, ...describedByRuns(name, `staging_${i}`)].map(
        (from) => `SELECT ${i} AS archive_no, ${quote(d.name)} AS archive_name, * ${from}`
      )
    )
    .join(" UNION ALL ");
}

/** Configs and tasks that runs describe, as rows of the files that the runs came from. */
function describedByRuns(name: string, schema: string): string[] {
  const ref = {configs: "config_ref", tasks: "task_ref"}[name];
  if (ref === undefined) return [];
  return [
    `FROM (
      SELECT r.file_id, d.* EXCLUDE (ref) FROM ${schema}.run_${name} AS d
      JOIN (SELECT DISTINCT file_id, ${ref} AS ref FROM ${schema}.runs) AS r USING (ref)
    )`
  ];
}
