import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {namedQueries} from "../../src/cli/sql/namedQueries.js";
import {smallDatabase} from "./sql/smallDatabase.js";

let db: Awaited<ReturnType<typeof smallDatabase>>;

beforeAll(async () => {
  db = await smallDatabase();
}, 60_000);

afterAll(() => db.remove());

const three = "SELECT config_id, cost_usd, note FROM runs ORDER BY run_id";

describe("formats", () => {
  test("csv: nothing for null, quotes for an empty text and where the text needs them", async () => {
    const {stdout} = await db.sql(three, "--format", "csv");
    expect(stdout).toBe('config_id,cost_usd,note\na,0.5,""\nb,,"日本, ""so""\nand so"\na,0.25,');
  });

  test("json and jsonl give the same rows", async () => {
    const expected = [
      {config_id: "a", cost_usd: 0.5, note: ""},
      {config_id: "b", cost_usd: null, note: '日本, "so"\nand so'},
      {config_id: "a", cost_usd: 0.25, note: null}
    ];
    expect(JSON.parse((await db.sql(three, "--json")).stdout)).toEqual(expected);
    const {stdout} = await db.sql(three, "--format", "jsonl");
    expect(stdout.split("\n").map((d) => JSON.parse(d))).toEqual(expected);
  });

  test("json tells infinity from what is not known", async () => {
    const {stdout} = await db.sql("SELECT 'Infinity'::DOUBLE AS a, 'NaN'::DOUBLE AS b, NULL AS c", "--json");
    expect(JSON.parse(stdout)).toEqual([{a: "Infinity", b: "NaN", c: null}]);
  });

  test("json of several batches is one array, of none an empty one", async () => {
    const {stdout} = await db.sql("SELECT x FROM range(5000) AS t(x)", "--json");
    expect(JSON.parse(stdout)).toEqual(Array.from({length: 5000}, (_, x) => ({x})));
    expect((await db.sql("FROM runs WHERE false", "--json")).stdout).toBe("[]");
  });

  test("csv of no rows has its header, a table says so", async () => {
    expect((await db.sql("SELECT run_id, task_id FROM runs WHERE false", "--csv")).stdout).toBe("run_id,task_id");
    expect((await db.sql("FROM runs WHERE false")).stdout).toBe("no rows");
  });

  test("markdown keeps to one line a row and escapes markup", async () => {
    const {stdout} = await db.sql("SELECT 'a|b' AS x, 'one\ntwo <i>' AS y, 1 AS n", "--format", "markdown");
    expect(stdout.split("\n")).toEqual([
      "| x | y | n |",
      "| --- | --- | ---: |",
      String.raw`| a\|b | one two &lt;i&gt; | 1 |`
    ]);
  });

  test("values of every kind are readable", async () => {
    const {stdout} = await db.sql(
      `SELECT DATE '2026-01-02' AS d, TIME '10:11:12' AS t, TIMESTAMP '2026-01-02 03:04:05' AS ts, INTERVAL 3 DAY AS i, 9007199254740993 AS big,
         1.25::DECIMAL(5, 2) AS dec, [1, NULL] AS l, {a: 'x'} AS s, '\\xAA'::BLOB AS b, true AS o`,
      "--json"
    );
    expect(JSON.parse(stdout)).toEqual([
      {
        d: "2026-01-02",
        t: "10:11:12",
        ts: "2026-01-02T03:04:05.000Z",
        i: "3 days",
        big: "9007199254740993",
        dec: 1.25,
        l: [1, null],
        s: {a: "x"},
        b: "\\xAA",
        o: true
      }
    ]);
  });

  test("--output writes Parquet that DuckDB reads back", async () => {
    const path = join(db.folder, "out.parquet");
    expect(await db.sql(`${three};`, "--output", path)).toMatchObject({code: 0, stdout: ""});
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const back = await connection.runAndReadAll(`SELECT config_id, cost_usd, note FROM '${path}'`);
    expect(back.getRowsJson()).toEqual([
      ["a", 0.5, ""],
      ["b", null, '日本, "so"\nand so'],
      ["a", 0.25, null]
    ]);
    connection.closeSync();
    instance.closeSync();
  });

  test("--output writes Arrow that apache-arrow reads back, in several batches", async () => {
    const path = join(db.folder, "out.arrow");
    const query =
      "SELECT x AS big, x::INTEGER AS n, x / 2 AS half, x::VARCHAR AS text, x > 1 AS more, [x] AS list FROM range(5000) AS t(x)";
    expect(await db.sql(query, "--output", path)).toMatchObject({code: 0});
    const table = tableFromIPC(readFileSync(path));
    expect(table.numRows).toBe(5000);
    expect({...table.get(4321)!.toJSON()}).toEqual({
      big: 4321n,
      n: 4321,
      half: 2160.5,
      text: "4321",
      more: true,
      list: "[4321]"
    });
    const {stdout} = await db.sql(three, "--output", join(db.folder, "nulls.arrow"));
    expect(stdout).toBe("");
    const nulls = tableFromIPC(readFileSync(join(db.folder, "nulls.arrow")));
    expect(nulls.toArray().map((d) => d.toJSON())).toEqual([
      {config_id: "a", cost_usd: 0.5, note: ""},
      {config_id: "b", cost_usd: null, note: '日本, "so"\nand so'},
      {config_id: "a", cost_usd: 0.25, note: null}
    ]);
  });

  test("--output leaves the old file alone when the query fails", async () => {
    const path = join(db.folder, "kept.csv");
    writeFileSync(path, "old\n");
    expect(await db.sql("SELECT error('no') FROM runs", "--output", path)).toMatchObject({code: 2});
    expect(readFileSync(path, "utf8")).toBe("old\n");
    expect(readdirSync(db.folder).filter((d) => d.endsWith(".tmp"))).toEqual([]);
    await db.sql("SELECT 1 AS x", "--output", path);
    expect(readFileSync(path, "utf8")).toBe("x\n1\n");
  });

  test("parquet on the terminal, and a format that is not known, are refused", async () => {
    expect((await db.sql("FROM runs", "--format", "parquet")).stderr).toContain("expected --output FILE for parquet");
    expect((await db.sql("FROM runs", "--format", "xml")).stderr).toContain("unknown format: xml (known: table, csv");
    expect((await db.sql("FROM runs", "--output", "/nowhere/x.csv")).stderr).toContain("no such folder: /nowhere");
  });
});

