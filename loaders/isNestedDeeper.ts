const [quote, backslash, newline] = Buffer.from('"\\\n');
const opening = new Set(Buffer.from("[{"));
const closing = new Set(Buffer.from("]}"));

/**
 * Whether a text of JSON, or of JSON lines, is nested deeper than so many levels; without parsing it, for there are parsers
 * that do not survive the attempt. Text of any other kind is hardly ever that deep.
 */
export async function isNestedDeeper(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  {levels, isLines}: {levels: number; isLines: boolean}
): Promise<boolean> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  for await (const chunk of chunks) {
    for (const c of chunk) {
      if (isLines && c === newline) {
        depth = 0;
        inString = escaped = false;
      } else if (inString) {
        if (escaped) escaped = false;
        else if (c === backslash) escaped = true;
        else if (c === quote) inString = false;
      } else if (c === quote) inString = true;
      else if (opening.has(c)) {
        if (++depth > levels) return true;
      } else if (closing.has(c)) --depth;
    }
  }
  return false;
}
