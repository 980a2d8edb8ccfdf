import type {LinkedQuery} from "./sqlLink.js";

const key = "benchbook-sql-history";
const most = 200;

/** A query that was run, and when. */
export interface PastQuery extends LinkedQuery {
  /** ISO 8601. */
  at: string;
}

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The queries that were run in this browser, the latest first; none where it keeps nothing. */
export function readHistory(store: Store = localStorage): PastQuery[] {
  try {
    const past = JSON.parse(store.getItem(key) ?? "[]") as PastQuery[];
    return past.filter((d) => typeof d.sql === "string" && typeof d.parameters === "object");
  } catch {
    return []; // nothing kept, or not by us
  }
}

/** Adds a query; one that is there already moves to the front. What cannot be kept is no reason to fail. */
export function addToHistory(query: PastQuery, store: Store = localStorage): void {
  const same = ({sql, parameters}: LinkedQuery) => JSON.stringify([sql, parameters]);
  const others = readHistory(store).filter((d) => same(d) !== same(query));
  try {
    store.setItem(key, JSON.stringify([query, ...others].slice(0, most)));
  } catch {
    return;
  }
}

export function clearHistory(store: Store = localStorage): void {
  try {
    store.removeItem(key);
  } catch {
    return;
  }
}
