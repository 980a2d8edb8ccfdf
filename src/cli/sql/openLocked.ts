import {existsSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {quote} from "../../../loaders/ddl.js";
import {CliError} from "../command.js";

export interface LockedDatabase {
  connection: DuckDBConnection;
  close(): void;
}

/** What a query may hold in memory; there is no disk for it to go on. */
const memoryLimit = "4GB";

/**
 * The loaded database for reading alone: no other file (but one to write, where it is given), no network, no extension, no
 * temporary file, and no setting that could change that.
 */
export async function openLocked(path: string, {writes}: {writes?: string} = {}): Promise<LockedDatabase> {
  if (!existsSync(path)) throw new CliError(`no database: ${path} (make it with: npx benchbook load)`);
  const instance = await DuckDBInstance.create(path, {
    access_mode: "READ_ONLY",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    allow_persistent_secrets: "false"
  }).catch((error: Error) => {
    throw new CliError(error.message);
  });
  const connection = await instance.connect();
  for (const setting of [
    `memory_limit = '${memoryLimit}'`,
    "temp_directory = ''",
    ...(writes === undefined ? [] : [`allowed_paths = [${quote(writes)}]`]),
    "enable_external_access = false",
    "lock_configuration = true"
  ]) {
    await connection.run(`SET ${setting}`);
  }
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
