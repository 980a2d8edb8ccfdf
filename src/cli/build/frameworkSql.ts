const fence = /^(`{3,}|~{3,}) *(\w+)([^\n]*)\n([^]*?)^\1/gm;
const code = /^(?:js|ts|jsx|tsx)$/;

/** What of Framework's own `sql` a page would use, in words: its build, or its reader, fetches that from another host. */
export function frameworkSql(markdown: string): string | undefined {
  const [front = ""] = /^---\n[^]*?\n---\n/.exec(markdown) ?? [];
  if (/^sql:/m.test(front)) return "sql in its front matter";
  const cells = [...markdown.matchAll(fence)];
  if (cells.some(([, , language, options]) => language === "sql" && !/\brun=false\b/.test(options)))
    return "a sql block";
  const inline = [...markdown.replaceAll(fence, "").matchAll(/\$\{([^}]*)\}/g)].map((d) => d[1]);
  const scripts = [...cells.filter((d) => code.test(d[2])).map((d) => d[4]), ...inline].join("\n");
  const isDeclared = /\b(?:const|let|var|function)\s+sql\b|\bimport\s*\{[^}]*\bsql\b|\{[^}=]*\bsql\b[^}=]*\}\s*=/.test(
    scripts
  );
  return !isDeclared && /(?<![\w.$])sql\s*[`(]/.test(scripts) ? "sql, which it does not declare" : undefined;
}
