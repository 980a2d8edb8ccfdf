import {findImportProblem} from "./importProblem.js";
import {moduleImports} from "./moduleImports.js";
import type {DistFile} from "./importProblem.js";
import type {ModuleImport} from "./moduleImports.js";

/** What would go wrong when a browser loads this module, in words. */
export async function moduleProblems(source: string, from: DistFile): Promise<string[]> {
  let imports: ModuleImport[];
  try {
    imports = await moduleImports(source);
  } catch (error) {
    return [`syntax error: ${(error as Error).message}`];
  }
  // Framework's client and libraries name modules that they load when needed, most of them never published.
  const own = !/^_(observablehq|npm|node)\//.test(from.file);
  const problems = imports
    .filter(({kind}) => own || kind === "static")
    .flatMap(({specifier}) => findImportProblem(specifier, from) ?? []);
  if (own) {
    for (const [, specifier] of source.matchAll(/\bimport\s*\{\s*\}\s*from\s*["']([^"']+)["']/g)) {
      problems.push(`imports nothing: ${specifier} (write import type in a line of its own)`);
    }
  }
  return problems;
}
