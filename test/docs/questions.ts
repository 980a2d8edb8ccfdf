import type {Database} from "../../loaders/database.js";
import {namedQueries, withParameters} from "../../src/cli/sql/namedQueries.js";
import type {NamedQuery} from "../../src/cli/sql/namedQueries.js";
import {markdownRows} from "../../src/cli/sql/markdownRows.js";

const shownRows = 8;

export interface Question extends NamedQuery {
  /** The command that asks it. */
  command: string;
  /** The statement as it runs: a parameter that is needed has the value that its comment gives. */
  statement: string;
}

/** The questions that `benchbook sql` answers by name. */
export function readQuestions(): Question[] {
  return namedQueries()
    .filter((d) => d.kind === "question")
    .map((query) => {
      const needed = query.parameters.filter((d) => !d.isOptional);
      const given = Object.fromEntries(needed.map(({name, text}) => [name, /such as (\S+)/.exec(text)![1]]));
      const options = Object.entries(given).map(([name, value]) => ` --param ${name}=${value}`);
      const optional = query.parameters.filter((d) => d.isOptional).map((d) => d.name);
      return {
        ...query,
        command: `npx benchbook sql ${query.name}${options.join("")}`,
        statement: withParameters(query.sql, {given, optional})
      };
    });
}

/** docs/questions.md: every question with its SQL and what the five archives answer. */
export async function questionsText(db: Pick<Database, "rows">): Promise<string> {
  const sections: string[] = [];
  for (const {name, summary, command, sql, statement} of readQuestions()) {
    const rows = await db.rows(statement);
    const names = Object.keys(rows[0] ?? {});
    const cells = rows.slice(0, shownRows).map((row) => names.map((d) => row[d]));
    const answer = rows.length === 0 ? "No row: no archive holds such a thing." : markdownRows(names, cells);
    const more = rows.length > shownRows ? `\n\n${rows.length} rows in all.` : "";
    const code = sql.replace(/^-- .*\n/, "").trimEnd();
    sections.push(
      `## ${name}\n\n${summary}\n\n\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`sql\n${code}\n\`\`\`\n\n${answer}${more}\n`
    );
  }
  return [
    "# Questions",
    "",
    `What an engineer asks of the archives, ${sections.length} times: each is a query with a name, in \`src/questions\`, and its answer of the`,
    "five archives. This page is written by `npm run docs`; a test compares it, and asks DuckDB-WASM the same. Views and macros:",
    "[sql.md](sql.md). Parameters that are absent mean everything.",
    "",
    ...sections
  ].join("\n");
}
