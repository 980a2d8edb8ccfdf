import {inPlace, jsonFormats} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** The same JSON with other white space. */
export const reformat: Mutator = {
  name: "reformat",
  formats: jsonFormats,
  silently: "same",
  loudly: "same",
  apply(target, random) {
    const text = target.bytes.toString("utf8");
    if (/NaN|Infinity/.test(text)) return undefined;
    const indent = random.below(5);
    const isLine = target.path.endsWith(".jsonl") && !text.trim().includes("\n");
    if (target.format === "json" && !isLine)
      return {entries: inPlace(target, JSON.stringify(JSON.parse(text), null, indent))};
    const lines = text
      .split("\n")
      .map((d) => (d.trim() === "" ? d : `${" ".repeat(indent)}${JSON.stringify(JSON.parse(d))}  `));
    return {entries: inPlace(target, lines.join("\n"))};
  }
};
