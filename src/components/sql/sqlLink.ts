/** A query with the values of its parameters, as a link carries it. */
export interface LinkedQuery {
  sql: string;
  /** Values by name, without the dollar. */
  parameters: Record<string, string>;
}

/**
 * The address of the SQL page with a query in it. It stands behind the #, which a browser keeps to itself: no server is
 * told, and none finds it too long.
 */
export function sqlLink(
  page: string,
  {sql, parameters = {}}: {sql: string; parameters?: Record<string, string>}
): string {
  const given = Object.entries(parameters).map(([name, value]) => [`$${name}`, value]);
  return `${page.split("#")[0]}#${new URLSearchParams([["query", sql], ...given])}`;
}

/** The query that an address carries behind its #; null where there is none. */
export function readSqlLink(hash: string): LinkedQuery | null {
  const all = [...new URLSearchParams(hash.replace(/^#/, ""))];
  const sql = all.find(([name]) => name === "query")?.[1].trim();
  if (sql === undefined || sql === "") return null;
  const given = all.filter(([name]) => /^\$\w+$/.test(name)).map(([name, value]) => [name.slice(1), value]);
  return {sql, parameters: Object.fromEntries(given)};
}
