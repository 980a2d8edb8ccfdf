/** A figure of expected.json, and the SELECT of one value that must give it back from the tables of the sample. */
export interface Fact {
  name: string;
  sql: string;
  expected: number | string | null;
}

/** The facts of an entry, as its script computed them. */
export type Facts = Record<string, unknown>;

export function fact(name: string, sql: string, expected: unknown): Fact {
  return {name, sql, expected: (expected ?? null) as Fact["expected"]};
}
