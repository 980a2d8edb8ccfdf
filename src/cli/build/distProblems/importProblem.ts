import {existsSync, statSync} from "node:fs";
import {builtinModules} from "node:module";
import {dirname, join, relative, resolve} from "node:path";

/** A file of a built report. */
export interface DistFile {
  /** Relative to the report's folder. */
  file: string;
  dist: string;
}

/** Why a browser could not follow an import of this file; undefined when it can. */
export function findImportProblem(specifier: string, from: DistFile): string | undefined {
  if (specifier.startsWith("data:")) return undefined;
  if (isForeign(specifier)) return `foreign host: ${specifier}`;
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return `Node's own module: ${specifier}`;
  if (/\.[mc]?tsx?$/.test(specifier)) return `TypeScript specifier: ${specifier} (write .js)`;
  if (!/^\.{0,2}\//.test(specifier)) return `unresolved import: ${specifier}`;
  return findPublished(specifier, from) ? undefined : `missing module: ${specifier}`;
}

/** Whether an address is of another host. */
export function isForeign(url: string): boolean {
  return /^(https?:)?\/\//.test(url);
}

/** The path on disk of what an address in a file of the report leads to, when it is there. */
export function findPublished(url: string, {file, dist}: DistFile): string | undefined {
  const [path] = decodeURI(url).split(/[?#]/);
  const target = path.startsWith("/") ? join(dist, path) : resolve(dist, dirname(file), path);
  const inside = !relative(dist, target).startsWith("..");
  return inside && existsSync(target) && statSync(target).isFile() ? target : undefined;
}
