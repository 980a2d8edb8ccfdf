import {existsSync, readFileSync, readdirSync} from "node:fs";
import {basename} from "node:path";
import {quote} from "../../../loaders/ddl.js";
import {CliError} from "../command.js";
import {lexSql} from "../../components/sql/lexSql.js";
import {nearest} from "./nearest.js";

export interface NamedQuery {
  name: string;
  /** What it answers, from its first line. */
  summary: string;
  /** Its parameters, with what is said of them. */
  parameters: {name: string; text: string; isOptional: boolean}[];
  sql: string;
  /** Whether it is made for people, or is what a page of the report asks. */
  kind: "question" | "page";
}

const folders = {
  question: new URL("../../questions/", import.meta.url),
  page: new URL("../../queries/", import.meta.url)
};

/** Every query that has a name, those for people first. A question hides the query of a page of the same name. */
export function namedQueries(): NamedQuery[] {
  const questions = queriesOf("question");
  const taken = new Set(questions.map((d) => d.name));
  return [...questions, ...queriesOf("page").filter((d) => !taken.has(d.name))];
}

function queriesOf(kind: NamedQuery["kind"]): NamedQuery[] {
  return readdirSync(folders[kind])
    .filter((file) => file.endsWith(".sql"))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(new URL(file, folders[kind]), "utf8");
      const said = new Map([...sql.matchAll(/^-- \$(\w+): (.*)$/gm)].map((d) => [d[1], d[2]]));
      const parameters = parametersOf(sql).map((name) => {
        const text = said.get(name) ?? (name === "study" ? "the study, by its study_id" : "");
        return {name, text, isOptional: text.includes("when absent")};
      });
      return {name: basename(file, ".sql"), summary: /^-- (.*)/.exec(sql)![1], parameters, sql, kind};
    });
}

/** The named query, or an error that names those that are near. */
export function findQuery(name: string): NamedQuery {
  const queries = namedQueries();
  const found = queries.find((d) => d.name === name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    queries.map((d) => d.name)
  );
  const hint = near.length === 0 ? "" : `did you mean ${near.join(", ")}? `;
  throw new CliError(`unknown query: ${name} (${hint}benchbook sql --list lists them)`);
}

/** The names of the parameters of a statement, in the order in which they first occur. */
export function parametersOf(sql: string): string[] {
  return [
    ...new Set(
      lexSql(sql)
        .filter((d) => d.kind === "parameter")
        .map((d) => d.text.slice(1))
    )
  ];
}

/** The statement with its parameters put in as text; one that is optional and not given as null. */
export function withParameters(
  sql: string,
  {given, optional = []}: {given: Record<string, string>; optional?: string[]}
): string {
  const names = parametersOf(sql);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new CliError(`unknown parameter: ${unknown.join(", ")} (known: ${names.join(", ") || "none"})`);
  }
  const missing = names.filter((name) => !Object.hasOwn(given, name) && !optional.includes(name));
  if (missing.length > 0) {
    throw new CliError(
      `expected ${missing.map((d) => (d === "study" ? "--study ID" : `--param ${d}=VALUE`)).join(", ")}`
    );
  }
  return lexSql(sql)
    .map(({kind, text}) => {
      if (kind !== "parameter") return text;
      const name = text.slice(1);
      return Object.hasOwn(given, name) ? quote(given[name]) : "NULL";
    })
    .join("");
}

/** Whether an argument names a file of SQL rather than being SQL. */
export function isSqlFile(argument: string): boolean {
  if (!/\.sql$/i.test(argument)) return false;
  if (existsSync(argument)) return true;
  if (/^\S+$/.test(argument)) throw new CliError(`no such file: ${argument}`);
  return false;
}
