/**
 * Parses JSON as harnesses write it: with a byte-order mark, and with the bare NaN and Infinity of Python, which become
 * null: a number that is none is unknown.
 */
export function parseJson(text: string): unknown {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch (error) {
    if (!/NaN|Infinity/.test(plain)) throw error;
    return JSON.parse(withoutBareNumbers(plain));
  }
}

/** Replaces NaN, Infinity and -Infinity outside strings. */
function withoutBareNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) => (token.startsWith('"') ? token : "null"));
}
