import {allFormats, inPlace} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A few bytes of anything, as a bad disk leaves them. */
export const garble: Mutator = {
  name: "garble",
  formats: allFormats,
  silently: "changed",
  loudly: "any",
  apply(target, random) {
    const bytes = Buffer.from(target.bytes);
    const count = 1 + random.below(8);
    const from = random.below(Math.max(1, bytes.length - count));
    for (let i = from; i < Math.min(bytes.length, from + count); ++i) bytes[i] = random.below(256);
    return {entries: inPlace(target, bytes)};
  }
};
