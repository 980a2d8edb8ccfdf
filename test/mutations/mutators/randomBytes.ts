import {allFormats, inPlace} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** Noise under the name of the file, behind its first bytes or not. */
export const randomBytes: Mutator = {
  name: "random-bytes",
  formats: allFormats,
  silently: "same",
  loudly: "any",
  apply(target, random) {
    const noise = Buffer.from(Array.from({length: 1 + random.below(4000)}, () => random.below(256)));
    const kept = random.below(2) === 0 ? 0 : Math.min(target.bytes.length >> 1, 2000);
    return {entries: inPlace(target, Buffer.concat([target.bytes.subarray(0, kept), noise]))};
  }
};
