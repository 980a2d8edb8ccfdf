import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Whether the machine has sqlite3. */
export const hasSqlite = (() => {
  try {
    execFileSync("sqlite3", ["--version"], {stdio: "pipe"});
    return true;
  } catch {
    return false;
  }
})();

/** Makes the database of a CSV export as its README says, and gives what it answers: a line a row, cells apart by |. */
export function askSqlite(folder: string, queries: string[]): string[][] {
  const database = join(folder, "benchbook.sqlite");
  const run = (args: string[], input?: Buffer) =>
    execFileSync("sqlite3", args, {cwd: folder, input, stdio: ["pipe", "pipe", "pipe"]}).toString("utf8");
  run([database], readFileSync(join(folder, "import.sql")));
  return queries.map((sql) => run(["-bail", database, sql]).split("\n").slice(0, -1));
}
