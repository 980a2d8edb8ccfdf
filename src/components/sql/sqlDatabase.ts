/** One column of a result or a table: its name, its type as DuckDB writes it, and its comment where it has one. */
export interface SqlColumn {
  name: string;
  type: string;
  comment?: string;
}

/** A table, view or macro that a reader can ask for. */
export interface SqlTable {
  name: string;
  kind: "table" | "view" | "macro";
  comment?: string;
  /** Columns of a table or view; parameters of a macro, their types empty. */
  columns: SqlColumn[];
  /** Rows of a table; undefined for views and macros. */
  rows?: number;
}

/** What a cell of a result can be: null is unknown; dates and times are text, lists and structs are plain values. */
export type SqlValue = null | boolean | number | bigint | string | SqlValue[] | {[key: string]: SqlValue};

/** The answer to a question, held by column so that 100,000 rows stay cheap. */
export interface SqlResult {
  columns: SqlColumn[];
  /** Rows that are here; fewer than there are when `isCut`. */
  rows: number;
  isCut: boolean;
  /** Milliseconds from question to answer. */
  elapsed: number;
  value(row: number, column: number): SqlValue;
  /** The rows as an Arrow stream, for export. */
  arrow(): Uint8Array;
}

export interface SqlLimits {
  /** Rows that are fetched at most. */
  rows: number;
  /** Milliseconds after which the question is cancelled. */
  milliseconds: number;
}

/** What DuckDB, or the page before it, has against a statement; line and column (in characters) count from 1 and point at the place, where known. */
export class SqlError extends Error {
  override name = "SqlError";
  constructor(
    message: string,
    readonly place?: {line: number; column: number},
    readonly hint?: string
  ) {
    super(message);
  }
}

/** The report's database in the reader's browser: read-only, and nothing else within its reach. */
export interface SqlDatabase {
  schema(): Promise<SqlTable[]>;
  /** Rejects with SqlError; when `signal` is aborted, with its reason, and the database stays usable. */
  query(sql: string, options?: {limits?: Partial<SqlLimits>; signal?: AbortSignal}): Promise<SqlResult>;
  close(): Promise<void>;
}
