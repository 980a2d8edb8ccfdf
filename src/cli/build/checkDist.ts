import {readdirSync, readFileSync, statSync} from "node:fs";
import {join, sep} from "node:path";
import {moduleProblems} from "./distProblems/moduleProblems.js";
import {cssProblems, pageProblems} from "./distProblems/pageProblems.js";
import {offlineLibraries} from "./prepareOfflineLibraries.js";

/** Something in a built report that would fail in the browser although the build said that all is well. */
export interface DistProblem {
  /** The file, relative to the report's folder. */
  file: string;
  what: string;
}

/**
 * Reads a built report for what Framework (1.13) lets pass: errors rendered into a page, modules that do not parse,
 * imports that lead nowhere (a .ts specifier, a Node module, a path alias, a misspelt package, a name that is not
 * exported), imports that only a type made, files that are missing, and anything that another host would serve.
 */
export async function checkDist(dist: string): Promise<DistProblem[]> {
  const problems: DistProblem[] = [];
  for (const file of filesOf(dist)) {
    for (const what of new Set(await problemsOf(file, dist))) problems.push({file, what});
  }
  return problems;
}

function filesOf(dist: string): string[] {
  return readdirSync(dist, {recursive: true, encoding: "utf8"})
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .toSorted();
}

async function problemsOf(file: string, dist: string): Promise<string[]> {
  const read = () => readFileSync(join(dist, file), "utf8");
  const fetched = /^_npm\/((?:@[^/]+\/)?[^/@]+)@/.exec(file)?.[1];
  if (fetched && !offlineLibraries.includes(fetched)) return [`fetched while building: ${fetched} (import it by name)`];
  if (/\.[mc]?tsx?$/.test(file)) return ["TypeScript, which no browser runs"];
  if (file.endsWith(".html")) return pageProblems(read(), {file, dist});
  if (file.endsWith(".css")) return cssProblems(read());
  if (/\.m?js$/.test(file)) return moduleProblems(read(), {file, dist});
  return [];
}
