import {cellWidth} from "../../components/sql/cellWidth.js";
import {explainError as explain} from "../../components/sql/explainError.js";
import {CliError} from "../command.js";

/** DuckDB's error as a person at the terminal needs it: what, near names, and the column with a caret below it. */
export function explainError(error: Error, sql: string): CliError {
  if (error instanceof CliError) return error;
  const {message, place, hint} = explain(error.message, sql);
  return new CliError(
    [message, ...(hint === undefined ? [] : [hint]), ...(place === undefined ? [] : [pointAt(place, sql)])].join("\n")
  );
}

/** "line 3, column 9", the line or what of it is near, and a caret. */
function pointAt({line: number, column}: {line: number; column: number}, sql: string): string {
  const line = sql.split("\n")[number - 1];
  const before = [...line].slice(0, column - 1).join("");
  const at = before.length;
  const from = Math.max(0, at - 60);
  const shown = `${from > 0 ? "…" : ""}${line.slice(from, at + 40)}${line.length > at + 40 ? "…" : ""}`;
  const gap = " ".repeat(cellWidth(before.slice(from)) + (from > 0 ? 1 : 0));
  return `line ${number}, column ${column}:\n  ${shown}\n  ${gap}^`;
}
