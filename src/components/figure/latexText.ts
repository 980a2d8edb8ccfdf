/** What TeX takes for a command or has no letter for in its old fonts. */
const signs: Record<string, string> = {
  "\\": String.raw`\textbackslash{}`,
  "{": String.raw`\{`,
  "}": String.raw`\}`,
  $: String.raw`\$`,
  "&": String.raw`\&`,
  "#": String.raw`\#`,
  "^": String.raw`\textasciicircum{}`,
  _: String.raw`\_`,
  "~": String.raw`\textasciitilde{}`,
  "%": String.raw`\%`,
  "<": String.raw`\textless{}`,
  ">": String.raw`\textgreater{}`,
  "|": String.raw`\textbar{}`,
  '"': String.raw`\textquotedbl{}`,
  "−": "$-$",
  "±": String.raw`$\pm$`,
  "×": String.raw`$\times$`,
  "≈": String.raw`$\approx$`,
  "≤": String.raw`$\leq$`,
  "≥": String.raw`$\geq$`,
  "∞": String.raw`$\infty$`,
  "→": String.raw`$\rightarrow$`,
  "·": String.raw`$\cdot$`,
  "–": "--",
  "—": "---",
  "’": "'",
  "‘": "`",
  "“": "``",
  "”": "''",
  "…": String.raw`\dots{}`,
  "\u00a0": "~",
  "\u00ad": ""
};

/** A text as LaTeX prints it. */
export function latexText(text: string): string {
  return Array.from(text, (d) => (Object.hasOwn(signs, d) ? signs[d] : d)).join("");
}
