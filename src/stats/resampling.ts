import {drawIndices} from "./drawIndices.js";
import type {Random} from "./random.js";

/** A way to draw a sample again: which values may be drawn, and which are drawn together. */
export interface Resampling {
  /** As it appears in `method`: "", "clustered", "stratified", "two-level". */
  kind: string;
  /** Number of values. */
  n: number;
  /** What is left out at once by the jackknife, as indices of values: one value, or a whole cluster. */
  units: readonly Int32Array[];
  /** The stratum of each unit, where there are several. */
  strata?: Int32Array;
  /** Draws one sample: writes the indices drawn and returns how many. `indices` has room for `longest`. */
  draw(random: Random, indices: Int32Array): number;
  longest: number;
}

/**
 * Resampling of independent values: n of n, with replacement.
 *
 * Input: the number of values.
 * Assumes: independent values.
 * Not for: repeats of tasks: use clustered or nested.
 * Edge: 0 draws nothing.
 * Source: Efron (1979), Ann. Stat. 7:1–26.
 */
export function independent(n: number): Resampling {
  const units = Array.from({length: n}, (_, i) => Int32Array.of(i));
  return {kind: "", n, units, longest: n, draw: (random, indices) => drawIndices(random, n, indices.subarray(0, n))};
}

/**
 * Resampling of whole clusters: tasks with all their runs.
 *
 * Input: for each value the label of its cluster, in any order.
 * Assumes: independent clusters.
 * Not for: fewer than some 20 clusters: every bootstrap is too narrow there.
 * Edge: one cluster gives the same sample every time.
 * Source: Davison and Hinkley (1997), Bootstrap Methods and their Application, §3.8, strategy 1.
 */
export function clustered(clusters: ArrayLike<string | number>): Resampling {
  const units = groupIndices(clusters);
  const G = units.length;
  const drawn = new Int32Array(G);
  return {
    kind: "clustered",
    n: clusters.length,
    units,
    longest: G * units.reduce((m, I) => Math.max(m, I.length), 0),
    draw(random, indices) {
      drawIndices(random, G, drawn);
      let k = 0;
      for (let g = 0; g < G; ++g) {
        const I = units[drawn[g]];
        for (let i = 0; i < I.length; ++i) indices[k++] = I[i];
      }
      return k;
    }
  };
}

/**
 * Resampling within strata, each keeping its size: task types that a benchmark fixes.
 *
 * Input: for each value the label of its stratum, in any order.
 * Assumes: independent values within each stratum; stratum sizes fixed by design.
 * Not for: strata of one value, which then never vary.
 * Edge: one stratum is the same as independent.
 * Source: Davison and Hinkley (1997), §3.2.
 */
export function stratified(strata: ArrayLike<string | number>): Resampling {
  const groups = groupIndices(strata);
  const n = strata.length;
  const of = new Int32Array(n);
  groups.forEach((I, g) => I.forEach((i) => (of[i] = g)));
  return {
    kind: "stratified",
    n,
    units: Array.from({length: n}, (_, i) => Int32Array.of(i)),
    strata: of,
    longest: n,
    draw(random, indices) {
      let k = 0;
      for (const I of groups) {
        const part = indices.subarray(k, k + I.length);
        drawIndices(random, I.length, part);
        for (let i = 0; i < part.length; ++i) part[i] = I[part[i]];
        k += I.length;
      }
      return k;
    }
  };
}

/**
 * Two-level resampling: clusters (tasks) with replacement, then values (repeats) with replacement within each drawn.
 *
 * Input: for each value the label of its cluster, in any order.
 * Assumes: independent clusters, independent values within.
 * Not for: one value a cluster, where clustered says the same; it is somewhat too wide where clusters are small, as the
 * spread within is counted twice.
 * Edge: one cluster varies only within.
 * Source: Davison and Hinkley (1997), §3.8, strategy 2.
 */
export function nested(clusters: ArrayLike<string | number>): Resampling {
  const outer = clustered(clusters);
  const G = outer.units.length;
  const drawn = new Int32Array(G);
  return {
    ...outer,
    kind: "two-level",
    draw(random, indices) {
      drawIndices(random, G, drawn);
      let k = 0;
      for (let g = 0; g < G; ++g) {
        const I = outer.units[drawn[g]];
        const part = indices.subarray(k, k + I.length);
        drawIndices(random, I.length, part);
        for (let i = 0; i < part.length; ++i) part[i] = I[part[i]];
        k += I.length;
      }
      return k;
    }
  };
}

/**
 * The indices of every group, groups in the order of their first value.
 *
 * Input: one label a value.
 * Assumes: nothing.
 * Not for: sorting.
 * Edge: none gives no groups.
 * Source: own.
 */
export function groupIndices(labels: ArrayLike<string | number>): Int32Array[] {
  const groups = new Map<string | number, number[]>();
  for (let i = 0; i < labels.length; ++i) {
    const I = groups.get(labels[i]);
    if (I) I.push(i);
    else groups.set(labels[i], [i]);
  }
  return Array.from(groups.values(), (I) => Int32Array.from(I));
}
