import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {FolderInUse} from "../folderInUse.js";
import {descriptor, helperFiles} from "../../loaders/exported/descriptor.js";
import {isExport} from "../../loaders/exported/isExport.js";

/** Refuses a folder that holds anything but an earlier export, which may be written over. */
export function checkFolder(out: string): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new FolderInUse(`not a folder: ${out}`);
  const entries = readdirSync(out);
  const studies = entries.filter((d) => d.startsWith("study_id=") && isExport(join(out, d)));
  const known = studies.length > 0 ? [...helperFiles, ...studies] : [];
  const strange = [
    ...entries.filter((d) => !known.includes(d)).map((d) => join(out, d)),
    ...studies.flatMap((d) => strangeFiles(join(out, d)))
  ];
  if (strange.length === 0) return;
  const more = strange.length > 3 ? ` and ${strange.length - 3} more` : "";
  throw new FolderInUse(`not of an export: ${strange.slice(0, 3).join(", ")}${more}`);
}

/** Puts a new folder in the place of an old one. */
export function replaceFolder(fresh: string, out: string): void {
  rmSync(out, {recursive: true, force: true});
  renameSync(fresh, out);
}

/** Files that the description of an export does not name. */
function strangeFiles(folder: string): string[] {
  const parsed = descriptor.safeParse(JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")));
  if (!parsed.success) return [join(folder, "datapackage.json")];
  const known = ["datapackage.json", ...parsed.data.resources.map((d) => d.path)];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((d) => !d.isDirectory())
    .map((d) => join(d.parentPath, d.name))
    .filter((d) => !known.includes(d.slice(folder.length + 1).replaceAll("\\", "/")));
}
