/** As many names of failed tests as a score keeps. */
const namedTests = 20;

/** The share of tests that passed, as a gate that all of them open; the names of those that did not. */
export function testShare(passed: number, failed: string[]): {value: number; passed: boolean; raw: string} | undefined {
  const n = passed + failed.length;
  if (n === 0) return undefined;
  const named = failed.slice(0, namedTests).join(", ");
  const more = failed.length > namedTests ? `, and ${failed.length - namedTests} more` : "";
  const raw = `${passed} of ${n}${failed.length === 0 ? "" : `; failed: ${named}${more}`}`;
  return {value: passed / n, passed: failed.length === 0, raw};
}
