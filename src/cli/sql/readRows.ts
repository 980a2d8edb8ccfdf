import {DuckDBTypeId, JSDuckDBValueConverter} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBDataChunk, DuckDBType, JS} from "@duckdb/node-api";
import {plainValue} from "../../../loaders/database.js";
import type {Value} from "../../../loaders/database.js";
import {CliError} from "../command.js";
import {explainError} from "./explainError.js";
import {prepareQuery} from "./prepareQuery.js";
import type {Stop} from "./stop.js";

export interface Rows {
  names: string[];
  types: DuckDBType[];
  /** Rows as they come, a few thousand at a time; each in the order of the names. */
  batches: AsyncGenerator<Value[][]>;
}

export interface RowsOptions {
  /** Most rows that are given; `onCut` is called when there were more. */
  limit?: number;
  onCut?: () => void;
  stop: Stop;
}

/** Runs one statement and gives its rows as plain values, without holding more than a batch of them. */
export async function readRows(
  connection: DuckDBConnection,
  sql: string,
  {limit = Infinity, onCut, stop}: RowsOptions
): Promise<Rows> {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await stop.guard(work());
    } catch (error) {
      throw stop.error() ?? (error instanceof CliError ? error : explainError(error as Error, sql));
    }
  };
  const result = await guard(async () => (await prepareQuery(connection, sql)).stream());
  const types = result.columnTypes();
  async function* batches() {
    for (let left = limit; ;) {
      const chunk = await guard(() => result.fetchChunk());
      if (chunk === null || chunk.rowCount === 0) return;
      const rows = plainRows(chunk, types);
      if (rows.length > left) {
        if (left > 0) yield rows.slice(0, left);
        onCut?.();
        return;
      }
      left -= rows.length;
      yield rows;
    }
  }
  return {names: result.deduplicatedColumnNames(), types, batches: batches()};
}

/** Types whose own text says more than what they are in JavaScript. */
const asText = new Set([
  DuckDBTypeId.DATE,
  DuckDBTypeId.TIME,
  DuckDBTypeId.TIME_TZ,
  DuckDBTypeId.INTERVAL,
  DuckDBTypeId.BLOB,
  DuckDBTypeId.BIT
]);

/** Types whose values are plain as they come. */
const asTheyAre = new Set([
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.INTEGER
]);

function plainRows(chunk: DuckDBDataChunk, types: DuckDBType[]): Value[][] {
  const columns = types.map(({typeId}, i): Value[] => {
    if (asTheyAre.has(typeId)) return chunk.getColumnValues(i) as Value[];
    if (asText.has(typeId)) return chunk.getColumnValues(i).map((d) => (d === null ? null : String(d)));
    return chunk.convertColumnValues(i, JSDuckDBValueConverter).map((d) => plainValue(d as JS));
  });
  return Array.from({length: chunk.rowCount}, (_, row) => columns.map((column) => column[row]));
}
