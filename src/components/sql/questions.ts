/** A query that has a name, for people: src/questions. */
export interface Question {
  name: string;
  /** What it answers. */
  summary: string;
  sql: string;
}