describe("limits", () => {
  test("a table stops after 1000 rows and says so; that is what it is for", async () => {
    const {code, stdout, stderr} = await db.sql("FROM range(1001)");
    expect(stdout.split("\n").at(-1)).toBe("1000 rows");
    expect({code, stderr}).toEqual({code: 0, stderr: expect.stringContaining("cut off after 1000 rows")});
    expect((await db.sql("FROM range(1000)")).stderr).toBe("");
  });

  test("--limit N is kept to the row, --limit all takes all", async () => {
    const {code, stdout, stderr} = await db.sql("FROM range(3000)", "--csv", "--limit", "2500");
    expect(stdout.split("\n")).toHaveLength(2501);
    expect({code, stderr}).toEqual({code: 0, stderr: expect.stringContaining("cut off after 2500 rows")});
    expect((await db.sql("FROM range(3000)", "--limit", "all")).stdout.split("\n").at(-1)).toBe("3000 rows");
    expect((await db.sql("FROM range(3)", "--limit", "0", "--csv")).stdout).toBe("range");
    expect((await db.sql("FROM range(3)", "--limit=-1")).stderr).toContain("not a number of rows: -1");
  });

  test("rows that were cut off unasked from what a program reads are exit code 1", async () => {
    const {code, stderr} = await db.sql("FROM range(1000001)", "--format", "jsonl");
    expect({code, stderr}).toEqual({code: 1, stderr: expect.stringContaining("cut off after 1000000 rows")});
  });
});

