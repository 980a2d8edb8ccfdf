import {readdirSync} from "node:fs";
import {sep} from "node:path";

/** The address of every page of a built report, relative to its root: "", "methods", "aibench/", "aibench/frontier". */
export function pagesOf(dist: string): string[] {
  return readdirSync(dist, {recursive: true, encoding: "utf8"})
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name.endsWith(".html") && !name.startsWith("_") && name !== "404.html")
    .map((name) => name.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, ""))
    .toSorted();
}
