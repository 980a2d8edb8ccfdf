import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "./ddl.js";

/** A database in memory that can read the given folders and files and nothing else: no network, no extension. */
export async function openSandbox({
  folders = [],
  paths = []
}: {
  folders?: string[];
  paths?: string[];
}): Promise<{connection: DuckDBConnection; close: () => void}> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = [${folders.map((d) => quote(`${d}/`)).join(", ")}]`);
  await connection.run(`SET allowed_paths = [${paths.map(quote).join(", ")}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
