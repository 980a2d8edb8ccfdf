import {download} from "./download.js";
import {SqlError} from "./sqlDatabase.js";
import type * as duckdb from "@duckdb/duckdb-wasm";

/** What the engine is made of, each on its way or here; kept, so that it starts again without a network. */
export interface EngineFiles {
  library: typeof duckdb;
  worker: Promise<Blob>;
  wasm: Promise<Blob>;
  database: Promise<Blob>;
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

/** Begins to fetch DuckDB-WASM, from the report itself, and the database. */
export async function fetchEngine(
  database: string,
  {onBytes}: {onBytes: (count: number) => void}
): Promise<EngineFiles> {
  const library = await import("@duckdb/duckdb-wasm");
  if (typeof WebAssembly === "undefined" || !(await library.getPlatformFeatures()).wasmExceptions) {
    throw new SqlError("this browser cannot run DuckDB: it has no WebAssembly with exceptions");
  }
  const fetched = (url: string) => {
    const file = download(url, {onBytes});
    file.catch(() => {}); // said where the file is waited for, which may be later
    return file;
  };
  return {
    library,
    worker: fetched(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")),
    wasm: fetched(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")),
    database: fetched(database)
  };
}

/** Starts DuckDB in a worker, with the database attached for reading, and nothing else within its reach. */
export async function startEngine({library, database, ...files}: EngineFiles): Promise<Engine> {
  const [script, wasm] = await Promise.all([files.worker, files.wasm]);
  const urls = [script, new Blob([wasm], {type: "application/wasm"})].map((d) => URL.createObjectURL(d));
  const worker = new Worker(urls[0]);
  const db = new library.AsyncDuckDB(new library.VoidLogger(), worker);
  const terminate = () => worker.terminate();
  try {
    await db.instantiate(urls[1]);
    await db.open({});
    await db.registerFileHandle(
      "benchbook.duckdb",
      await database,
      library.DuckDBDataProtocol.BROWSER_FILEREADER,
      true
    );
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
