import {readFileSync} from "node:fs";
import type {Database} from "../../loaders/database.js";
import {markdownRows} from "../../src/cli/sql/markdownRows.js";

/** An example of a document, and the answer that is printed below it. */
export interface Example {
  heading: string;
  sql: string;
  answer: string;
}

const block = /^```sql\n([^]*?)\n```\n(?:\n((?:\|.*\n)+))?/gm;

/** Every SQL block of a document with the table that follows it; an answer of nothing where none does. */
export function readExamples(path: string): Example[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(block)].map(({1: sql, 2: answer = "", index}) => ({
    heading:
      text
        .slice(0, index)
        .match(/^#+ .*$/gm)
        ?.at(-1) ?? "",
    sql,
    answer: answer.trimEnd()
  }));
}

/** The document with every answer as the database gives it. */
export async function withAnswers(path: string, db: Pick<Database, "rows">): Promise<string> {
  let text = readFileSync(path, "utf8");
  for (const {sql, answer} of readExamples(path)) {
    const before = `\`\`\`sql\n${sql}\n\`\`\`\n`;
    const after = `${before}\n${await answerOf(sql, db)}\n`;
    text = text.replace(answer === "" ? before : `${before}\n${answer}\n`, () => after);
  }
  return text;
}

export async function answerOf(sql: string, db: Pick<Database, "rows">): Promise<string> {
  const rows = await db.rows(sql);
  const names = Object.keys(rows[0] ?? {});
  return markdownRows(
    names,
    rows.map((row) => names.map((name) => row[name]))
  );
}
