import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {homedir} from "node:os";
import {dirname, join} from "node:path";

/** Lines written at the prompt before: BENCHBOOK_SQL_HISTORY, or below the user's state folder. */
function historyPath(): string {
  const state = process.env.XDG_STATE_HOME ?? join(homedir(), ".local/state");
  return process.env.BENCHBOOK_SQL_HISTORY ?? join(state, "benchbook/sql-history");
}

/** The latest first, as readline wants them. */
export function readHistory(): string[] {
  try {
    return readFileSync(historyPath(), "utf8").split("\n").filter(Boolean);
  } catch {
    return []; // none yet
  }
}

/** A history that cannot be kept is no reason to fail. */
export function writeHistory(lines: readonly string[]): void {
  try {
    mkdirSync(dirname(historyPath()), {recursive: true});
    writeFileSync(historyPath(), lines.slice(0, 1000).join("\n"), {mode: 0o600});
  } catch {
    return;
  }
}
