import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Value} from "../../loaders/database.js";

type Row = Record<string, Value>;

/** The database as a page would have it: attached, read only, in DuckDB-WASM without an extension. */
export async function openWasm(path: string): Promise<(sql: string) => Row[]> {
  const require = createRequire(import.meta.url);
  const module = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const duckdb = require(module);
  const bundle = {mainModule: join(dirname(module), "duckdb-eh.wasm"), mainWorker: ""};
  const wasm = await duckdb.createDuckDB({mvp: bundle, eh: bundle}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await wasm.instantiate();
  wasm.open({query: {castBigIntToDouble: true}});
  wasm.registerFileBuffer("snapshot.duckdb", new Uint8Array(readFileSync(path)));
  const connection = wasm.connect();
  for (const sql of [
    "SET autoload_known_extensions = false",
    "SET autoinstall_known_extensions = false",
    "ATTACH 'snapshot.duckdb' AS benchbook (READ_ONLY)",
    "USE benchbook",
    "SET enable_external_access = false",
    "SET lock_configuration = true"
  ]) {
    connection.query(sql);
  }
  return (sql) =>
    connection
      .query(sql)
      .toArray()
      .map((d: {toJSON(): Row}) => d.toJSON());
}
