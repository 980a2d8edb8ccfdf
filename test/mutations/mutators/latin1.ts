import {inPlace, pick, textFormats} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A letter of another encoding in the middle of UTF-8. */
export const latin1: Mutator = {
  name: "latin-1",
  formats: textFormats,
  silently: "changed",
  loudly: "any",
  apply(target, random) {
    const bytes = Buffer.from(target.bytes);
    const letters = [...bytes.entries()].filter(([, c]) => c >= 0x61 && c <= 0x7a);
    if (letters.length === 0) return undefined;
    bytes[pick(letters, random)[0]] = 0xe9;
    return {entries: inPlace(target, bytes)};
  }
};
