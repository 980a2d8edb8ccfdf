import {median} from "d3-array";
import type {ColumnFacts} from "./columnFacts.js";
import {withBlanks} from "./guessSource.js";
import type {Guess} from "./guessSource.js";
import type {Unit} from "./normalName.js";

const seconds: Partial<Record<Unit, number>> = {ms: 0.001, s: 1, min: 60, h: 3600};

/** From this many on, whole numbers without a unit are rather milliseconds: as seconds they were hours. */
const manySeconds = 10_000;

/** A column of durations as seconds; without a unit in its name the size decides, and that is said. */
export function guessDuration(facts: ColumnFacts, {unit}: {unit?: Unit}): Guess | {refused: string} {
  const {column: from, numbers, parse} = facts;
  if (facts.isTime) return {refused: "times of day, not durations"};
  if (parse === "duration") {
    return {source: withBlanks({from, parse}, facts), reason: `durations like ${facts.distinct[0]}`};
  }
  if (numbers === undefined && parse !== "number" && parse !== "comma") return {refused: "not durations"};
  if (numbers?.some((d) => d < 0)) return {refused: "negative numbers"};
  const named = unit === undefined ? undefined : seconds[unit];
  if (unit !== undefined && named === undefined) return {refused: `not a time: ${unit}`};
  const isMany = facts.isWhole && (median(numbers ?? []) ?? 0) >= manySeconds;
  const scale = named ?? (isMany ? 0.001 : 1);
  const source = withBlanks({from, ...(parse && {parse}), ...(scale !== 1 && {scale})}, facts);
  if (named !== undefined) return {source, reason: `unit ${unit} in the name`};
  const guessed = isMany ? "milliseconds, by their size" : "seconds";
  return {source, reason: "numbers without a unit", doubt: `unit guessed: ${guessed}`};
}
