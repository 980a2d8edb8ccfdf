import type {DuckDBConnection} from "@duckdb/node-api";
import {CliError} from "../command.js";

/** What ends a query before its end: its time is up, or somebody cancels it. */
export interface Stop {
  /** Waits for work of the database, and no longer than a little after it was told to stop. */
  guard<T>(work: Promise<T>): Promise<T>;
  cancel(): void;
  /** Why the query was stopped; undefined while it was not. */
  error(): CliError | undefined;
  /** Whether work was left behind that did not heed. */
  isAbandoned(): boolean;
  end(): void;
}

/** A query that was cancelled, exit code 130. */
export class Cancelled extends CliError {}

/** Seconds that the database has to heed; a single step of it may not look up for long. */
const grace = 3;

let anyAbandoned = false;

/** Whether a query of this process did not heed, and works on. */
export function isWorkAbandoned(): boolean {
  return anyAbandoned;
}

export function createStop(connection: DuckDBConnection, {seconds}: {seconds: number}): Stop {
  let reason: CliError | undefined;
  let abandoned = false;
  let giveUp = () => {};
  let graceTimer: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  const stop = (why: CliError) => {
    if (reason !== undefined) return;
    reason = why;
    // Again and again: what begins after an interrupt does not know of it.
    connection.interrupt();
    again = setInterval(() => connection.interrupt(), 100);
    graceTimer = setTimeout(() => {
      abandoned = true;
      anyAbandoned = true;
      clearInterval(again);
      giveUp();
    }, 1000 * grace);
  };
  const timer = setTimeout(
    () => stop(new CliError(`stopped after ${seconds} s (give --timeout a larger number)`)),
    1000 * Math.min(seconds, 2_000_000)
  );
  return {
    async guard<T>(work: Promise<T>) {
      if (reason !== undefined) throw reason;
      try {
        // Not a race with one long promise: that would hold on to the result of every step.
        return await new Promise<T>((resolve, reject) => {
          giveUp = () => reject(reason!);
          work.then(resolve, reject);
        });
      } finally {
        giveUp = () => {};
      }
    },
    cancel: () => stop(new Cancelled("cancelled")),
    error: () => reason,
    isAbandoned: () => abandoned,
    end() {
      clearTimeout(timer);
      clearTimeout(graceTimer);
      clearInterval(again);
    }
  };
}
