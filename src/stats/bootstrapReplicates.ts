import {checkCount, checkFinite, checkSameLength} from "./checks.js";
import {mean} from "./describe.js";
import {drawIndices} from "./drawIndices.js";
import {meanReplicates} from "./meanReplicates.js";
import {seeded} from "./random.js";
import type {Random} from "./random.js";
import {independent} from "./resampling.js";
import type {Resampling} from "./resampling.js";

/** Any number computed from a sample; the array is reused, so keep no reference to it. */
export type Statistic = (sample: Float64Array) => number;

export interface ReplicateOptions {
  /** Number of resamples. */
  reps?: number;
  random?: Random;
  /** What is drawn together; independent values by default. */
  resampling?: Resampling;
}

/**
 * Bootstrap replicates: *statistic* of *reps* resamples of *values*. Means take a faster way, by sums.
 *
 * Input: finite numbers; a function of a sample; see resampling for clusters, strata and two levels.
 * Assumes: what the resampling assumes.
 * Not for: means of whole-number scores: idealBootstrap is exact.
 * Edge: no values give NaN from the mean. The statistic may return NaN; replicateInterval counts those.
 * Source: Efron (1979), “Bootstrap methods: another look at the jackknife”, Ann. Stat. 7:1–26.
 */
export function bootstrapReplicates(
  values: ArrayLike<number>,
  statistic: Statistic,
  {reps = 10000, random = seeded(1), resampling}: ReplicateOptions = {}
): Float64Array {
  checkFinite(values);
  checkCount(reps);
  const isMean = (statistic as unknown) === mean;
  if (isMean && !resampling) return meanReplicates(values, reps, random);
  resampling ??= independent(values.length);
  if (resampling.n !== values.length) checkSameLength(values, {length: resampling.n});
  if (isMean && resampling.kind === "clustered") return clusterMeanReplicates(values, resampling.units, {reps, random});
  const indices = new Int32Array(resampling.longest);
  const sample = new Float64Array(resampling.longest);
  const out = new Float64Array(reps);
  const centre = isMean ? mean(values) : 0;
  for (let r = 0; r < reps; ++r) {
    const length = resampling.draw(random, indices);
    if (isMean) {
      let s = 0;
      for (let i = 0; i < length; ++i) s += values[indices[i]] - centre;
      out[r] = centre + s / length;
      continue;
    }
    for (let i = 0; i < length; ++i) sample[i] = values[indices[i]];
    out[r] = statistic(length === sample.length ? sample : sample.subarray(0, length));
  }
  return out;
}

/** Pooled means of resampled clusters, from the clusters' sums and sizes. */
function clusterMeanReplicates(
  values: ArrayLike<number>,
  units: readonly Int32Array[],
  {reps, random}: {reps: number; random: Random}
): Float64Array {
  const centre = mean(values);
  const sums = Float64Array.from(units, (I) => I.reduce((s, i) => s + values[i] - centre, 0));
  const sizes = Float64Array.from(units, (I) => I.length);
  const G = units.length;
  if (sizes.every((m) => m === sizes[0])) return meanReplicates(sums, reps, random).map((s) => centre + s / sizes[0]);
  const drawn = new Int32Array(G);
  return new Float64Array(reps).map(() => {
    drawIndices(random, G, drawn);
    let s = 0;
    let m = 0;
    for (let g = 0; g < G; ++g) {
      s += sums[drawn[g]];
      m += sizes[drawn[g]];
    }
    return centre + s / m;
  });
}
