/** How many runs some rows of runs are. */
export function runCount(rows: readonly {n: number}[]): number {
  return rows.reduce((sum, d) => sum + d.n, 0);
}
