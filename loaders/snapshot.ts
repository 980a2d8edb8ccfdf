import {rmSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {memoryLimit} from "./database.js";
import {createTable, quote} from "./ddl.js";
import {tables} from "./schema.js";
import {createViews} from "./views.js";

/** The newest file format that the DuckDB in the browser (DuckDB-WASM 1.32, which is DuckDB 1.4.3) can read. */
const storageVersion = "v1.4.0";

/** Rows up to which small blocks make a smaller file: every column of a table takes up a whole block or more. */
const fewRows = 100_000;
const smallBlock = 16_384;
const usualBlock = 262_144;

/**
 * Writes the database of the report's SQL page: every table with its rows in their order, views, macros and comments of the
 * loaded database, in a file that nothing was ever removed from. Twice written, the rows are the same and the bytes are not:
 * DuckDB gives every file an id, and leaves in its gaps what was in memory.
 */
export async function writeSnapshot(database: string, path: string): Promise<void> {
  rmSync(path, {force: true});
  const instance = await DuckDBInstance.create(":memory:", {memory_limit: memoryLimit});
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quote(database)} AS loaded (READ_ONLY)`);
    const counted = await connection.runAndReadAll("SELECT sum(estimated_size)::DOUBLE FROM duckdb_tables()");
    const block = Number(counted.getRows()[0][0]) < fewRows ? smallBlock : usualBlock;
    await connection.run(
      `ATTACH ${quote(path)} AS benchbook (STORAGE_VERSION '${storageVersion}', BLOCK_SIZE ${block})`
    );
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
