import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {setTimeout} from "node:timers/promises";

export interface LockOptions {
  /** Is called once when another process holds the lock. */
  waiting?: (pid: number) => void;
  /** Milliseconds between two looks. */
  interval?: number;
}

/** Waits until no other living process holds the lock, and takes it; returns what gives it back. */
export async function lockFile(
  path: string,
  {waiting = () => {}, interval = 100}: LockOptions = {}
): Promise<() => void> {
  mkdirSync(dirname(path), {recursive: true});
  for (let told = false; ; await setTimeout(interval)) {
    try {
      writeFileSync(path, String(process.pid), {flag: "wx"});
      return () => rmSync(path, {force: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = readHolder(path);
    if (holder === undefined) continue;
    if (!isAlive(holder)) rmSync(path, {force: true});
    else if (!told) {
      waiting(holder);
      told = true;
    }
  }
}

/** The process that holds the lock; undefined when it was given back, or not written yet, in between. */
function readHolder(path: string): number | undefined {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
