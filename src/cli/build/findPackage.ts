import {existsSync, readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

/** The folder of an installed package, as Node would find it from `from`; undefined when it is not installed. */
export function findPackageFolder(name: string, from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The version that an installed package states; undefined when it is not installed. */
export function findPackageVersion(name: string, from: string): string | undefined {
  const folder = findPackageFolder(name, from);
  return folder && (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {version: string}).version;
}
