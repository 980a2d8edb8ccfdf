/** The names that are most like a misspelt one, at most three, nearest first. */
export function nearest(name: string, known: readonly string[]): string[] {
  const most = Math.max(2, Math.floor(name.length / 3));
  return known
    .map((other) => ({other, edits: other.startsWith(name) ? 1 : editsBetween(name, other)}))
    .filter(({edits}) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({other}) => other);
}

/** Letters to insert, delete or replace to make one word of the other (Levenshtein, 1966). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
