import {rmSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {memoryLimit} from "./database.js";
import {createTable, quote} from "./ddl.js";
import {tables} from "./schema.js";
import {createViews} from "./views.js";

/** The newest file format that the DuckDB in the browser (DuckDB-WASM 1.32, which is DuckDB 1.4.3) can read. */
const storageVersion = "v1.4.0";

/**
 * Writes the database of the report's SQL page: every table with its rows in their order, views, macros and comments of the
 * loaded database, in a file that nothing was ever removed from.
 */
export async function writeSnapshot(database: string, path: string): Promise<void> {
  rmSync(path, {force: true});
  const instance = await DuckDBInstance.create(":memory:", {memory_limit: memoryLimit});
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quote(database)} AS loaded (READ_ONLY)`);
    await connection.run(`ATTACH ${quote(path)} AS benchbook (STORAGE_VERSION '${storageVersion}')`);
    await connection.run("USE benchbook");
    for (const [name, table] of Object.entries(tables)) {
      await connection.run(createTable(table));
      await connection.run(`INSERT INTO ${name} BY NAME FROM loaded.${name}`);
    }
    await createViews(connection);
    await connection.run("USE memory");
    await connection.run("CHECKPOINT benchbook");
    await connection.run("DETACH benchbook");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
