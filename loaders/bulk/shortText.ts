import {native} from "../harness/native.js";
import {redact} from "../redact.js";
import {isOwnFormat} from "../registry.js";
import {longestText} from "./learnRecords.js";
import type {HashedUnit, Unit} from "../unit.js";

/** The text of a file that may be read together with others of its kind: short, in our own format, without a rule. */
export function shortText({source, paths, rule}: Unit, {files, bytes, isWhole}: HashedUnit): string | undefined {
  if (rule !== undefined || paths.length !== 1 || !isWhole || bytes > longestText || !source.endsWith(".json"))
    return undefined;
  const text = files.get(source)!.head.head.toString("utf8");
  const isNative =
    isOwnFormat(text) && native.detect({path: source, head: text} as Parameters<typeof native.detect>[0]);
  return isNative && redact(source).kinds.length === 0 ? text : undefined;
}
