import type {FileHead, Loader} from "../loader.js";
import {problem} from "../problem.js";

/**
 * What Inspect keeps beside its logs: eval-set.json (the tasks of an eval set), logs.json and listing.json (the headers
 * of the logs in a folder, by file name). The logs say the same and more.
 */
export const inspectSide: Loader = {
  name: "inspect-side",
  version: 1,
  description: "Inspect AI: eval-set.json, logs.json and listing.json beside the logs",
  detect: (file) => detectSet(file) ?? detectList(file),
  *load({siblings}) {
    const isBeside = siblings.some((d) => /\.eval$|^(?:.*\/)?\d{4}-\d\d-\d\dT.*\.json$/.test(d));
    const found = isBeside
      ? ({severity: "note", received: "logs in its folder", action: "left alone: the logs say the same"} as const)
      : ({severity: "warning", received: "no logs in its folder", action: "file not read"} as const);
    yield {problem: problem("side-file", {expected: "the logs that it lists", ...found})};
  }
};

function detectSet({path, head}: FileHead): string[] | undefined {
  const keys = ["eval_set_id", "tasks"];
  const isNamed = /(^|\/)eval-set\.json$/.test(path);
  return isNamed && keys.every((key) => new RegExp(`"${key}"\\s*:`).test(head)) ? keys : undefined;
}

/** An object by file name, each value a log without its samples or an overview of it. */
function detectList({path, head}: FileHead): string[] | undefined {
  const first = /^\s*\{\s*"([^"]+\.(?:eval|json))"\s*:\s*\{/.exec(head)?.[1];
  const isNamed = /(^|\/)(logs|listing)\.json$/.test(path);
  return isNamed && first !== undefined && /"status"\s*:/.test(head) ? [first, "status"] : undefined;
}
