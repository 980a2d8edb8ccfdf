import {inPlace} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A record with a cell too many or too few, or a quote that is never closed. */
export const csvShape: Mutator = {
  name: "csv-shape",
  formats: ["csv"],
  silently: "same",
  loudly: "any",
  apply(target, random) {
    const lines = target.bytes.toString("utf8").trimEnd().split("\n");
    const i = 1 + random.below(lines.length - 1);
    const kinds = [
      (d: string) => `${d},extra`,
      (d: string) => d.split(",").slice(0, -1).join(","),
      (d: string) => `"${d}`,
      (d: string) => d.split(",")[0]
    ];
    lines[i] = kinds[random.below(kinds.length)](lines[i]);
    return {entries: inPlace(target, `${lines.join("\n")}\n`)};
  }
};
