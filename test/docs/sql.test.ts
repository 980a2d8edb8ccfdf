import {readFileSync, readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {views} from "../../loaders/views.js";
import {studiesDatabase} from "../studiesDatabase.js";
import {openWasm} from "../loaders/openWasm.js";
import {answerOf, readExamples} from "./answers.js";
import {questionsText, readQuestions} from "./questions.js";

const examples = readExamples("docs/sql.md");
const db = studiesDatabase();

test("every view and every macro has an example", () => {
  const macros = [...readFileSync("loaders/views/macros.sql", "utf8").matchAll(/CREATE MACRO (\w+)/g)].map((d) => d[1]);
  const shown = examples.map((d) => d.sql).join("\n");
  for (const name of [...Object.keys(views), ...macros]) expect(shown).toMatch(new RegExp(`\\b${name}\\b`));
  expect(readdirSync("loaders/views").toSorted()).toEqual(
    [...Object.keys(views), "macros"].map((d) => `${d}.sql`).toSorted()
  );
});

test.each(examples)(
  "docs/sql.md $heading answers as printed (npm run docs writes the answers)",
  async ({sql, answer}) => {
    expect(await answerOf(sql, db)).toBe(answer);
  }
);

test("docs/questions.md has every question with its answer (npm run docs writes it)", async () => {
  expect(readQuestions().length).toBeGreaterThanOrEqual(25);
  expect(readFileSync("docs/questions.md", "utf8")).toBe(await questionsText(db));
});

test("DuckDB-WASM answers every question as Node does", {timeout: 120_000}, async () => {
  const ask = await openWasm(db.path);
  for (const {name, statement} of readQuestions()) {
    const sql = `SELECT md5(string_agg(t::VARCHAR, chr(10))) AS hash, count(*)::INTEGER AS n FROM (\n${statement}\n) AS t`;
    expect(ask(sql), name).toEqual(await db.rows(sql));
  }
});
