import {download} from "./download.js";
import {SqlError} from "./sqlDatabase.js";
import type * as duckdb from "@duckdb/duckdb-wasm";

/** What the engine is made of, fetched once and kept, so that it starts again without a network. */
export interface EngineFiles {
  library: typeof duckdb;
  worker: Blob;
  wasm: Blob;
  database: Blob;
}

export interface Engine {
  connection: duckdb.AsyncDuckDBConnection;
  /** Ends it, whatever it does at the moment. */
  terminate(): void;
}

/** What a query may hold in memory; there is no disk for it to go on. */
const memoryLimit = "2GB";

/** In this order: what comes after the lock cannot be changed any more. */
const settings = [
  "SET autoload_known_extensions = false",
  "SET autoinstall_known_extensions = false",
  "ATTACH 'benchbook.duckdb' AS benchbook (READ_ONLY)",
  "USE benchbook",
  `SET memory_limit = '${memoryLimit}'`,
  "SET enable_external_access = false",
  "SET lock_configuration = true"
];

/** Fetches DuckDB-WASM from the report itself, and the database. */
export async function fetchEngine(
  database: string,
  {onBytes}: {onBytes: (count: number) => void}
): Promise<EngineFiles> {
  const library = await import("@duckdb/duckdb-wasm");
  if (typeof WebAssembly === "undefined" || !(await library.getPlatformFeatures()).wasmExceptions) {
    throw new SqlError("this browser cannot run DuckDB: it has no WebAssembly with exceptions");
  }
  const fetched = (url: string) => download(url, {onBytes});
  const [worker, wasm, rows] = await Promise.all([
    fetched(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")),
    fetched(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")),
    fetched(database)
  ]);
  return {library, worker, wasm: new Blob([wasm], {type: "application/wasm"}), database: rows};
}

/** Starts DuckDB in a worker, with the database attached for reading, and nothing else within its reach. */
export async function startEngine({library, worker: script, wasm, database}: EngineFiles): Promise<Engine> {
  const urls = [script, wasm].map((d) => URL.createObjectURL(d));
  const worker = new Worker(urls[0]);
  const db = new library.AsyncDuckDB(new library.VoidLogger(), worker);
  const terminate = () => worker.terminate();
  try {
    await db.instantiate(urls[1]);
    await db.open({});
    await db.registerFileHandle("benchbook.duckdb", database, library.DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const connection = await db.connect();
    for (const sql of settings) await connection.query(sql);
    return {connection, terminate};
  } catch (error) {
    terminate();
    throw error;
  } finally {
    urls.forEach((d) => URL.revokeObjectURL(d));
  }
}
