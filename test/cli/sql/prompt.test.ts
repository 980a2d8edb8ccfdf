import {readFileSync} from "node:fs";
import {join} from "node:path";
import {PassThrough} from "node:stream";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {completions} from "../../../src/cli/sql/completions.js";
import {prompt} from "../../../src/cli/sql/prompt.js";
import {smallDatabase} from "./smallDatabase.js";

let db: Awaited<ReturnType<typeof smallDatabase>>;

beforeAll(async () => {
  db = await smallDatabase();
}, 60_000);

afterAll(() => db.remove());

/** What the prompt answers to some lines, until the input ends. */
async function answers(...lines: string[]) {
  const input = new PassThrough();
  const out: string[] = [];
  const err: string[] = [];
  const echo = new PassThrough();
  input.end(lines.map((d) => `${d}\n`).join(""));
  const code = await prompt({
    path: db.database,
    seconds: 20,
    limit: 10,
    output: {stdout: (d) => void out.push(d), stderr: (d) => void err.push(d)},
    input,
    echo,
    isTerminal: false
  });
  return {code, out, err, echo: String(echo.read())};
}

test("a statement runs when it ends in a semicolon, over several lines", async () => {
  const {code, out, echo} = await answers("SELECT count(*) AS n", "FROM runs;");
  expect({code, out}).toEqual({code: 0, out: ["n\n─\n3\n1 row"]});
  expect(echo).toBe("sql> ...> sql> ");
});

test("several statements of a line run one after the other, the last without a semicolon too", async () => {
  expect((await answers("SELECT 1 AS a; SELECT 2 AS b;", "SELECT 3 AS c")).out).toEqual([
    "a\n─\n1\n1 row",
    "b\n─\n2\n1 row",
    "c\n─\n3\n1 row"
  ]);
});

test("an error is said and the next statement runs", async () => {
  const {code, out, err} = await answers("SELECT passd FROM runs;", "COPY runs TO '/tmp/x';", "SELECT 1 AS a;");
  expect(code).toBe(0);
  expect(err[0]).toMatch(/"passd" not found[^]*line 1, column 8:/);
  expect(err[1]).toMatch(/COPY is refused/);
  expect(out).toEqual(["a\n─\n1\n1 row"]);
});

test("rows that are cut off are said", async () => {
  expect((await answers("FROM range(11);")).err).toEqual(["cut off after 10 rows: there are more"]);
});

test("dot commands list tables, columns and queries, set the format, and end", async () => {
  const {out} = await answers(
    ".tables",
    ".columns leaderboard",
    ".show cheapest",
    ".format csv",
    "SELECT 1 AS a, NULL AS b;",
    ".nothing",
    ".quit",
    "SELECT 2;"
  );
  expect(out[0]).toMatch(/leaderboard +One row per config × origin × date/);
  expect(out[1]).toMatch(/rank +BIGINT +Place among the figures/);
  expect(out[2]).toMatch(/^-- The cheapest config/);
  expect(out.slice(3)).toEqual(["the format is csv", "a,b", "1,", "unknown command: .nothing (.help lists them)"]);
});

test("completion knows tables, columns, macros, keywords and dot commands", async () => {
  const instance = await DuckDBInstance.create(db.database, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  const complete = await completions(connection);
  expect(complete("SELECT * FROM lead")).toEqual([["leaderboard"], "lead"]);
  expect(complete("SELECT cost_of")).toEqual([["cost_of_pass", "cost_of_pass("], "cost_of"]);
  expect(complete("SELECT wilson_l")[0]).toEqual(["wilson_low", "wilson_low("]);
  expect(complete("SELECT runs.cost_")[0]).toEqual(["runs.cost_usd", "runs.cost_kind"]);
  expect(complete("SEL")[0]).toEqual(["SELECT"]);
  expect(complete("sel")[0]).toContain("select");
  expect(complete(".ta")[0]).toEqual([".tables"]);
  expect(complete(".col")[0]).toEqual([".columns"]);
  expect(complete("SELECT ")[0]).toEqual([]);
  connection.closeSync();
  instance.closeSync();
});

test("history is kept below the folder that is named, latest first", async () => {
  const {readHistory, writeHistory} = await import("../../../src/cli/sql/history.js");
  const before = process.env.BENCHBOOK_SQL_HISTORY;
  process.env.BENCHBOOK_SQL_HISTORY = join(db.folder, "state/history");
  try {
    expect(readHistory()).toEqual([]);
    writeHistory(["SELECT 2;", "SELECT 1;"]);
    expect(readHistory()).toEqual(["SELECT 2;", "SELECT 1;"]);
    expect(readFileSync(join(db.folder, "state/history"), "utf8")).toBe("SELECT 2;\nSELECT 1;");
  } finally {
    if (before === undefined) delete process.env.BENCHBOOK_SQL_HISTORY;
    else process.env.BENCHBOOK_SQL_HISTORY = before;
  }
});
