import {readdirSync, readFileSync} from "node:fs";
import type {Method} from "../components/reference/methodsList.js";

const labels = {Input: "input", Assumes: "assumes", "Not for": "notFor", Edge: "edge", Source: "source"} as const;

/** Every exported function of a folder of statistics, in the order of their names. */
export function readMethods(folder: URL): Method[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => parseMethods(readFileSync(new URL(file, folder), "utf8"), file))
    .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

export function parseMethods(code: string, file: string): Method[] {
  return [...code.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(({1: name, index}) => ({
    name,
    file,
    ...parseComment(commentBefore(code, index))
  }));
}

function commentBefore(code: string, index: number): string {
  const before = code.slice(0, index).trimEnd();
  if (!before.endsWith("*/")) return "";
  return before.slice(before.lastIndexOf("/**") + 3, -2);
}

function parseComment(comment: string): Omit<Method, "name" | "file"> {
  const parts = {definition: "", input: "", assumes: "", notFor: "", edge: "", source: ""};
  let current: keyof typeof parts = "definition";
  for (const line of comment.split("\n").map((d) => d.replace(/^\s*\*?\s?/, "").trimEnd())) {
    const label = /^(Input|Assumes|Not for|Edge|Source):\s*(.*)$/.exec(line);
    if (label !== null) current = labels[label[1] as keyof typeof labels];
    parts[current] = `${parts[current]} ${label === null ? line : label[2]}`.trim();
  }
  return parts;
}
