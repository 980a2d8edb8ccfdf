import type {ColumnFacts} from "./columnFacts.js";
import type {Guess} from "./guessSource.js";

/** Longer lists of values do not belong into a map. */
const mostValues = 50;

/** Greater numbers are seeds rather than counts. */
const mostRepeats = 1000;

/**
 * A column that numbers repeats, counted from 1. Seeds and names such as "run_2" are numbered in their order; one that
 * the sample did not show is then numbered in the order of the file, and never taken for the number of another.
 */
export function guessRepeat({column, distinct, numbers, isWhole, rows}: ColumnFacts): Guess | {refused: string} {
  if (distinct.length === rows && rows > 3) return {refused: "a different value in every row"};
  if (numbers !== undefined && !isWhole) return {refused: "not whole numbers"};
  if (numbers === undefined && !distinct.every((d) => /^[a-z _-]*\d+$/i.test(d))) return {refused: "not numbered"};
  const size = (text: string) => Number(/-?\d+(?:\.0+)?$/.exec(text)![0]);
  const sorted = distinct.toSorted((a, b) => size(a) - size(b));
  const [least, most] = [size(sorted[0]), size(sorted.at(-1)!)];
  if (numbers !== undefined && least >= 0 && most <= mostRepeats && !/seed/i.test(column)) {
    if (least > 0) return {source: column, reason: `numbered from ${least} to ${most}`};
    return {source: {from: column, plus: 1}, reason: "numbered from 0, repeats count from 1"};
  }
  if (distinct.length > mostValues) return {refused: `${distinct.length} different values`};
  const values = Object.fromEntries(sorted.map((d, i) => [d, i + 1]));
  const reason = `values like ${sorted[0]}, numbered in their order; others in the order of the file`;
  return {source: {from: column, values, otherwise: null}, reason};
}
