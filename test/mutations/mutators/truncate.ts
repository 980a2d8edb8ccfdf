import {allFormats, inPlace} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A copy that was cut short. Formats of lines cannot know what is missing behind the last one. */
export const truncate: Mutator = {
  name: "truncate",
  formats: allFormats,
  silently: "same",
  loudly: "fewer",
  apply(target, random) {
    const {bytes, format} = target;
    const cut = 1 + random.below(bytes.length);
    const entries = inPlace(target, bytes.subarray(0, cut));
    if (format === "json" || format === "zip" || format === "xml") return {entries};
    if (format === "yaml" || format === "text") return {entries, silently: "any"};
    const line = bytes.subarray(0, cut).toString("utf8").split("\n").length;
    const isWhole = format === "csv" || bytes[cut - 1] === 10 || bytes[cut] === 10;
    const isTouched = (pointer: string) => Number(/^line (\d+)/.exec(pointer)?.[1] ?? line) >= line;
    return {entries, isTouched, silently: isWhole ? "touched" : "same"};
  }
};
