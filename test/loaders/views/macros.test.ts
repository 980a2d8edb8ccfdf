import {readFileSync} from "node:fs";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {jsRows} from "../../../loaders/database.js";
import {clusteredError} from "../../../src/stats/clusteredError.js";
import {costOfPass} from "../../../src/stats/costOfPass.js";
import {normalIsf} from "../../../src/stats/normal.js";
import {passAtK} from "../../../src/stats/passAtK.js";
import {passHatK} from "../../../src/stats/passHatK.js";
import {wilson} from "../../../src/stats/wilson.js";

let instance: DuckDBInstance;

beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(readFileSync("loaders/views/macros.sql", "utf8"));
  connection.closeSync();
});

afterAll(() => instance.closeSync());

async function rows(sql: string) {
  const connection = await instance.connect();
  try {
    return await jsRows(connection, sql);
  } finally {
    connection.closeSync();
  }
}

async function value(expression: string): Promise<unknown> {
  const [row] = await rows(`SELECT ${expression}`);
  return Object.values(row)[0];
}

/** What src/stats gives; null where it gives NaN or refuses. */
function orNull(compute: () => number): number | null {
  try {
    const x = compute();
    return Number.isNaN(x) ? null : x;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function expectClose(received: unknown, expected: number | null, message: string): void {
  if (expected === null) expect(received, message).toBeNull();
  else
    expect(Math.abs((received as number) - expected), message).toBeLessThanOrEqual(4e-15 * Math.abs(expected) + 1e-15);
}

const counts = [-1, 0, 1, 2, 3, 5, 10, 17, 164, 2160, 1_000_000];

test.each([0.9, 0.95, 0.99])("wilson_low and wilson_high are those of src/stats at level %d", async (level) => {
  const z = normalIsf((1 - level) / 2);
  const given = level === 0.95 ? "" : `, z := ${z}`;
  const sql = `SELECT k, n, wilson_low(k, n${given}) AS low, wilson_high(k, n${given}) AS high
    FROM unnest([${counts.join()}]) AS a(k), unnest([${counts.join()}]) AS b(n)`;
  const found = await rows(sql);
  expect(found).toHaveLength(counts.length ** 2);
  for (const {k, n, low, high} of found as {k: number; n: number; low: unknown; high: unknown}[]) {
    expectClose(
      low,
      orNull(() => wilson(k, n, {level}).low),
      `low ${k}/${n}`
    );
    expectClose(
      high,
      orNull(() => wilson(k, n, {level}).high),
      `high ${k}/${n}`
    );
  }
});

test("wilson_low(7, 10) has R's value: prop.test(7, 10, correct = FALSE)", async () => {
  expect(await value("wilson_low(7, 10)")).toBeCloseTo(0.396778147461145, 14);
  expect(await value("wilson_high(7, 10)")).toBeCloseTo(0.892208732593699, 14);
});

test("wilson_high takes counts of every whole type, and sums", async () => {
  expect(await value("wilson_high(3::UTINYINT, 10::HUGEINT)")).toBeCloseTo(wilson(3, 10).high, 14);
  expect(await value("wilson_high(sum(p::INT), count(*)) FROM unnest([true, false, true]) AS t(p)")).toBeCloseTo(
    wilson(2, 3).high,
    14
  );
  expect(await value("wilson_high(1, 100000000000)")).toBeCloseTo(wilson(1, 100_000_000_000).high, 18);
});

test("pass_at_k and pass_hat_k are those of src/stats", async () => {
  const few = [-1, 0, 1, 2, 3, 5, 10, 30, 200];
  const found = await rows(
    `SELECT n, c, k, pass_at_k(n, c, k) AS at, pass_hat_k(n, c, k) AS hat
     FROM unnest([${few.join()}]) AS a(n), unnest([${few.join()}]) AS b(c), unnest([${few.join()}]) AS d(k)`
  );
  expect(found).toHaveLength(few.length ** 3);
  for (const {n, c, k, at, hat} of found as {n: number; c: number; k: number; at: unknown; hat: unknown}[]) {
    expectClose(
      at,
      orNull(() => passAtK(c, n, {k})),
      `pass@${k} of ${c}/${n}`
    );
    expectClose(
      hat,
      orNull(() => passHatK(c, n, {k})),
      `pass^${k} of ${c}/${n}`
    );
  }
});

test("pass_at_k(5, 2, 3): all three fail in 1 of 10 choices; pass_hat_k(5, 3, 2): both pass in 3 of 10", async () => {
  expect(await value("pass_at_k(5, 2, 3)")).toBeCloseTo(0.9, 15);
  expect(await value("pass_hat_k(5, 3, 2)")).toBeCloseTo(0.3, 15);
});

test("pass_at_k takes aggregates of a group", async () => {
  expect(
    await rows(
      `SELECT task, pass_at_k(count(*), count(*) FILTER (passed), 2) AS p, pass_hat_k(count(*), count(*) FILTER (passed), 2) AS h
       FROM (VALUES ('a', true), ('a', false), ('a', false), ('b', true), ('b', true)) AS t(task, passed) GROUP BY task ORDER BY task`
    )
  ).toEqual([
    {task: "a", p: expect.closeTo(2 / 3, 15), h: 0},
    {task: "b", p: 1, h: 1}
  ]);
});

test.each([
  "wilson_low(NULL, 5)",
  "wilson_low(2, NULL)",
  "wilson_low(0, 0)",
  "wilson_low(0, NULL)",
  "wilson_high(NULL, 5)",
  "wilson_high(0, 0)",
  "wilson_high(1, 5, z := NULL)",
  "pass_at_k(NULL, 1, 1)",
  "pass_at_k(5, NULL, 1)",
  "pass_at_k(5, 1, NULL)",
  "pass_at_k(0, 0, 1)",
  "pass_hat_k(NULL, 1, 1)",
  "pass_hat_k(5, NULL, 1)",
  "pass_hat_k(5, 1, NULL)"
])("%s is null", async (expression) => {
  expect(await value(expression)).toBeNull();
});

test("standard_error(x) is s / √n, as src/stats has it where values are unrelated", async () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  const {seNaive} = clusteredError(values, [0, 1, 2, 3, 4, 5, 6, 7]);
  expect(await value(`standard_error(x) FROM unnest([${values.join()}]) AS t(x)`)).toBeCloseTo(seNaive, 14);
  expect(await value("standard_error(x) FROM unnest([1, 2, 3, NULL]) AS t(x)")).toBeCloseTo(1 / Math.sqrt(3), 15);
  expect(await value("standard_error(x) FROM unnest([1]) AS t(x)")).toBeNull();
});

test("cost_of_pass(cost_usd, passed) divides what all runs cost by the passes, as src/stats does", async () => {
  const costs = [0.1, 0.25, 0.4, 1];
  const passed = [true, false, true, false];
  const table = `(VALUES ${costs.map((d, i) => `(${d}::DOUBLE, ${passed[i]})`).join()}, (NULL, true), (5, NULL)) AS t(cost, passed)`;
  const {estimate} = costOfPass(costs, passed, {method: "delta"});
  expect(estimate).toBeCloseTo(0.875, 15);
  expect(await value(`cost_of_pass(cost, passed) FROM ${table}`)).toBeCloseTo(estimate, 15);
});

test("cost_of_pass is infinite when nothing passed, null when no cost is known", async () => {
  expect(costOfPass([1, 2], [false, false]).estimate).toBe(Infinity);
  expect(await value("cost_of_pass(c, false) FROM unnest([1.0, 2.0]) AS t(c)")).toBe(Infinity);
  expect(await value("cost_of_pass(NULL::DOUBLE, true)")).toBeNull();
  expect(await value("cost_of_pass(c, true) FROM unnest([1.0]) AS t(c) WHERE false")).toBeNull();
});

test.each([
  ["'completed', 'none', NULL", true],
  ["'failed', 'model', NULL", true],
  ["'timeout', 'timeout', NULL", true],
  ["'error', 'infra', NULL", false],
  ["'failed', 'unknown', NULL", false],
  ["'cancelled', 'none', NULL", false],
  ["'completed', 'none', 'ran twice'", false]
])("is_counted(%s) is %s", async (run, counted) => {
  expect(await value(`is_counted(${run})`)).toBe(counted);
});
