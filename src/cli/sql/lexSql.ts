/** A piece of SQL text; joined, the pieces are the text again. */
export interface Token {
  kind: "comment" | "string" | "quoted" | "parameter" | "word" | "semicolon" | "space" | "other";
  text: string;
}

const token =
  /(?<comment>--[^\n]*|\/\*[^]*?(?:\*\/|$))|(?<string>[eE]'(?:\\[^]|''|[^'\\])*(?:'|$)|'(?:''|[^'])*(?:'|$)|\$(?<tag>[A-Za-z_]\w*)?\$[^]*?(?:\$\k<tag>\$|$))|(?<quoted>"(?:""|[^"])*(?:"|$))|(?<parameter>\$[A-Za-z_]\w*)|(?<word>[A-Za-z_]\w*)|(?<semicolon>;)|(?<space>\s+)|(?<other>[^])/gy;

/** SQL in pieces: enough to tell words from texts and comments, not to judge what is safe. */
export function lexSql(sql: string): Token[] {
  return [...sql.matchAll(token)].map(({0: text, groups}) => {
    const [kind] = Object.entries(groups!).find(([name, value]) => name !== "tag" && value !== undefined)!;
    return {kind: kind as Token["kind"], text};
  });
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
