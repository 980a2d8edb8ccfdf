import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {readHead} from "../archiveFile.js";
import {hasExportMark, helperFiles} from "./descriptor.js";

/** Whether a folder is that of a study which `benchbook export` wrote. */
export function isExport(folder: string): boolean {
  const path = join(folder, "datapackage.json");
  return existsSync(path) && hasExportMark(readHead(path).head.toString("utf8"));
}

/** The folders of the studies in the folder of an export; none where anything else is in it. */
export function studyFolders(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !helperFiles.includes(name));
  const studies = names.filter((name) => name.startsWith("study_id=") && isExport(join(folder, name)));
  return studies.length === names.length ? studies.toSorted() : [];
}
