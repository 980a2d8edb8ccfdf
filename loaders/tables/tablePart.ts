import type {Problem} from "../problem.js";

/** A row of a table in a file. */
export interface TableRow {
  row: Record<string, unknown>;
  pointer: string;
  /** Whether every row names its own columns, as objects do: a column that a row lacks is then unknown, not a mistake. */
  isSparse?: boolean;
}

/** What reading a table gives, in the order of the file. */
export type TablePart = TableRow | {problem: Problem} | {citation: string};
