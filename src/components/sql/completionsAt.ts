import {lexSql} from "./lexSql.js";
import {keywords} from "./duckdbDialect.js";
import {tablesIn} from "./tablesIn.js";
import type {Question} from "./questions.js";
import type {SqlColumn, SqlTable} from "./sqlDatabase.js";

/** A word that may stand at a place, as CodeMirror shows it. */
export interface SqlCompletion {
  label: string;
  type: "column" | "table" | "view" | "macro" | "function" | "keyword" | "question";
  /** Beside the word: the type of a column, what a table is of. */
  detail?: string;
  /** Said of the word that is chosen. */
  info?: string;
  /** What is put in, where it is not the word itself. */
  apply?: string;
  /** -99 to 99; greater is nearer to the top. */
  boost?: number;
}

export interface Completing {
  tables: readonly SqlTable[];
  functions: readonly string[];
  questions: readonly Question[];
}

/** What may stand at an offset of a text, and where the word in the making begins; null within texts and comments. */
export function completionsAt(
  text: string,
  position: number,
  {tables, functions, questions}: Completing
): {from: number; options: SqlCompletion[]} | null {
  const before = text.slice(0, position);
  const pieces = lexSql(before);
  const last = pieces.at(-1);
  if (last?.kind === "string" || last?.kind === "comment") return null;
  const [word] = /\w*$/.exec(before)!;
  const from = position - word.length;
  const read = tablesIn(text);

  const qualifier = /(\w+)\.$/.exec(before.slice(0, from))?.[1];
  if (qualifier !== undefined) {
    const table = tables.find((d) => d.name === (read.get(qualifier) ?? qualifier));
    return table === undefined ? null : {from, options: table.columns.map((d) => columnOption(d))};
  }
  const sources = tables.filter((d) => d.kind !== "macro");
  const isTablePlace = /\b(?:FROM|JOIN|DESCRIBE|SUMMARIZE)\s+$/i.test(before.slice(0, from));
  if (isTablePlace) return {from, options: sources.map((d) => tableOption(d, 0))};

  const near = new Set(read.values());
  const columns = new Map<string, SqlCompletion>();
  for (const table of [...sources.filter((d) => near.has(d.name)), ...sources.filter((d) => !near.has(d.name))]) {
    for (const d of table.columns) {
      if (columns.has(d.name)) continue;
      const isNear = near.has(table.name);
      columns.set(d.name, {...columnOption(d, isNear ? undefined : table.name), boost: isNear ? 50 : -20});
    }
  }
  const macros = tables.filter((d) => d.kind === "macro");
  const own = new Set(macros.map((d) => d.name));
  return {
    from,
    options: [
      ...(before.trim() === word ? questions.map(questionOption) : []),
      ...columns.values(),
      ...sources.map((d) => tableOption(d, -10)),
      ...macros.map((d) => ({
        ...call(d.name),
        type: "macro" as const,
        detail: parametersOf(d),
        info: d.comment,
        boost: 10
      })),
      ...keywords.map((label) => ({label, type: "keyword" as const, boost: 5})),
      ...functions.filter((d) => !own.has(d)).map((d) => ({...call(d), type: "function" as const, boost: -30}))
    ]
  };
}

function columnOption({name, type, comment}: SqlColumn, table?: string): SqlCompletion {
  return {
    label: name,
    apply: quoted(name),
    type: "column",
    detail: table === undefined ? type : `${type}, ${table}`,
    info: comment
  };
}

function tableOption({name, kind, comment}: SqlTable, boost: number): SqlCompletion {
  return {label: name, apply: quoted(name), type: kind, detail: kind, info: comment, boost};
}

function questionOption({name, summary, sql}: Question): SqlCompletion {
  return {label: name, type: "question", detail: "question", info: summary, apply: sql, boost: 60};
}

function call(name: string): {label: string; apply: string} {
  return {label: name, apply: `${name}(`};
}

function parametersOf({columns}: SqlTable): string {
  return `(${columns.map((d) => d.name).join(", ")})`;
}

function quoted(name: string): string {
  return /^[a-z_]\w*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
