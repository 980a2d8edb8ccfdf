import {checkFinite, checkSameLength} from "./checks.js";

/**
 * The differences x − y of pairs, or of values from one number.
 *
 * Input: two parallel arrays of finite numbers in one unit; or one array and a number (0 where x are differences
 * already).
 * Assumes: element i of both belongs to the same task.
 * Not for: unpaired samples.
 * Edge: arrays of different lengths are a RangeError: "lengths differ: 164, 163". NaN or infinite values are
 * RangeErrors.
 * Source: none needed; plain IEEE subtraction.
 */
export function differences(x: ArrayLike<number>, y: ArrayLike<number> | number): Float64Array {
  checkFinite(x);
  if (typeof y === "number") {
    checkFinite([y]);
    return Float64Array.from(x, (v) => v - y);
  }
  checkFinite(y);
  checkSameLength(x, y);
  return Float64Array.from(x, (v, i) => v - y[i]);
}
