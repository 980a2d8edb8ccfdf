import {problem} from "../problem.js";
import type {Problem} from "../problem.js";

/**
 * The names of a table's columns, each once: the second "Cost" becomes "Cost (2)", a column without a name "column 3",
 * so that a map can tell them apart. Two of one name are a problem.
 */
export function columnNames(
  header: readonly string[],
  {pointer}: {pointer: string}
): {
  names: string[];
  problems: Problem[];
} {
  const used = new Set<string>();
  const problems: Problem[] = [];
  const names = header.map((cell, i) => {
    const name = cell.trim() === "" ? `column ${i + 1}` : cell.trim();
    let own = name;
    for (let n = 2; used.has(own); ++n) own = `${name} (${n})`;
    used.add(own);
    if (own !== name) {
      problems.push(
        problem("duplicate-column", {
          severity: "warning",
          pointer,
          expected: "each column name once",
          received: name,
          action: `column ${i + 1} is called ${own}`
        })
      );
    }
    return own;
  });
  return {names, problems};
}
