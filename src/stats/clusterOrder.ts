import {checkFinite} from "./checks.js";

export interface ClusterOrder {
  /** The items in the order of the tree's leaves. */
  order: number[];
  /** At which distance clusters were merged, ascending. */
  heights: number[];
  method: "average linkage";
}

/** A branch of the tree: its items in order, and how early it was made; items are the earliest. */
interface Cluster {
  items: number[];
  made: number;
}

/**
 * An order of items in which alike ones are neighbours: the leaves of a tree that merges, again and again, the two clusters
 * with the least mean distance between their items.
 *
 * Input: a symmetric matrix of distances, ≥ 0.
 * Assumes: nothing; which branch comes first is a convention: single items before clusters, then those made earlier.
 * Not for: a claim that there are groups: every matrix gives a tree.
 * Edge: no items give []. Equal distances merge the items of lower index first. Rows that differ in length, or a value that
 * is negative or not finite: RangeError.
 * Source: Sokal and Michener (1958), UPGMA; R's hclust(method = "average"), its order and height.
 */
export function clusterOrder(distances: readonly ArrayLike<number>[]): ClusterOrder {
  const n = distances.length;
  for (const row of distances) {
    checkFinite(row);
    if (row.length !== n) throw new RangeError(`not square: ${row.length} in a matrix of ${n}`);
    for (let j = 0; j < n; ++j) if (row[j] < 0) throw new RangeError(`not a distance: ${row[j]}`);
  }
  const D = distances.map((row) => Float64Array.from(row));
  const clusters: (Cluster | null)[] = Array.from({length: n}, (_, i) => ({items: [i], made: i - n}));
  const nearest = Array.from({length: n}, (_, i) => nearestOf(i));
  const heights: number[] = [];
  for (let made = 0; made < n - 1; ++made) {
    let a = -1;
    for (let i = 0; i < n; ++i) {
      if (clusters[i] !== null && nearest[i] >= 0 && (a < 0 || D[i][nearest[i]] < D[a][nearest[a]])) a = i;
    }
    const b = nearest[a];
    heights.push(D[a][b]);
    const [A, B] = [clusters[a]!, clusters[b]!];
    const [p, q] = [A.items.length, B.items.length];
    clusters[a] = {items: A.made < B.made ? [...A.items, ...B.items] : [...B.items, ...A.items], made};
    clusters[b] = null;
    for (let k = 0; k < n; ++k) {
      if (k !== a && clusters[k] !== null) D[a][k] = D[k][a] = (p * D[a][k] + q * D[b][k]) / (p + q);
    }
    for (let k = 0; k < n; ++k) {
      if (clusters[k] === null) continue;
      if (k === a || nearest[k] === a || nearest[k] === b) nearest[k] = nearestOf(k);
    }
  }
  return {order: clusters.find((d) => d !== null)?.items ?? [], heights, method: "average linkage"};

  /** Among clusters of a higher place, so that every pair is looked at once; −1 where there is none. */
  function nearestOf(i: number): number {
    let best = -1;
    for (let j = i + 1; j < n; ++j) if (clusters[j] !== null && (best < 0 || D[i][j] < D[i][best])) best = j;
    return best;
  }
}
