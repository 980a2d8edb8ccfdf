import type {ColumnFacts} from "./columnFacts.js";
import {normalName} from "./normalName.js";

/** Whether a column says the how-manieth attempt a row is. */
export function isAttemptColumn({column, isWhole, numbers}: ColumnFacts): boolean {
  const {name} = normalName(column);
  return isWhole && numbers!.every((d) => d >= 0) && /^(attempt|try)(_(id|no|n|num|number|idx|index))?$/.test(name);
}
