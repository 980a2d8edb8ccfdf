/** A difference of shares in percentage points, with its sign: 0.116 → "+12 points". */
export function formatPoints(share: number): string {
  return `${signed(share)} points`;
}

/** An interval of such a difference: "−5 to +10 points". */
export function formatPointsRange(low: number, high: number): string {
  return `${signed(low)} to ${signed(high)} points`;
}

function signed(share: number): string {
  const value = Math.round(100 * share);
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value)}`;
}
