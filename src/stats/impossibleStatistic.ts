import {parsePrinted} from "./parsePrinted.js";
import {sdBound} from "./sdBound.js";

/** What was printed of one statistic or summary, as strings; `min` and `max` are the ends of the scale. */
export interface PrintedStatistic {
  mean?: string;
  sd?: string;
  low?: string;
  high?: string;
  min?: number;
  max?: number;
  n?: number;
  ddof?: 0 | 1;
  p?: string;
  U?: string;
  n1?: number;
  n2?: number;
  /** A correlation, kappa, delta or other coefficient between −1 and 1. */
  coefficient?: string;
  rate?: string;
  /** A statistic that cannot be negative: H, χ², F. */
  statistic?: string;
}

export interface Impossibility {
  check: "U" | "p" | "sd" | "mean" | "interval" | "coefficient" | "rate" | "statistic";
  reason: string;
}

/**
 * What cannot be in a printed summary: U above n₁n₂, p outside 0–1, an SD that the scale does not allow, a mean or interval
 * off the scale or in the wrong order, a rate that n runs cannot have. An empty list means nothing was found, not that it is
 * right.
 *
 * Input: printed values as strings, with what else is known of them; what is missing is not checked.
 * Assumes: print is rounded to nearest: a value that rounding could excuse is not reported.
 * Not for: whole-number means and SDs (grim, grimmer, fittingMultisets).
 * Edge: unreadable values are not checked. “<0.001” is a good p.
 * Source: 0 ≤ U ≤ n₁n₂ and 2U whole (Mann and Whitney, 1947); Bhatia and Davis (2000) for the SD.
 */
export function impossibleStatistic(d: PrintedStatistic): Impossibility[] {
  const found: Impossibility[] = [];
  const say = (check: Impossibility["check"], reason: string) => found.push({check, reason});
  const ends = (text: string | undefined) => {
    const {value, unit, relation} = parsePrinted(text ?? "");
    const half = unit * (0.5 + 1e-9);
    return {
      value,
      half,
      least: relation === "<" ? -Infinity : value - half,
      most: relation === ">" ? Infinity : value + half
    };
  };
  const within = (
    check: Impossibility["check"],
    name: string,
    text: string | undefined,
    [low, high]: [number, number]
  ) => {
    const {least, most} = ends(text);
    if (least > high) say(check, `${name} above ${high}: ${text}`);
    if (most < low) say(check, `${name} below ${low}: ${text}`);
  };
  const {min = -Infinity, max = Infinity, n1, n2, n, ddof = 1} = d;
  if (d.U !== undefined && n1 !== undefined && n2 !== undefined) {
    within("U", "U", d.U, [0, n1 * n2]);
    const {value, half} = ends(d.U);
    if (half < 0.25 && Math.abs(value * 2 - Math.round(value * 2)) > 2 * half) say("U", `2U not whole: ${d.U}`);
  }
  within("p", "p", d.p, [0, 1]);
  within("coefficient", "coefficient", d.coefficient, [-1, 1]);
  within("statistic", "statistic", d.statistic, [0, Infinity]);
  within("sd", "sd", d.sd, [0, Infinity]);
  within("mean", "mean", d.mean, [min, max]);
  within("interval", "low end", d.low, [min, Infinity]);
  within("interval", "high end", d.high, [-Infinity, max]);
  const [low, mean, high] = [ends(d.low), ends(d.mean), ends(d.high)];
  if (low.least > high.most) say("interval", `low above high: ${d.low}, ${d.high}`);
  else if (low.least > mean.most || high.most < mean.least) say("interval", `estimate outside its interval: ${d.mean}`);
  within("rate", "rate", d.rate, [0, 1]);
  if (n !== undefined && d.rate !== undefined) {
    const {least, most} = ends(d.rate);
    if (Math.ceil(least * n - 1e-9) > Math.floor(most * n + 1e-9))
      say("rate", `no count of ${n} has this rate: ${d.rate}`);
  }
  if (d.sd !== undefined && d.mean !== undefined && Number.isFinite(max - min)) {
    // The bound is largest at the mean nearest to the middle that still prints the same.
    const middle = Math.min(mean.most, Math.max(mean.least, (min + max) / 2));
    const bound = middle >= min && middle <= max ? sdBound(middle, {min, max, n, ddof}).max : NaN;
    if (ends(d.sd).least > bound * (1 + 1e-12))
      say("sd", `sd above ${bound.toPrecision(6)}, the most on this scale: ${d.sd}`);
  }
  return found;
}
