import type {Database} from "../../loaders/database.js";
import {tables} from "../../loaders/schema.js";

/** A hash of the content of every table; equal hashes are equal databases. */
export async function tableHashes(rows: Database["rows"]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of Object.keys(tables)) {
    const [row] = await rows(
      `SELECT md5(coalesce(string_agg(t::VARCHAR, chr(10) ORDER BY t::VARCHAR), '')) AS hash FROM ${name} AS t`
    );
    hashes[name] = String(row.hash);
  }
  return hashes;
}
