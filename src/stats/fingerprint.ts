import {coefficientOfVariation} from "./coefficientOfVariation.js";
import {mean} from "./describe.js";
import {meanJaccard} from "./jaccard.js";

/** What is known of the repeats of one config on one task; leave out what is not. */
export interface FingerprintInput {
  gates?: ArrayLike<number>;
  /** Lines of code of each repeat. */
  lines?: ArrayLike<number>;
  /** Names of files, classes and functions of each repeat; and all identifiers. */
  structures?: readonly Iterable<string>[];
  names?: readonly Iterable<string>[];
  /** Judged quality and error handling; share of idiomatic choices (0–1). */
  quality?: ArrayLike<number>;
  errorHandling?: ArrayLike<number>;
  idioms?: ArrayLike<number>;
}

export interface Fingerprint {
  gateQuality: number;
  consistency: number;
  structure: number;
  naming: number;
  quality: number;
  idiom: number;
  errorHandling: number;
}

/**
 * The seven axes of the EngramForge study's generation fingerprint, each 0–1 with 1 best: gates passed, consistency of size
 * (1 − CV of lines, not below 0), similarity of structure and of naming between repeats (mean pairwise Jaccard), judged
 * quality, idiom adherence, error handling.
 *
 * Input: arrays over repeats; `maxGates`, `maxQuality` and `maxErrorHandling` are the full marks.
 * Assumes: repeats of one config on one task; average the axes over tasks afterwards.
 * Not for: an overall score: the area of a radar depends on the order of its axes.
 * Edge: what is not given is NaN; so are consistency and similarity of fewer than two repeats.
 * Source: EngramForge (2026), appendix G.3 and figure 9.
 */
export function fingerprint(
  {gates, lines, structures, names, quality, errorHandling, idioms}: FingerprintInput,
  {
    maxGates = 5,
    maxQuality = 5,
    maxErrorHandling = 5
  }: {maxGates?: number; maxQuality?: number; maxErrorHandling?: number} = {}
): Fingerprint {
  return {
    gateQuality: gates ? mean(gates) / maxGates : NaN,
    consistency: lines ? Math.max(0, 1 - coefficientOfVariation(lines)) : NaN,
    structure: structures ? meanJaccard(structures) : NaN,
    naming: names ? meanJaccard(names) : NaN,
    quality: quality ? mean(quality) / maxQuality : NaN,
    idiom: idioms ? mean(idioms) : NaN,
    errorHandling: errorHandling ? mean(errorHandling) / maxErrorHandling : NaN
  };
}
