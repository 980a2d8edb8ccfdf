import type {FigureQuery} from "./figure.js";

export interface FigureQueryOptions {
  study: string;
  /** The rows that the figure is made of, by column; all that the query gives where nothing is said. */
  where?: Readonly<Record<string, string | readonly string[] | null>>;
  /** Columns that the query gives as lists of one length, by the name that a value of the list has: each is a row then. */
  lists?: Readonly<Record<string, string>>;
}

/** A query of the report as a statement that runs alone: the study put in, and only the rows of the figure. */
export function figureQuery(
  {name, sql}: FigureQuery,
  {study, where = {}, lists = {}}: FigureQueryOptions
): FigureQuery {
  const text = sql.trim().replace(/\$study\b/g, () => literal(study));
  const conditions = Object.entries(where)
    .filter(([, value]) => value !== null)
    .map(([column, value]) =>
      typeof value === "string" ? `${column} = ${literal(value)}` : `${column} IN (${value!.map(literal).join(", ")})`
    );
  const columns = Object.entries(lists);
  if (conditions.length === 0 && columns.length === 0) return {name, sql: `${text}\n`};
  const [, comment, statement] = /^((?:--[^\n]*\n)*)([^]*)$/.exec(text)!;
  const selected =
    columns.length === 0
      ? "*"
      : `* EXCLUDE (${columns.map(([, list]) => list).join(", ")}), ${columns.map(([value, list]) => `unnest(${list}) AS ${value}`).join(", ")}`;
  const narrowed = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  return {name, sql: `${comment}SELECT ${selected} FROM (\n${statement}\n)${narrowed}\n`};
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