describe("errors", () => {
  const errorOf = async (query: string) => (await db.sql(query)).stderr;

  test("point at the column, and suggest what is near", async () => {
    const [what, near, ...place] = (await errorOf("SELECT config_id,\n  'é日本', passd\nFROM runs")).split("\n");
    expect(what).toBe('benchbook: Binder Error: Referenced column "passd" not found in FROM clause!');
    expect(near).toMatch(/^Did you mean "passed", /);
    expect(place).toEqual(["line 2, column 10:", "    'é日本', passd", "             ^"]);
  });

  test("suggest a table and a function", async () => {
    expect(await errorOf("FROM leaderbord")).toMatch(
      /Did you mean "leaderboard"\?\nline 1, column 6:\n {2}FROM leaderbord\n {7}\^/
    );
    expect(await errorOf("SELECT wilson_lo(1, 2)")).toMatch(/Did you mean "wilson_low"\?\nline 1, column 8:/);
  });

  test("find the column in a line that is too long to show", async () => {
    const query = `SELECT ${"run_id, ".repeat(40)}nothing_like_it FROM runs`;
    const stderr = await errorOf(query);
    expect(stderr).toContain(`line 1, column ${query.indexOf("nothing") + 1}:`);
    const [shown, caret] = stderr.split("\n").slice(-2);
    expect(shown.slice(caret.indexOf("^"))).toMatch(/^nothing_like_it/);
  });

  test("list a few candidates of a function, not all", async () => {
    const stderr = await errorOf("SELECT passed + 'x' FROM runs");
    expect(stderr).toMatch(/No function matches/);
    expect(stderr).toMatch(/… and \d+ more/);
    expect(stderr.split("\n").length).toBeLessThan(15);
  });

  test("of syntax name the word", async () => {
    expect(await errorOf("SELCT 1")).toMatch(/syntax error at or near "SELCT"\nline 1, column 1:/);
  });

  test("while rows come are errors too", async () => {
    const {code, stderr} = await db.sql(
      "SELECT CASE WHEN x = 4000 THEN error('here') ELSE x END FROM range(5000) t(x)",
      "--csv"
    );
    expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining("here")});
  });
});

describe("where the statement comes from", () => {
  test("a file", async () => {
    const path = join(db.folder, "question.sql");
    writeFileSync(path, "-- how many?\nSELECT count(*) AS n FROM runs WHERE config_id = $config;\n");
    expect((await db.sql(path, "--csv", "--param", "config=a")).stdout).toBe("n\n2");
    expect((await db.sql("missing.sql")).stderr).toBe("benchbook: no such file: missing.sql");
  });

  test("standard input", () => {
    const piped = (...argv: string[]) =>
      spawnSync(process.execPath, ["src/cli/bin.js", "sql", ...argv, "--database", db.database, "--csv"], {
        input: "SELECT count(*) AS n\nFROM runs;",
        encoding: "utf8"
      });
    expect(piped("-")).toMatchObject({stdout: "n\n3\n", stderr: "", status: 0});
    expect(piped()).toMatchObject({stdout: "n\n3\n", stderr: "", status: 0});
  });

  test("a name, with parameters", async () => {
    const {stdout} = await db.sql("leaderboard", "--study", "x", "--csv");
    expect(stdout.split("\n").map((d) => d.split(",").slice(0, 7).join())).toEqual([
      "study_id,experiment_id,origin,rank,label,n_passed,n",
      "x,main,computed,1,b,1,1",
      "x,main,computed,2,a,1,2"
    ]);
    expect((await db.sql("leaderboard", "--study", "other")).stdout).toBe("no rows");
    expect((await db.sql("paired", "--param", "config=a", "--csv")).stdout).toContain("x,main,computed,b,1,0,1,0");
  });

  test("questions are answered as counted by hand", async () => {
    const answer = async (name: string, columns: number) =>
      (await db.sql(name, "--csv")).stdout
        .split("\n")
        .slice(1)
        .map((d) =>
          d
            .split(",")
            .slice(2, 2 + columns)
            .join()
        );
    expect(await answer("cost_of_failures", 7)).toEqual(["a,2,1,0.25,0.75,0.333,0", "b,1,0,,,,1"]);
    expect(await answer("never_passed", 5)).toEqual(["t2,1,1,0.25,0"]);
    expect(await answer("hardest_tasks", 5)).toEqual(["t2,1,0,1,0", "t1,2,2,2,2"]);
    expect(await answer("only_one_passes", 5)).toEqual([]);
    expect(await answer("dominated", 2)).toEqual([]);
  });

  test("a parameter is a text, whatever stands in it", async () => {
    expect((await db.sql("SELECT $x AS x, '$x' AS y", "--param", "x=it's'; DROP", "--csv")).stdout).toBe(
      "x,y\nit's'; DROP,$x"
    );
  });

  test("what is missing or not known is named", async () => {
    expect((await db.sql("paired")).stderr).toBe("benchbook: expected --param config=VALUE");
    expect((await db.sql("tasks")).stderr).toBe("benchbook: expected --study ID");
    expect((await db.sql("leaderboard", "--param", "stduy=x")).stderr).toContain(
      "unknown parameter: stduy (known: study, experiment)"
    );
    expect((await db.sql("lederboard")).stderr).toContain("unknown query: lederboard (did you mean leaderboard?");
    expect((await db.sql("leaderboard", "--param", "x")).stderr).toContain("expected --param NAME=VALUE: x");
  });

  test("every named query is listed and runs", async () => {
    const {stdout} = await db.sql("--list");
    for (const {name, kind, parameters} of namedQueries()) {
      expect(stdout).toContain(name);
      const given = parameters.filter((d) => !d.isOptional).flatMap(({name: d}) => ["--param", `${d}=x`]);
      expect(await db.sql(name, ...given), name).toMatchObject({code: 0});
      if (kind === "question")
        expect(
          parameters.every((d) => d.text !== ""),
          name
        ).toBe(true);
    }
  });
});

