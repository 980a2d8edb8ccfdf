import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {builtinModules} from "node:module";
import {dirname, join, relative, resolve, sep} from "node:path";
import {moduleImports} from "./moduleImports.js";
import {offlineLibraries} from "./prepareOfflineLibraries.js";
import type {ModuleImport} from "./moduleImports.js";

/** Something in a built report that would fail in the browser although the build said that all is well. */
export interface DistProblem {
  /** The file, relative to the report's folder. */
  file: string;
  what: string;
}

/**
 * Reads a built report for what Framework lets pass: errors rendered into a page, modules that do not parse, imports
 * that lead nowhere (a .ts specifier, a Node module, a path alias, a misspelt package), imports that only a type made,
 * files that are missing, and anything that would be fetched from another host.
 */
export async function checkDist(dist: string): Promise<DistProblem[]> {
  const problems: DistProblem[] = [];
  for (const file of filesOf(dist)) {
    const found = await problemsOf(file, dist);
    for (const what of new Set(found)) problems.push({file, what});
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

interface Place {
  file: string;
  dist: string;
}

async function pageProblems(html: string, place: Place): Promise<string[]> {
  const problems: string[] = [];
  for (const [, message] of html.matchAll(/class="[^"]*\bobservablehq--error\b[^"]*"[^>]*>([^<]*)/g)) {
    problems.push(`error in the page: ${unescapeHtml(message)}`);
  }
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  for (const [, attributes, source] of scripts) {
    if (/type="module"/.test(attributes)) problems.push(...(await moduleProblems(source, place)));
  }
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
  for (const [, reference] of markup.matchAll(
    /<(?:link|script|img|source|iframe|object|video|audio|embed)\b[^>]*?\s(?:src|href|data)="([^"]*)"/g
  )) {
    const url = unescapeHtml(reference);
    if (isForeign(url)) problems.push(`foreign host: ${url}`);
    else if (!url.startsWith("data:") && !isPublished(url, place)) problems.push(`missing file: ${url}`);
  }
  problems.push(...cssProblems([...markup.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map((d) => d[1]).join("\n")));
  return problems;
}

function cssProblems(css: string): string[] {
  return [...css.matchAll(/(?:url\(\s*|@import\s*)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(
    (d) => `foreign host: ${d[1]}`
  );
}

async function moduleProblems(source: string, place: Place): Promise<string[]> {
  let imports: ModuleImport[];
  try {
    imports = await moduleImports(source);
  } catch (error) {
    return [`syntax error: ${(error as Error).message}`];
  }
  // Framework's client and libraries name modules that they load when needed, most of them never published.
  const own = !/^_(observablehq|npm|node)\//.test(place.file);
  const problems = imports
    .filter(({kind}) => own || kind === "static")
    .flatMap(({specifier}) => findImportProblem(specifier, place) ?? []);
  if (own) {
    for (const [, a, b] of source.matchAll(
      /import\s*\{\s*\}\s*from\s*["']([^"']+)["']|\bconst \{\} = await import\("([^"]+)"\)/g
    )) {
      problems.push(`imports nothing: ${a ?? b} (write import type in a line of its own)`);
    }
  }
  return problems;
}

function findImportProblem(specifier: string, place: Place): string | undefined {
  if (specifier.startsWith("data:")) return undefined;
  if (isForeign(specifier)) return `foreign host: ${specifier}`;
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return `Node's own module: ${specifier}`;
  if (/\.[mc]?tsx?$/.test(specifier)) return `TypeScript specifier: ${specifier} (write .js)`;
  if (!/^\.{0,2}\//.test(specifier)) return `unresolved import: ${specifier}`;
  return isPublished(specifier, place) ? undefined : `missing module: ${specifier}`;
}

function isForeign(url: string): boolean {
  return /^(https?:)?\/\//.test(url);
}

function isPublished(url: string, {file, dist}: Place): boolean {
  const [path] = decodeURI(url).split(/[?#]/);
  const target = path.startsWith("/") ? join(dist, path) : resolve(dist, dirname(file), path);
  return !relative(dist, target).startsWith("..") && existsSync(target) && statSync(target).isFile();
}

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27|#x60);/g, (entity, name: string) => entities[name] ?? entity);
}

const entities: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", "#x60": "`"};
