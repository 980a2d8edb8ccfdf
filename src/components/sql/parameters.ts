import {lexSql} from "./lexSql.js";
import {SqlError} from "./sqlDatabase.js";
import type {Token} from "./lexSql.js";

/** A parameter of a statement: $study, and what the comment "-- $study: …" above says of it. */
export interface SqlParameter {
  name: string;
  text: string;
  /** Whether it may stay empty: it is null then. */
  isOptional: boolean;
}

/** The parameters of a statement, in the order in which they first occur. */
export function parametersIn(sql: string): SqlParameter[] {
  const pieces = lexSql(sql);
  const said = new Map(
    pieces.flatMap(({kind, text}) => {
      const [, name, words] = (kind === "comment" && /^-- \$(\w+): (.*)$/.exec(text)) || [];
      return name === undefined ? [] : [[name, words] as const];
    })
  );
  const names = new Set(pieces.filter((d) => d.kind === "parameter").map((d) => d.text.slice(1)));
  return Array.from(names, (name) => {
    const text = said.get(name) ?? "";
    return {name, text, isOptional: text.includes("when absent")};
  });
}

/** The statement with its parameters put in as texts, on the same lines; one that is optional and empty as NULL. */
export function putParameters(sql: string, given: Readonly<Record<string, string>>): string {
  const missing = parametersIn(sql).filter((d) => !d.isOptional && (given[d.name] ?? "") === "");
  if (missing.length > 0) {
    throw new SqlError(`expected a value for ${missing.map((d) => `$${d.name}`).join(", ")}`);
  }
  return lexSql(sql)
    .map((piece) => putPiece(piece, given))
    .join("");
}

/** Where in a statement with parameters something is that DuckDB finds in the statement with their values, on one line. */
export function placeInQuery(
  sql: string,
  {given, place}: {given: Readonly<Record<string, string>>; place: {line: number; column: number}}
): {line: number; column: number} {
  let [line, column, own] = [1, 1, 1];
  for (const piece of lexSql(sql)) {
    const put = putPiece(piece, given);
    const breaks = put.split("\n").length - 1;
    const end = breaks === 0 ? column + length(put) : 1 + length(put.slice(put.lastIndexOf("\n") + 1));
    const isBehind = line + breaks > place.line || (line + breaks === place.line && end > place.column);
    if (isBehind) {
      const isHere = line === place.line;
      return {
        line: place.line,
        column: piece.kind === "parameter" ? own : isHere ? own + place.column - column : place.column
      };
    }
    own = breaks === 0 ? own + length(piece.text) : end;
    [line, column] = [line + breaks, end];
  }
  return place;
}

/** A piece of a statement with its value, where it is a parameter. */
function putPiece({kind, text}: Token, given: Readonly<Record<string, string>>): string {
  if (kind !== "parameter") return text;
  const value = given[text.slice(1)] ?? "";
  return value === "" ? "NULL" : `'${value.replaceAll("'", "''")}'`;
}

function length(text: string): number {
  return [...text].length;
}
