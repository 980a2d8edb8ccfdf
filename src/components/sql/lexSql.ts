/** A piece of SQL text; joined, the pieces are the text again. */
export interface Token {
  kind: "comment" | "string" | "quoted" | "parameter" | "word" | "semicolon" | "space" | "other";
  text: string;
}

const token =
  /(?<comment>--[^\n\r]*|\/\*)|(?<string>[eE]'(?:\\[^]|''|[^'\\])*(?:'|$)|'(?:''|[^'])*(?:'|$)|\$(?<tag>[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$[^]*?(?:\$\k<tag>\$|$))|(?<quoted>"(?:""|[^"])*(?:"|$))|(?<parameter>\$[A-Za-z_]\w*)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<semicolon>;)|(?<space>\s+)|(?<other>[^])/gy;

/** SQL in pieces: enough to tell words from texts and comments, not to judge what is safe. */
export function lexSql(sql: string): Token[] {
  const pieces: Token[] = [];
  for (let at = 0; at < sql.length;) {
    token.lastIndex = at;
    const {0: text, groups} = token.exec(sql)!;
    const [kind] = Object.entries(groups!).find(([name, value]) => name !== "tag" && value !== undefined)!;
    const end = text === "/*" ? endOfComment(sql, at) : at + text.length;
    pieces.push({kind: kind as Token["kind"], text: sql.slice(at, end)});
    at = end;
  }
  return pieces;
}

/** Where a comment that begins at a place ends; it may hold others. */
function endOfComment(sql: string, start: number): number {
  let depth = 0;
  const marks = /\/\*|\*\//g;
  marks.lastIndex = start;
  for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
    depth += mark[0] === "/*" ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}

const isCode = ({kind}: Token) => kind !== "space" && kind !== "comment";

/** The statements of a text, without the semicolons between them; empty ones left out. */
export function splitStatements(sql: string): string[] {
  const statements: Token[][] = [[]];
  for (const piece of lexSql(sql)) {
    if (piece.kind === "semicolon") statements.push([]);
    else statements.at(-1)!.push(piece);
  }
  return statements.filter((pieces) => pieces.some(isCode)).map((pieces) => pieces.map((d) => d.text).join(""));
}

/** Whether a text ends with a semicolon that ends a statement. */
export function isEnded(sql: string): boolean {
  return lexSql(sql).findLast(isCode)?.kind === "semicolon";
}

/** The first word of a statement, in capitals. */
export function firstWord(sql: string): string {
  const first = lexSql(sql).find((d) => isCode(d) && d.text !== "(");
  return first?.kind === "word" ? first.text.toUpperCase() : "";
}
