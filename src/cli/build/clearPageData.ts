import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";

/**
 * Removes the page data that Framework keeps from older builds: it looks at the age of a data loader, not of the database.
 * What Framework itself made starts with an underscore and stays.
 */
export function clearPageData(root = "src"): void {
  const cache = join(root, ".observablehq/cache");
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (!name.startsWith("_")) rmSync(join(cache, name), {recursive: true, force: true});
  }
}
