import {describe, expect, test} from "vitest";
import {DuckDBInstance} from "@duckdb/node-api";
import {grammarOf} from "../../../loaders/bulk/grammar.js";
import {keyOrdersOf} from "../../../loaders/bulk/keyOrders.js";
import {recordSchema} from "../../../loaders/bulk/recordSchema.js";
import {quote} from "../../../loaders/ddl.js";
import {runRecord} from "../../../loaders/runRecord.js";

const whole = {
  benchbook: "run/1",
  task: "t",
  model: "m",
  status: "completed",
  passed: true,
  score: 1,
  cost_usd: 1,
  tokens_input: 1,
  repeat: 1,
  started_at: "2026-01-02T03:04:05Z",
  note: "n",
  attempts: [{passed: true, cost_usd: 1}],
  scores: {tests: {value: 1}},
  artefacts: [{path: "a", sha256: "0".repeat(64)}]
};

const grammar = grammarOf(recordSchema, keyOrdersOf([whole], recordSchema))!;

type Fits = (texts: string[]) => Promise<boolean[]>;

/** Whether DuckDB takes a text as a record. */
const inDatabase: Fits = async (texts) => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const values = texts.map((d) => `regexp_full_match(${quote(d)}, ${quote(grammar)})`);
  const reader = await connection.runAndReadAll(`SELECT ${values.join(", ")}`);
  connection.closeSync();
  instance.closeSync();
  return reader.getRows()[0] as boolean[];
};

/** Whether JavaScript does, which goes over the bytes of lines. */
const inJavaScript: Fits = async (texts) =>
  texts.map((text) => new RegExp(`^(?:${grammar})$`).test(Buffer.from(text).toString("latin1")));

const withFields = (fields: object) => JSON.stringify({...whole, ...fields});

describe.each([
  ["DuckDB", inDatabase],
  ["JavaScript", inJavaScript]
])("grammarOf(run record) in %s", (_, fits) => {
  test("takes records with any keys but the first left out, in any spacing", async () => {
    const {note: _note, cost_usd: _cost, attempts: _attempts, ...rest} = whole;
    const texts = [
      JSON.stringify(whole),
      JSON.stringify(whole, null, 2),
      JSON.stringify(rest),
      ' {"benchbook" : "run/1",\t"task":"t"}\r\n',
      withFields({passed: null, score: -0.5, cost_usd: 0, started_at: "2026-12-31T23:59:59.123", note: null}),
      withFields({note: 'a "quoted" word\n\u2028 é 😀', tokens_input: 0, scores: {}, attempts: 3}),
      withFields({score: 1.5e-7, cost_usd: 123456.789, repeat: 999_999_999_999_999}),
      '{"benchbook":"run/1","task":"\\u00e9\\u0001\\/"}'
    ];
    for (const text of texts) expect(runRecord.safeParse(JSON.parse(text)).success).toBe(true);
    expect(await fits(texts)).toEqual(texts.map(() => true));
  });

  test("takes no text that JSON.parse refuses", async () => {
    const wrong = [
      "nan",
      "NaN",
      "-Infinity",
      "inf",
      "01",
      "+1",
      ".5",
      "1.",
      "1e",
      "0x1",
      "True",
      "'1'",
      "",
      "1,",
      "1 1"
    ];
    const texts = wrong
      .map((d) => `{"benchbook":"run/1","task":"t","score":${d}}`)
      .concat(
        '{"benchbook":"run/1","task":"t",}',
        '{"benchbook":"run/1","task":"t"}}',
        '{"benchbook":"run/1","task":"t"} {"a":1}',
        '{"benchbook":"run/1" "task":"t"}',
        '{"benchbook":"run/1",,"task":"t"}',
        '{"benchbook":"run/1","task":"a\tb"}',
        '{"benchbook":"run/1","task":"a\\x"}',
        '{"benchbook":"run/1","task":"t","attempts":[{"passed":true},]}',
        '{"benchbook":"run/1","task":"t","scores":{"a":1,}}'
      );
    for (const text of texts) expect(() => JSON.parse(text) as unknown, text).toThrow();
    expect(await fits(texts)).toEqual(texts.map(() => false));
  });

  test("takes no record that its schema refuses", async () => {
    const texts = [
      {task: ""},
      {task: 7},
      {task: null},
      {benchbook: "run/2"},
      {status: "done"},
      {status: null},
      {passed: "true"},
      {score: "1"},
      {score: [1]},
      {cost_usd: -1},
      {tokens_input: 1.5},
      {tokens_input: -1},
      {repeat: 0},
      {attempts: 0},
      {attempts: []},
      {attempts: 100_001},
      {attempts: [{passed: true, other: 1}]},
      {attempts: [{cost_usd: -1}]},
      {scores: {a: "1"}},
      {scores: {a: {passed: 1}}},
      {artefacts: [{path: "a", sha256: "0"}]},
      {artefacts: [{path: "a"}]},
      {started_at: "2026-02-30T00:00:00Z"},
      {started_at: "2026-01-02"},
      {started_at: "2026-01-02T24:00:00Z"},
      {other: 1},
      {note: {}}
    ].map(withFields);
    for (const text of texts) expect(runRecord.safeParse(JSON.parse(text)).success, text).toBe(false);
    expect(await fits(texts)).toEqual(texts.map(() => false));
  });

  test("leaves to JavaScript what the two might read otherwise", async () => {
    const texts = [
      '{"benchbook":"run/1","task":"t","task":"u"}',
      '{"benchbook":"run/1","t\\u0061sk":"t"}',
      '{"task":"t","benchbook":"run/1"}',
      '{"benchbook":"run/1","task":"\\u0000"}',
      '{"benchbook":"run/1","task":"\\ud83d\\ude00"}',
      '{"benchbook":"run/1","task":"\\ud83d"}',
      '{"benchbook":"run/1","task":"t","score":1e999}',
      '{"benchbook":"run/1","task":"t","score":-0}',
      '{"benchbook":"run/1","task":"t","tokens_input":1.0}',
      '{"benchbook":"run/1","task":"t","tokens_input":9007199254740993}',
      withFields({started_at: "2026-01-02T03:04:05+02:00"}),
      withFields({settings: {a: 1}})
    ];
    expect(await fits(texts)).toEqual(texts.map(() => false));
  });
});
