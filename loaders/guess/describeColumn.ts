import {extent} from "d3-array";
import type {ColumnFacts} from "./columnFacts.js";

/** "numbers 0–1", "text, 3 different: easy, hard, mixed": enough to decide what a column is. */
export function describeColumn({texts, distinct, numbers, isTime}: ColumnFacts): string {
  if (texts.length === 0) return "empty";
  if (numbers !== undefined && !(isTime && numbers.every((d) => d > 1e8))) {
    const [low, high] = extent(numbers);
    return low === high ? `always ${low}` : `numbers ${low} to ${high}`;
  }
  if (isTime) return `times, e.g. ${distinct[0]}`;
  const shown = distinct.slice(0, 3).map((d) => (d.length > 40 ? `${d.slice(0, 40)}…` : d));
  return distinct.length === 1 ? `always ${shown[0]}` : `text, ${distinct.length} different: ${shown.join(", ")}`;
}
