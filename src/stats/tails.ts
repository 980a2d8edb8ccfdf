/** A probability and its complement, and the logarithms of both: whichever is small is right to the last digits. */
export interface Tails {
  lower: number;
  upper: number;
  logLower: number;
  logUpper: number;
}

/**
 * Both tails from the logarithm of one of them.
 *
 * Input: ln of a probability, and whether it is that of the lower tail.
 * Assumes: nothing.
 * Not for: the larger of the two tails, from which the smaller cannot be had.
 * Edge: −Infinity gives 0 and 1; above 0 (by rounding) counts as 0; NaN gives NaN.
 * Source: own.
 */
export function tailsFromLog(log: number, isLower: boolean): Tails {
  log = Math.min(log, 0);
  const p = Math.exp(log);
  const q = 0 - Math.expm1(log); // not −expm1: that is −0 at 0
  const logQ = log > -0.7 ? Math.log(q) : 0 + Math.log1p(-p);
  return isLower
    ? {lower: p, upper: q, logLower: log, logUpper: logQ}
    : {lower: q, upper: p, logLower: logQ, logUpper: log};
}
