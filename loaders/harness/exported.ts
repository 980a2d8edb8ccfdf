import {hasExportMark} from "../exported/descriptor.js";
import type {Loader} from "../loader.js";

/**
 * A study that `benchbook export parquet | csv | arrow` wrote: datapackage.json with the files of its tables. They are taken
 * whole, as rows of the tables that they are (`stageExport`), so that a load gives the same tables again. docs/exports.md
 */
export const exported: Loader = {
  name: "exported",
  version: 1,
  description: "Benchbook's own tables: datapackage.json of a study with its Parquet, CSV or Arrow files",
  detect: ({path, head}) =>
    isDescription(path) && hasExportMark(head) && /"resources"\s*:/.test(head) ? ["benchbook", "resources"] : undefined,
  companions: ({path, paths}) => {
    if (!isDescription(path)) return [];
    const folder = path.slice(0, -name.length);
    return paths.filter((d) => d.startsWith(folder) && written.test(d.slice(folder.length)));
  },
  load: () => []
};

const name = "datapackage.json";

/** Files that an export writes; others beside them are read as anywhere. */
const written = /^(README\.md|(views\/)?[^/]+\.(parquet|csv|arrow))$/;

function isDescription(path: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}
