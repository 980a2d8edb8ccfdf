import {inPlace, textFormats} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A byte-order mark and the line ends of Windows. */
export const byteOrderMark: Mutator = {
  name: "bom-crlf",
  formats: textFormats,
  silently: "same",
  loudly: "same",
  apply: (target, random) => {
    const text = target.bytes.toString("utf8");
    if (text.includes("\r") || (target.format === "csv" && text.includes('"'))) return undefined;
    const mark = random.below(3) > 0 ? "\ufeff" : "";
    return {entries: inPlace(target, mark + (random.below(3) > 0 ? text.replaceAll("\n", "\r\n") : text))};
  }
};
