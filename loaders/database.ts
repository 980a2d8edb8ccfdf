import {existsSync} from "node:fs";
import {DuckDBInstance, DuckDBTypeId} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBValue, JS} from "@duckdb/node-api";

export type Value = string | number | boolean | null | Value[] | {[key: string]: Value};

/** The database that the report and the commands read: BENCHBOOK_DATABASE, or data/benchbook.duckdb. */
export function databasePath(): string {
  return process.env.BENCHBOOK_DATABASE ?? "data/benchbook.duckdb";
}

/** What DuckDB may hold in memory while it loads; beyond that it works on disk. */
export const memoryLimit = "512MB";

export interface Database {
  connection: DuckDBConnection;
  rows(sql: string, parameters?: Record<string, DuckDBValue>): Promise<Record<string, Value>[]>;
  close(): void;
}

/** Opens the loaded database for reading; several readers may have it open at once. */
export async function openDatabase(path = databasePath()): Promise<Database> {
  if (!existsSync(path)) throw new Error(`no database: ${path} (make it with: npx benchbook load)`);
  const instance = await DuckDBInstance.create(path, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  return {
    connection,
    rows: (sql, parameters) => jsRows(connection, sql, parameters),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** Rows as plain values: whole numbers as numbers, times as ISO 8601 text. */
export async function jsRows(
  connection: DuckDBConnection,
  sql: string,
  parameters?: Record<string, DuckDBValue>
): Promise<Record<string, Value>[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  const names = reader.deduplicatedColumnNames();
  const dates = new Set(names.filter((_, i) => reader.columnType(i).typeId === DuckDBTypeId.DATE));
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, dates.has(name) ? dayOf(value) : plainValue(value)])
      )
    );
}

function dayOf(value: JS): string | null {
  return value instanceof Date ? value.toISOString().slice(0, 10) : null;
}

/** A value of DuckDB as JSON has it: whole numbers as numbers, where they are exact, times as ISO 8601 text. */
export function plainValue(value: JS): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((d) => plainValue(d as JS));
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, d]) => [name, plainValue(d as JS)]));
  }
  return value;
}
