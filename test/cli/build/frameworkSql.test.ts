import {expect, test} from "vitest";
import {frameworkSql} from "../../../src/cli/build/frameworkSql.js";

const js = (code: string) => `# Page\n\n\`\`\`js\n${code}\n\`\`\`\n`;

test.each([
  ["a block", "# Page\n\n```sql id=rows\nSELECT 1\n```\n", "a sql block"],
  [
    "tables in the front matter",
    "---\ntitle: A\nsql:\n  runs: ./runs.parquet\n---\n# Page\n",
    "sql in its front matter"
  ],
  ["a template in code", js("display(await sql`SELECT 1`);"), "sql, which it does not declare"],
  ["a template in prose", "# Page\n\nThere are ${(await sql`SELECT 1`).numRows}.\n", "sql, which it does not declare"]
])("%s is Framework's own sql", (_, markdown, words) => {
  expect(frameworkSql(markdown)).toBe(words);
});

test.each([
  ["a declared sql", js("const sql = sqlOf(open);\nawait sql`SELECT 1`;")],
  ["a sql of a module", js('import {sql} from "./sql.js";\nawait sql`SELECT 1`;')],
  ["a property of that name", js("display(page.sql, {sql: 1}, data.sql(1));")],
  ["a block that only shows", "# Page\n\n```sql run=false\nSELECT 1\n```\n"],
  ["words", "# Page\n\nAsk `sql` (the language) of it.\n"]
])("%s is not", (_, markdown) => {
  expect(frameworkSql(markdown)).toBeUndefined();
});
