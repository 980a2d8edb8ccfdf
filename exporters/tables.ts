import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Database} from "../loaders/database.js";
import {dictionaryOf} from "../loaders/dictionary.js";
import type {Dictionary} from "../loaders/dictionary.js";
import {studyFolder} from "../loaders/exported/descriptor.js";
import {hashFile} from "../loaders/hashFile.js";
import {inOneOrder} from "../loaders/inOneOrder.js";
import type {Row} from "../loaders/schema.js";
import {dataPackage} from "./tables/dataPackage.js";
import type {WrittenFile} from "./tables/dataPackage.js";
import {checkFolder, replaceFolder} from "./tables/exportFolder.js";
import type {TableFormat} from "./tables/format.js";
import {exportReadme} from "./tables/exportReadme.js";
import {pathOf, studyReadme} from "./tables/studyReadme.js";

export interface ExportedStudy {
  study_id: string;
  files: number;
  /** Rows of tables; those of views are rows of tables told otherwise. */
  rows: number;
  runs: number;
  bytes: number;
}

/**
 * Writes studies of the database as files, a folder for each: every table and view, described as a Data Package. An earlier
 * export in the same folder is replaced once the new one is whole; anything else there is not touched.
 */
export async function exportTables(
  db: Database,
  {
    out,
    format,
    studies,
    progress = () => {}
  }: {out: string; format: TableFormat; studies: Row<"studies">[]; progress?: (line: string) => void}
): Promise<ExportedStudy[]> {
  checkFolder(out);
  const fresh = `${out.replace(/[/\\]+$/, "")}.${process.pid}.tmp`;
  rmSync(fresh, {recursive: true, force: true});
  mkdirSync(fresh, {recursive: true});
  try {
    const dictionary = await dictionaryOf(db);
    const done: ExportedStudy[] = [];
    for (const study of studies) {
      const exported = await exportStudy(db, study, {
        folder: join(fresh, studyFolder(study.study_id)),
        format,
        dictionary
      });
      progress(`${exported.study_id}: ${exported.files} files`);
      done.push(exported);
    }
    const [{n}] = await db.rows("SELECT count(*)::INTEGER AS n FROM problems ANTI JOIN studies USING (study_id)");
    if (n !== 0) progress(`left out: ${n} problem${n === 1 ? "" : "s"} of archives that did not load`);
    const helpers = {
      "README.md": exportReadme(studies, {format, dictionary}),
      ...format.helpers(
        dictionary.relations,
        studies.map((d) => studyFolder(d.study_id))
      )
    };
    for (const [name, text] of Object.entries(helpers)) writeFileSync(join(fresh, name), text);
    replaceFolder(fresh, out);
    return done;
  } catch (error) {
    rmSync(fresh, {recursive: true, force: true});
    throw error;
  }
}

async function exportStudy(
  {connection}: Database,
  study: Row<"studies">,
  {folder, format, dictionary}: {folder: string; format: TableFormat; dictionary: Dictionary}
): Promise<ExportedStudy> {
  const {study_id} = study;
  const files: WrittenFile[] = [];
  for (const relation of dictionary.relations) {
    const path = pathOf(relation, format);
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    const write = () => format.write(connection, relation, {study_id, path: join(folder, path)});
    const rows = relation.kind === "view" ? await inOneOrder(connection, write) : await write();
    files.push({path, ...(await sizeOf(join(folder, path))), relation, rows});
  }
  const rows = new Map(files.map((d) => [d.relation!.name, d.rows!]));
  writeFileSync(join(folder, "README.md"), studyReadme(study, {format, dictionary, rows}));
  files.push({path: "README.md", ...(await sizeOf(join(folder, "README.md")))});
  const description = `${JSON.stringify(dataPackage(study, {format, files}), null, 2)}\n`;
  writeFileSync(join(folder, "datapackage.json"), description);
  const ofTables = files.filter((d) => d.relation?.kind === "table");
  return {
    study_id,
    files: files.length + 1,
    rows: ofTables.reduce((sum, d) => sum + d.rows!, 0),
    runs: rows.get("runs")!,
    bytes: files.reduce((sum, d) => sum + d.bytes, Buffer.byteLength(description))
  };
}

async function sizeOf(path: string): Promise<{bytes: number; sha256: string}> {
  const {bytes, sha256} = await hashFile(path);
  return {bytes, sha256};
}
