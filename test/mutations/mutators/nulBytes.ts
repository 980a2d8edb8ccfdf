import {allFormats, inPlace} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A block of zeros: what a file system leaves of a file that was being written when the power failed. */
export const nulBytes: Mutator = {
  name: "nul-bytes",
  formats: allFormats,
  silently: "changed",
  loudly: "any",
  apply(target, random) {
    const bytes = Buffer.from(target.bytes);
    const from = random.below(bytes.length);
    return {entries: inPlace(target, bytes.fill(0, from, from + 1 + random.below(bytes.length - from)))};
  }
};
