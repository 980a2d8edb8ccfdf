import type {Random} from "../../src/stats/random.js";

export type Format = "json" | "jsonl" | "yaml" | "csv" | "xml" | "zip" | "text";

/** The file of an archive that is to be damaged. */
export interface Target {
  /** Path inside the archive. */
  path: string;
  bytes: Buffer;
  format: Format;
}

/** What stands in the archive in place of the file. A path of bytes is a name that is no text. */
export type Entry =
  {path: string | Buffer; bytes: Buffer} | {path: string; link: string} | {path: string; kind: "folder" | "pipe"};

/**
 * How far the rows of an archive may change.
 * same: not at all. changed: those of the touched record may have other values, and are as many as before.
 * touched: those of the touched record may be gone too. fewer: the runs of the file that are there are as they were,
 * or their outcome and more is unknown; what other files and sums made of it may be less. any: whatever.
 */
export type Change = "same" | "changed" | "touched" | "fewer" | "any";

export interface Mutated {
  entries: Entry[];
  /** Whether the record at a row's pointer is one that was touched; any is when nothing is said. */
  isTouched?: (pointer: string) => boolean;
  /** Where this mutation of the file may do more, or less, in silence than its mutator in general. */
  silently?: Change;
}

/** One way to damage a file, and what it may do to the rows. */
export interface Mutator {
  name: string;
  formats: readonly Format[];
  /** What may become of the rows while no problem says so. */
  silently: Change;
  /** What may become of them when a problem names the file. */
  loudly: Change;
  /** Whether a value that was known may become unknown in silence: only where it was made null, or taken away. */
  mayForget?: boolean;
  /** The code of the problem that must be there. */
  code?: string;
  /** Costs seconds, or a hundred megabytes: one case of these in the long form, none in the normal one. */
  isHeavy?: boolean;
  /** The damaged file; undefined where there is nothing of that kind to damage. */
  apply(target: Target, random: Random): Mutated | Buffer | undefined;
}

export const textFormats = ["json", "jsonl", "yaml", "csv", "xml", "text"] as const;
export const jsonFormats = ["json", "jsonl"] as const;
export const allFormats = [...textFormats, "zip"] as const;

export function pick<Value>(values: readonly Value[], random: Random): Value {
  return values[random.below(values.length)];
}

/** The file with other bytes. */
export function inPlace({path}: Target, bytes: Buffer | string): Entry[] {
  return [{path, bytes: Buffer.from(bytes)}];
}
