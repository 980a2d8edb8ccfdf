import {checkFinite} from "./checks.js";
import {sortLabelled} from "./sortLabelled.js";

/** What tests on ranks need of several samples ranked together. */
export interface GroupRanks {
  /** Values in all. */
  n: number;
  sizes: number[];
  /** Sums of midranks, one a group. */
  rankSums: number[];
  /** Σ(t³ − t) over the groups of equal values. */
  tieSum: number;
}

/**
 * Ranks several samples together and sums the midranks of each, with the counts of ties. Whole numbers in −2,048 …
 * 2,047 (gates, passes) are counted, one pass; others are put into as many buckets as there are values, so that time
 * stays linear.
 *
 * Input: groups of finite numbers in one unit; sizes may differ.
 * Assumes: nothing. Values tie when the doubles are equal.
 * Not for: the rank of each value (rank).
 * Edge: fewer than two groups, or an empty one, is a RangeError; so are NaN and infinite values.
 * Source: own; the sums are those of R's tapply(rank(x), g, sum).
 */
export function rankGroups(groups: readonly ArrayLike<number>[]): GroupRanks {
  if (groups.length < 2) throw new RangeError(`need at least 2 groups: ${groups.length}`);
  const sizes = groups.map((g) => g.length);
  const n = sizes.reduce((sum, s) => sum + s, 0);
  if (sizes.includes(0)) throw new RangeError("empty group");
  return {n, sizes, ...(counted(groups) ?? bucketed(groups, n))};
}

const span = 4096;

function counted(groups: readonly ArrayLike<number>[]): {rankSums: number[]; tieSum: number} | null {
  const H: Int32Array[] = [];
  for (const values of groups) {
    const counts = new Int32Array(span);
    if (!count(values, counts)) return null;
    H.push(counts);
  }
  const rankSums = groups.map(() => 0);
  let tieSum = 0;
  let below = 0;
  for (let k = 0; k < span; ++k) {
    let t = 0;
    for (const counts of H) t += counts[k];
    if (!t) continue;
    for (let g = 0; g < H.length; ++g) rankSums[g] += H[g][k] * (below + (t + 1) / 2);
    tieSum += t * (t * t - 1);
    below += t;
  }
  return {rankSums, tieSum};
}

/** Counts whole numbers; false at the first value that is none in range. */
function count(values: ArrayLike<number>, counts: Int32Array): boolean {
  // Four tallies in turn: one counter bumped twice running would wait for itself.
  const tally = new Int32Array(4 * span);
  const half = span / 2;
  const n = values.length;
  const bytes = (values as Uint8Array).BYTES_PER_ELEMENT === 1; // nothing to check
  let i = 0;
  for (; i + 3 < n; i += 4) {
    const a = values[i];
    const b = values[i + 1];
    const c = values[i + 2];
    const d = values[i + 3];
    const ka = (a | 0) + half;
    const kb = (b | 0) + half;
    const kc = (c | 0) + half;
    const kd = (d | 0) + half;
    if (!bytes && (ka - half !== a || kb - half !== b || kc - half !== c || kd - half !== d)) return false;
    if ((ka | kb | kc | kd) & -span) return false;
    ++tally[4 * ka];
    ++tally[4 * kb + 1];
    ++tally[4 * kc + 2];
    ++tally[4 * kd + 3];
  }
  for (; i < n; ++i) {
    const k = (values[i] | 0) + half;
    if (k - half !== values[i] || k & -span) return false;
    ++tally[4 * k];
  }
  for (let k = 0; k < span; ++k) counts[k] = tally[4 * k] + tally[4 * k + 1] + tally[4 * k + 2] + tally[4 * k + 3];
  return true;
}

function bucketed(groups: readonly ArrayLike<number>[], n: number): {rankSums: number[]; tieSum: number} {
  const V = new Float64Array(n);
  const L = groups.length <= 256 ? new Uint8Array(n) : new Uint32Array(n);
  let at = 0;
  for (let g = 0; g < groups.length; ++g) {
    checkFinite(groups[g]);
    V.set(groups[g], at);
    L.fill(g, at, (at += groups[g].length));
  }
  sortLabelled(V, L);
  const sums = new Float64Array(groups.length); // of doubled ranks, whole numbers
  let tieSum = 0;
  for (let i = 0, j; i < n; i = j) {
    const v = V[i];
    for (j = i + 1; j < n && V[j] === v; ++j);
    if (j - i > 1) tieSum += (j - i) * ((j - i) * (j - i) - 1);
    for (let k = i; k < j; ++k) sums[L[k]] += i + j + 1;
  }
  return {rankSums: Array.from(sums, (s) => s / 2), tieSum};
}
