import type {ColumnFacts} from "./columnFacts.js";
import type {Guess} from "./guessSource.js";

/** Longer lists of values do not belong into a map. */
const mostValues = 50;

/** A column that numbers repeats, counted from 1: zero-based counts, seeds and "run_2" are mapped value by value. */
export function guessRepeat({column, distinct, numbers, isWhole, rows}: ColumnFacts): Guess | {refused: string} {
  if (distinct.length === rows && rows > 3) return {refused: "a different value in every row"};
  if (numbers !== undefined && !isWhole) return {refused: "not whole numbers"};
  if (numbers === undefined && !distinct.every((d) => /^[a-z _-]*\d+$/i.test(d))) return {refused: "not numbered"};
  const size = (text: string) => Number(/-?\d+(?:\.0+)?$/.exec(text)![0]);
  const sorted = distinct.toSorted((a, b) => size(a) - size(b));
  const isCount = numbers !== undefined && sorted.every((d, i) => size(d) === i + 1);
  if (isCount) return {source: column, reason: `numbered from 1 to ${sorted.length}`};
  if (distinct.length > mostValues) return {refused: `${distinct.length} different values`};
  const isZeroBased = sorted.every((d, i) => size(d) === i);
  const values = Object.fromEntries(sorted.map((d, i) => [d, i + 1]));
  const reason = isZeroBased
    ? "numbered from 0, repeats count from 1"
    : `values like ${sorted[0]}, numbered in their order`;
  return {source: {from: column, values}, reason};
}
