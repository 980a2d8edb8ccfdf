import type {DuckDBConnection} from "@duckdb/node-api";

/** Does some work by one thread: several would add numbers up in another order each time, and change the last digits of sums. */
export async function inOneOrder<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("SET threads = 1");
  try {
    return await work();
  } finally {
    await connection.run("RESET threads");
  }
}
