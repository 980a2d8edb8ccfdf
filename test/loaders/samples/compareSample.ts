import type {Database} from "../../../loaders/database.js";
import {expectedOf} from "./expectedOf.js";
import type {LoadedSamples} from "./loadSamples.js";
import type {Expected} from "./readExpected.js";

export interface Comparison {
  /** How many figures of expected.json were asked of the tables. */
  figures: number;
  /** Those that came back otherwise, in words. */
  different: string[];
  /** Problems that say that a file was not read, or not wholly. */
  unread: string[];
}

/** Holds the tables of one loaded sample against its entry in expected.json. */
export async function compareSample(entry: Expected, {db, problems, studyOf}: LoadedSamples): Promise<Comparison> {
  await viewsOf(studyOf(entry), db);
  const wanted = expectedOf(entry);
  const different: string[] = [];
  for (const {name, sql, expected} of wanted) {
    const got = await one(sql, db);
    const isEqual = equal(got, expected, {decimals: name.startsWith("duration") ? 3 : 4});
    if (!isEqual) different.push(`${name} ${String(got)}, expected ${String(expected)}`);
  }
  const unread = problems.filter((d) => d.study_id === studyOf(entry) && isUnread(d));
  return {figures: wanted.length, different, unread: unread.map((d) => `${d.code} ${d.received ?? ""}`)};
}

/** The tables of one study: its rows and no others. */
async function viewsOf(study: string, {connection}: Database): Promise<void> {
  for (const table of ["runs", "cells", "configs", "sessions", "session_usage"]) {
    await connection.run(`CREATE OR REPLACE TEMP VIEW sample_${table} AS FROM ${table} WHERE study_id = '${study}'`);
  }
  await connection.run(`CREATE OR REPLACE TEMP VIEW sample_attempts AS
    SELECT attempts.* FROM attempts JOIN sample_runs USING (run_id)`);
  await connection.run(`CREATE OR REPLACE TEMP VIEW sample_values AS
    SELECT run_id, metric, score AS value FROM sample_runs WHERE score IS NOT NULL
    UNION ALL SELECT run_id, s.metric, value FROM scores AS s JOIN sample_runs AS r USING (run_id)
    WHERE s.attempt = 0 AND s.metric IS DISTINCT FROM r.metric`);
}

async function one(sql: string, {rows}: Database): Promise<unknown> {
  const [row] = await rows(sql);
  return row === undefined ? undefined : Object.values(row)[0];
}

/** Figures of expected.json are rounded, to `decimals` or more of them; what is not a number must be the same. */
function equal(got: unknown, expected: unknown, {decimals}: {decimals: number}): boolean {
  if (typeof got !== "number" || typeof expected !== "number") return got === expected;
  const printed = Math.min(12, Math.max(decimals, /\.(\d+)/.exec(String(expected))?.[1].length ?? 0));
  return Math.abs(got - expected) <= 0.50001 * 10 ** -printed + 1e-12 * Math.abs(expected);
}

/** A file that was not read, or not wholly: a contradiction inside a file that was read is no failure of its loader. */
function isUnread({code, severity}: {code: string; severity: string}): boolean {
  return ["unknown-format", "ambiguous-format", "bad-value", "bad-syntax", "unreadable", "unknown-config"].includes(
    code
  )
    ? severity !== "note"
    : false;
}
