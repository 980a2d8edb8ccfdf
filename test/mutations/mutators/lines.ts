import type {Random} from "../../../src/stats/random.js";
import {inPlace} from "../mutator.js";
import type {Change, Mutated, Mutator, Target} from "../mutator.js";

/** A line of JSONL, chosen at random, with what it is replaced by; later lines may move. */
function changeLine(
  target: Target,
  random: Random,
  change: (line: string, all: string[], i: number) => string[]
): Mutated | undefined {
  const all = target.bytes.toString("utf8").split("\n");
  const filled = [...all.keys()].filter((i) => all[i].trim() !== "");
  if (filled.length < 2) return undefined;
  const i = filled[random.below(filled.length - 1)];
  const written = [...all.slice(0, i), ...change(all[i], all, i), ...all.slice(i + 1)];
  return {entries: inPlace(target, written.join("\n"))};
}

function lineMutator(name: string, silently: Change, change: Parameters<typeof changeLine>[2]): Mutator {
  return {
    name,
    formats: ["jsonl"],
    silently,
    loudly: "any",
    apply: (target, random) => changeLine(target, random, change)
  };
}

export const lineMutators: Mutator[] = [
  lineMutator("line-blank", "any", (line) => ["", line]),
  lineMutator("line-garbage", "same", (line) => ["this is no JSON", line]),
  lineMutator("line-not-object", "same", (line) => ["17", "[]", '"x"', "null", line]),
  lineMutator("line-half", "same", (line) => [line.slice(0, line.length >> 1)]),
  lineMutator("line-twice", "any", (line) => [line, line]),
  lineMutator("line-glued", "same", (line, all, i) => [line + all.splice(i + 1, 1)[0]])
];
