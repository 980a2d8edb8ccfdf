import {readFileSync} from "node:fs";
import {findPublished, isForeign} from "./importProblem.js";
import {moduleExports} from "./moduleExports.js";
import {moduleProblems} from "./moduleProblems.js";
import {pageImports} from "./pageImports.js";
import type {DistFile} from "./importProblem.js";

/** What would go wrong when a browser opens this page, in words. */
export async function pageProblems(html: string, page: DistFile): Promise<string[]> {
  const problems: string[] = [];
  for (const [, message] of html.matchAll(/class="[^"]*\bobservablehq--error\b[^"]*"[^>]*>([^<]*)/g)) {
    problems.push(`error in the page: ${unescapeHtml(message)}`);
  }
  for (const [, attributes, source] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/type="module"/.test(attributes)) continue;
    problems.push(...(await moduleProblems(source, page)), ...(await nameProblems(source, page)));
  }
  const markup = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
  for (const [, reference] of markup.matchAll(
    /<(?:link|script|img|source|iframe|object|video|audio|embed)\b[^>]*?\s(?:src|href|data)="([^"]*)"/g
  )) {
    const url = unescapeHtml(reference);
    if (isForeign(url)) problems.push(`foreign host: ${url}`);
    else if (!url.startsWith("data:") && !findPublished(url, page)) problems.push(`missing file: ${url}`);
  }
  return [...problems, ...cssProblems(markup)];
}

/** Addresses of other hosts in a stylesheet, or in the styles of a page. */
export function cssProblems(css: string): string[] {
  return [...css.matchAll(/(?:\burl\(\s*|@import\s*)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(
    ([, url]) => `foreign host: ${url}`
  );
}

/** Names that cells import and that their modules do not export. */
async function nameProblems(script: string, page: DistFile): Promise<string[]> {
  const problems: string[] = [];
  const exports = new Map<string, Promise<string[] | undefined>>();
  for (const {specifier, names} of pageImports(script)) {
    if (names?.length === 0) {
      problems.push(`imports nothing: ${specifier} (write import type in a line of its own)`);
    }
    const path = names?.length && /^\.{0,2}\//.test(specifier) ? findPublished(specifier, page) : undefined;
    if (path === undefined) continue;
    if (!exports.has(path)) exports.set(path, moduleExports(readFileSync(path, "utf8")));
    const exported = await exports.get(path);
    if (!exported) continue;
    for (const name of names!) if (!exported.includes(name)) problems.push(`no export ${name} in ${specifier}`);
  }
  return problems;
}

const entities: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", "#x60": "`"};

function unescapeHtml(text: string): string {
  return text.replace(/&([#\w]+);/g, (entity, name: string) => entities[name] ?? entity);
}
