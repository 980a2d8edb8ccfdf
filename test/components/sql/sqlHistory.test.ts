import {expect, test} from "vitest";
import {addToHistory, clearHistory, readHistory} from "../../../src/components/sql/sqlHistory.js";

function store(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key)
  } as unknown as Storage;
}

const past = (sql: string, at = "2026-11-21T10:00:00Z") => ({sql, parameters: {}, at});

test("the latest query stands first, and each once", () => {
  const own = store();
  for (const sql of ["A", "B", "A"]) addToHistory(past(sql), own);
  expect(readHistory(own).map((d) => d.sql)).toEqual(["A", "B"]);
});

test("a query with other values is another", () => {
  const own = store();
  addToHistory(past("A"), own);
  addToHistory({...past("A"), parameters: {rate: "0.8"}}, own);
  expect(readHistory(own)).toHaveLength(2);
});

test("it holds 200 queries, and none once it is cleared", () => {
  const own = store();
  for (let i = 0; i < 205; ++i) addToHistory(past(String(i)), own);
  expect([readHistory(own).length, readHistory(own)[0].sql]).toEqual([200, "204"]);
  clearHistory(own);
  expect(readHistory(own)).toEqual([]);
});

test("a store that is full, forbidden or holds something else is no error", () => {
  const refuse = () => {
    throw new Error("QuotaExceededError");
  };
  const closed = {getItem: refuse, setItem: refuse, removeItem: refuse};
  addToHistory(past("A"), closed);
  clearHistory(closed);
  expect(readHistory(closed)).toEqual([]);
  expect(readHistory({...closed, getItem: () => '{"a": 1}'})).toEqual([]);
  expect(readHistory({...closed, getItem: () => '[1, {"sql": 2}, null]'})).toEqual([]);
});
