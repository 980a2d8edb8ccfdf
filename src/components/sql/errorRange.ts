/**
 * The piece of a text that an error is about, as offsets: the word at a line and column that count from 1, or one
 * character where no word is. Undefined where the text has no such place and is empty.
 */
export function errorRange(
  text: string,
  {line, column}: {line: number; column: number}
): {from: number; to: number} | undefined {
  if (text === "") return undefined;
  const lines = text.split("\n");
  const number = Math.min(line, lines.length);
  const start = lines.slice(0, number - 1).reduce((sum, d) => sum + d.length + 1, 0);
  const own = lines[number - 1];
  // A column counts characters, an offset counts halves of those outside the basic plane.
  const before = [...own].slice(0, column - 1).join("").length;
  const from = Math.min(start + before, text.length - 1);
  const [word] = /^\w+|^"[^"\n]*"?|^[^]/.exec(text.slice(from))!;
  return {from, to: from + word.length};
}
