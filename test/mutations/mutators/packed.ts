import {gzipSync} from "node:zlib";
import {zstdFrame} from "../../loaders/harness/inspectLog.js";
import {pick, textFormats} from "../mutator.js";
import type {Entry, Mutator, Target} from "../mutator.js";

const as = ({path}: Target, end: string, bytes: Buffer): {entries: Entry[]} => ({entries: [{path: path + end, bytes}]});

const pack: Mutator = {
  name: "packed",
  formats: textFormats,
  silently: "same",
  loudly: "any",
  apply: (target, random) =>
    random.below(2) === 0 || target.bytes.length >= 2 ** 21
      ? as(target, ".gz", gzipSync(target.bytes))
      : as(target, ".zst", zstdFrame(target.bytes.toString("utf8")))
};

const damaged: Mutator = {
  name: "packed-damaged",
  formats: textFormats,
  silently: "same",
  loudly: "any",
  apply(target, random) {
    const whole = random.below(2) === 0 ? gzipSync(target.bytes) : zstdFrame(target.bytes.toString("utf8"));
    const end = whole[0] === 0x1f ? ".gz" : ".zst";
    const from = 4 + random.below(whole.length - 4);
    const kinds = [
      () => whole.subarray(0, from),
      () => Buffer.from("this is not packed"),
      () => Buffer.alloc(0),
      () => Buffer.concat([whole.subarray(0, from), Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), whole.subarray(from)])
    ];
    return as(target, end, pick(kinds, random)());
  }
};

/** Half a gigabyte of spaces in half a megabyte. */
const bomb: Mutator = {
  name: "packed-bomb",
  formats: ["json", "jsonl"],
  silently: "same",
  loudly: "any",
  isHeavy: true,
  apply(target, random) {
    const middle = pick(["behind", "inside"], random) === "behind" ? target.bytes.length : 1;
    const spaces = gzipSync(Buffer.alloc(2 ** 24, 32));
    const [before, behind] = [target.bytes.subarray(0, middle), target.bytes.subarray(middle)].map((d) => gzipSync(d));
    const bytes = Buffer.concat([before, ...Array.from({length: 32}, () => spaces), behind]);
    return as(target, ".gz", bytes);
  }
};

/** What is packed as .gz or .zst, rightly, badly, and without measure. */
export const packedMutators: Mutator[] = [pack, damaged, bomb];
