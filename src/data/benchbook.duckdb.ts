import {createReadStream, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {databasePath} from "../../loaders/database.js";
import {writeSnapshot} from "../../loaders/snapshot.js";

const folder = mkdtempSync(join(tmpdir(), "benchbook-snapshot-"));
try {
  const path = join(folder, "benchbook.duckdb");
  await writeSnapshot(databasePath(), path);
  await pipeline(createReadStream(path), process.stdout);
} finally {
  rmSync(folder, {recursive: true, force: true});
}
