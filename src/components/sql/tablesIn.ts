import {lexSql} from "./lexSql.js";

/** The tables that a statement, finished or not, takes rows from: what each is called there, and its own name. */
export function tablesIn(sql: string): Map<string, string> {
  const words = lexSql(sql)
    .filter((d) => d.kind !== "space" && d.kind !== "comment")
    .map(({kind, text}) => ({isName: kind === "word" || kind === "quoted", text: text.replace(/^"|"$/g, "")}));
  const tables = new Map<string, string>();
  for (let i = 0, inFrom = false; i < words.length; ++i) {
    const word = words[i].text.toUpperCase();
    if (starts.has(word)) inFrom = true;
    else if (ends.has(word)) inFrom = false;
    const named = words[i + 1];
    if (!inFrom || !(starts.has(word) || word === ",") || named === undefined || !named.isName) continue;
    const after = words[i + 2]?.text.toUpperCase() === "AS" ? words[i + 3] : words[i + 2];
    const isAlias = after?.isName === true && !follows.has(after.text.toUpperCase());
    tables.set(isAlias ? after.text : named.text, named.text);
  }
  return tables;
}

const starts = new Set(["FROM", "JOIN", "DESCRIBE", "SUMMARIZE"]);
const ends = new Set(["SELECT", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "QUALIFY", "ON", "USING", "WINDOW"]);
const follows = new Set(
  "ANTI ASOF CROSS EXCEPT FULL GROUP HAVING INNER INTERSECT JOIN LEFT LIMIT NATURAL ON ORDER OUTER POSITIONAL QUALIFY RIGHT SAMPLE SELECT SEMI UNION USING WHERE WINDOW".split(
    " "
  )
);
