import {checkFinite, checkLevel} from "./checks.js";
import {confidenceSequence} from "./confidenceSequence.js";
import {consistencyConfidence} from "./consistencyConfidence.js";
import {mean, sd} from "./describe.js";
import {studentTQuantile} from "./studentT.js";

export interface StoppingRule {
  /** "confidence": EngramForge's. "half-width": t interval narrow enough. "anytime": confidence sequence narrow enough. */
  rule?: "confidence" | "half-width" | "anytime";
  /** EngramForge: least consistencyConfidence, and greatest sd. */
  minConfidence?: number;
  maxSd?: number;
  /** Half-width to reach, in the unit of the score. */
  halfWidth?: number;
  level?: number;
  /** Scale of the score, for "anytime". */
  min?: number;
  max?: number;
  minRuns?: number;
  maxRuns?: number;
}

export interface StoppingDecision {
  stop: boolean;
  reason: string;
  n: number;
  estimate: number;
  /** Of the rule: the confidence reached, or the half-width. */
  reached: number;
}

/**
 * Whether to stop repeating a task, by one of three rules.
 *
 * Input: the scores of the repeats so far, in order.
 * Assumes: repeats are independent. Only "anytime" keeps its level however often one looks: the t interval of "half-width"
 * is looked at again and again, and stops too early on a lucky streak; EngramForge's rule stops at any two equal scores.
 * Not for: stopping when A beats B, unless by "anytime" on the differences (confidenceSequence).
 * Edge: below `minRuns` (2) never stops; at `maxRuns` always does. A value not finite, or outside the scale: RangeError.
 * Source: EngramForge (2026), section 3.6 (minConfidence 0.90, maxSd 0.15, maxRuns 5); Stein-type fixed width; Waudby-Smith
 * and Ramdas (2024), JRSS B 86:1–27.
 */
export function stoppingRule(
  scores: ArrayLike<number>,
  {
    rule = "anytime",
    minConfidence = 0.9,
    maxSd = 0.15,
    halfWidth = 0.25,
    level = 0.95,
    min = 0,
    max = 1,
    minRuns = 2,
    maxRuns = rule === "confidence" ? 5 : Infinity
  }: StoppingRule = {}
): StoppingDecision {
  checkFinite(scores);
  checkLevel(level);
  const n = scores.length;
  const estimate = mean(scores);
  const s = sd(scores);
  const decide = (stop: boolean, reason: string, reached: number) => ({stop, reason, n, estimate, reached});
  let reached: number;
  let enough: boolean;
  let why: string;
  if (rule === "confidence") {
    reached = consistencyConfidence(scores);
    enough = s <= maxSd && reached >= minConfidence;
    why = s > maxSd ? "sd too high" : "confidence too low";
  } else {
    if (rule === "half-width") reached = n > 1 ? (studentTQuantile((1 + level) / 2, n - 1) * s) / Math.sqrt(n) : NaN;
    else {
      const {low, high} = confidenceSequence(scores, {level, min, max});
      reached = (high - low) / 2;
    }
    enough = reached <= halfWidth;
    why = "interval too wide";
  }
  if (n < minRuns) return decide(false, "too few runs", reached);
  if (enough) return decide(true, "precise enough", reached);
  return n >= maxRuns ? decide(true, "most runs allowed", reached) : decide(false, why, reached);
}
