/** A column of a page's data: its values, or the distinct ones of them and which of these each row has. */
export type PackedColumn = {values: unknown[]} | {distinct: unknown[]; index: number[]};

export interface PackedRows {
  length: number;
  columns: Record<string, PackedColumn>;
}

export interface PackedQuery {
  sql: string;
  rows: PackedRows;
}

/** The queries of a page's data with their rows as objects. */
export function unpackQueries(data: Record<string, PackedQuery>): Record<string, {sql: string; rows: object[]}> {
  return Object.fromEntries(Object.entries(data).map(([name, d]) => [name, {sql: d.sql, rows: unpackRows(d.rows)}]));
}

export function unpackRows({length, columns}: PackedRows): Record<string, unknown>[] {
  const lists = Object.entries(columns).map(([name, column]) => ({name, at: readerOf(column)}));
  return Array.from({length}, (_, i) => {
    const row: Record<string, unknown> = {};
    for (const {name, at} of lists) row[name] = at(i);
    return row;
  });
}

function readerOf(column: PackedColumn): (i: number) => unknown {
  if ("values" in column) return (i) => column.values[i];
  return (i) => column.distinct[column.index[i]];
}