test("--explain shows the plan and runs nothing", async () => {
  const {code, stdout} = await db.sql("SELECT error('ran') FROM runs WHERE passed", "--explain");
  expect(code).toBe(0);
  expect(stdout).toContain("SEQ_SCAN");
});

test("a query beside others that read the same database is answered", async () => {
  const results = await Promise.all([1, 2, 3].map((n) => db.sql(`SELECT ${n} AS n`, "--csv")));
  expect(results.map((d) => d.stdout)).toEqual(["n\n1", "n\n2", "n\n3"]);
});

test("Ctrl-C cancels a query, exit 130", async () => {
  const {spawn} = await import("node:child_process");
  const child = spawn(process.execPath, ["src/cli/bin.js", "sql", "SELECT pg_sleep(100)", "--database", db.database]);
  let stderr = "";
  child.stderr.on("data", (d) => (stderr += d));
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve) => setTimeout(resolve, 8000));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(stderr).toBe("benchbook: cancelled\n");
});

test("a query that heeds no interrupt ends with the process", () => {
  const deaf = "SELECT sum(len(regexp_extract_all(repeat('ab', 20000000), '(a|b)*?b')))";
  const start = Date.now();
  const {stderr, signal} = spawnSync(
    process.execPath,
    ["src/cli/bin.js", "sql", deaf, "--timeout", "1", "--database", db.database],
    {encoding: "utf8"}
  );
  expect(stderr).toBe("benchbook: stopped after 1 s (give --timeout a larger number)\n");
  expect(signal).toBe("SIGTERM");
  expect(Date.now() - start).toBeLessThan(25_000);
});

test("a database that is not there is said, with how to make it", async () => {
  const {main} = await import("../../src/cli/benchbook.js");
  const err: string[] = [];
  const code = await main(["sql", "SELECT 1", "--database", "/nowhere/x.duckdb"], {
    stdout: () => {},
    stderr: (d) => void err.push(d)
  });
  expect({code, err}).toEqual({
    code: 2,
    err: ["benchbook: no database: /nowhere/x.duckdb (make it with: npx benchbook load)"]
  });
  expect(existsSync("/nowhere/x.duckdb")).toBe(false);
});

test.runIf(existsSync("/proc/self/status"))("rows stream: eight times as many hold no more memory", async () => {
  const {spawn} = await import("node:child_process");
  const peakOf = async (rows: number) => {
    const query = `SELECT r.*, repeat('x', 500) AS wide FROM runs AS r, range(${rows}) LIMIT ${rows}`;
    const child = spawn(process.execPath, ["src/cli/bin.js", "sql", query, "--csv", "--database", db.database]);
    let lines = 0;
    child.stdout.on("data", (data: Buffer) => (lines += data.reduce((n, byte) => n + (byte === 10 ? 1 : 0), 0)));
    let peak = 0;
    const timer = setInterval(() => {
      const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, "utf8") : "";
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    }, 50);
    await new Promise((resolve) => child.once("close", resolve));
    clearInterval(timer);
    expect(lines).toBeGreaterThan(rows);
    return peak;
  };
  const [few, many] = [await peakOf(25_000), await peakOf(200_000)];
  expect(many).toBeLessThan(few + 120);
});
