import {problem} from "../problem.js";
import type {Problem} from "../problem.js";

/**
 * Counts the columns that sparse rows leave out. One that no row has is a mistake in the map; one that some lack is
 * unknown there, and said once for the file.
 */
export function createAbsentColumns(): {add(column: string): void; problems(rows: number): Problem[]} {
  const counts = new Map<string, number>();
  return {
    add: (column) => void counts.set(column, (counts.get(column) ?? 0) + 1),
    problems: (rows) =>
      [...counts].map(([column, n]) =>
        n >= rows
          ? problem("no-such-column", {
              expected: `a column ${column}`,
              received: `${rows} rows without it`,
              action: "taken as unknown"
            })
          : problem("absent-column", {
              severity: "note",
              expected: `a column ${column} in every row`,
              received: `${n} of ${rows} rows without it`,
              action: "taken as unknown there"
            })
      )
  };
}
