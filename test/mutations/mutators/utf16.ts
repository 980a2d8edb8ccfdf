import {inPlace, textFormats} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** UTF-16 with its mark, of either order, as Windows writes it. */
export const utf16: Mutator = {
  name: "utf-16",
  formats: textFormats,
  silently: "same",
  loudly: "fewer",
  apply(target, random) {
    const bytes = Buffer.from(`\ufeff${target.bytes.toString("utf8")}`, "utf16le");
    return {entries: inPlace(target, random.below(2) === 0 ? bytes : bytes.swap16())};
  }
};
