/** How many values there are, their sum and the sum of their squares, as far as they are known. */
export interface Sums {
  n: number | null | undefined;
  sum: number | null | undefined;
  sum_sq: number | null | undefined;
}

/** Mean and standard deviation of values of which only the sums are kept; undefined where they have no spread to know. */
export function meanOfSums({n, sum, sum_sq}: Sums): {mean: number; sd: number; n: number} | undefined {
  if (n == null || n < 2 || sum == null || sum_sq == null) return undefined;
  const sd = Math.sqrt(Math.max(0, sum_sq - (sum * sum) / n) / (n - 1));
  return sd > 0 ? {mean: sum / n, sd, n} : undefined;
}
