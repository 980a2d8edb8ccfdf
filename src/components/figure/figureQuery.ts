import type {FigureQuery} from "./figure.js";

export interface FigureQueryOptions {
  study: string;
  /** The rows that the figure is made of, by column; all that the query gives where nothing is said. */
  where?: Readonly<Record<string, string | readonly string[] | null>>;
}

/** A query of the report as a statement that runs alone: the study put in, and only the rows of the figure. */
export function figureQuery({name, sql}: FigureQuery, {study, where = {}}: FigureQueryOptions): FigureQuery {
  const text = sql.trim().replace(/\$study\b/g, () => literal(study));
  const conditions = Object.entries(where)
    .filter(([, value]) => value !== null)
    .map(([column, value]) =>
      typeof value === "string" ? `${column} = ${literal(value)}` : `${column} IN (${value!.map(literal).join(", ")})`
    );
  if (conditions.length === 0) return {name, sql: `${text}\n`};
  const [, comment, statement] = /^((?:--[^\n]*\n)*)([^]*)$/.exec(text)!;
  return {name, sql: `${comment}SELECT * FROM (\n${statement}\n) WHERE ${conditions.join(" AND ")}\n`};
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
