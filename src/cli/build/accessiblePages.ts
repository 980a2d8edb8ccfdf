import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/**
 * Mends what the pages of Framework lack of WCAG 2.2 AA and have no option for: the language of the text, zooming on a
 * phone, and a label that stands in a list without being an item of it.
 */
export function accessiblePages(dist: string): void {
  const files = readdirSync(dist, {recursive: true, encoding: "utf8"}).filter((d) => d.endsWith(".html"));
  for (const file of files) {
    const path = join(dist, file);
    writeFileSync(path, accessiblePage(readFileSync(path, "utf8")));
  }
}

export function accessiblePage(html: string): string {
  return html
    .replace(/^(<!DOCTYPE html>\s*)<html>/i, '$1<html lang="en">')
    .replace(/(<meta name="viewport" content="[^"]*?),\s*maximum-scale=1/, "$1")
    .replace(/<label id="observablehq-sidebar-close"[^>]*><\/label>/, "<li>$&</li>");
}
