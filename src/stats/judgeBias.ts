import {checkFinite, checkLevel} from "./checks.js";
import {mean, variance} from "./describe.js";
import type {Interval, IntervalOptions} from "./interval.js";
import {studentTQuantile} from "./studentT.js";

/** One judge's score of one thing (a run), written by a model of some family. */
export interface Judgement {
  item: string | number;
  judge: string;
  /** Family of the author of the thing. */
  family: string;
  score: number;
}

export interface JudgeBiasOptions extends IntervalOptions {
  /** The family that each judge belongs to. */
  judgeFamily?: Record<string, string>;
}

export interface JudgeBias {
  judge: string;
  /** How much higher than the other judges of the same things, on average. */
  overall: Interval;
  families: {family: string; own: boolean; bias: Interval}[];
  /** Bias for the own family minus bias for all others. */
  selfPreference: Interval;
}

/**
 * Whether judges are stricter than each other, and kinder to their own family: every score is set against the mean of the
 * other judges' scores of the same thing, so that good authors do not look like kind judges.
 *
 * Input: one row a judgement; a judge that scored a thing several times counts with its mean there.
 * Assumes: things are independent; the other judges are the yardstick, biased as they may be themselves.
 * Not for: judges that never scored the same things: nothing separates their bias from the authors' quality then.
 * Edge: things with a single judge are left out; a judge or family without shared things has NaN and n 0; one thing gives
 * NaN bounds. A score that is not finite: RangeError.
 * Source: mean differences with t intervals; self-preference by Welch's interval. Cf. Panickssery, Bowman and Feng (2024),
 * “LLM evaluators recognize and favor their own generations”, arXiv:2404.13076.
 */
export function judgeBias(
  rows: readonly Judgement[],
  {judgeFamily = {}, level = 0.95}: JudgeBiasOptions = {}
): JudgeBias[] {
  checkLevel(level);
  checkFinite(rows.map((d) => d.score));
  const items = new Map<string | number, {family: string; scores: Map<string, number[]>}>();
  for (const {item, judge, family, score} of rows) {
    const entry = items.get(item) ?? {family, scores: new Map()};
    items.set(item, entry);
    entry.scores.set(judge, [...(entry.scores.get(judge) ?? []), score]);
  }
  const judges = [...new Set(rows.map((d) => d.judge))].toSorted();
  const families = [...new Set(rows.map((d) => d.family))].toSorted();
  return judges.map((judge) => {
    const D: {family: string; value: number}[] = [];
    for (const {family, scores} of items.values()) {
      const own = scores.get(judge);
      if (!own || scores.size < 2) continue;
      const others = [...scores].filter(([j]) => j !== judge).map(([, S]) => mean(S));
      D.push({family, value: mean(own) - mean(others)});
    }
    const of = (keep: (family: string) => boolean) => D.filter((d) => keep(d.family)).map((d) => d.value);
    const home = judgeFamily[judge];
    return {
      judge,
      overall: interval([of(() => true)], level),
      families: families.map((family) => ({
        family,
        own: family === home,
        bias: interval([of((f) => f === family)], level)
      })),
      selfPreference: interval([of((f) => f === home), of((f) => f !== home)], level)
    };
  });
}

/** The mean of the first sample, less that of the second where there is one, with a t or Welch interval. */
function interval([a, b]: number[][], level: number): Interval {
  const va = variance(a) / a.length;
  const vb = b ? variance(b) / b.length : 0;
  const estimate = mean(a) - (b ? mean(b) : 0);
  const n = a.length + (b?.length ?? 0);
  const df = b ? (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1)) : a.length - 1;
  const half = va + vb === 0 ? 0 : df > 0 ? studentTQuantile((1 + level) / 2, df) * Math.sqrt(va + vb) : NaN;
  const method = b ? "difference of mean differences, Welch" : "mean difference to the other judges, t interval";
  return {estimate, low: estimate - half, high: estimate + half, level, method, n};
}
