import {grim} from "./grim.js";
import type {GrimOptions} from "./grim.js";
import {parsePrinted} from "./parsePrinted.js";

export interface GrimmerOptions extends GrimOptions {
  /** 1: the SD was computed with n − 1; 0: with n. */
  ddof?: 0 | 1;
}

export interface Grimmer {
  possible: boolean;
  /** Which test fails first. */
  reason: "mean" | "sum of squares" | "parity" | "range" | "unreadable" | null;
  /** Pairs that pass: total of all items, and sum of squares of the values times items². */
  candidates: {total: number; squares: number}[];
  n: number;
  method: string;
}

/**
 * GRIMMER: whether n whole numbers can have this printed mean together with this printed SD. The sum of squares must be whole,
 * odd when the sum is odd, and within what the scale allows.
 *
 * Input: mean and SD as printed, as [mean, sd], and n.
 * Assumes: as grim. With a short scale fittingMultisets decides completely; this test is quick and can pass what is not.
 * Not for: SDs of measurements.
 * Edge: as grim. n = 1 with ddof 1 has no SD: not possible.
 * Source: Anaya (2016), “The GRIMMER test”, PeerJ Preprints 4:e2400v1; parity as in Allard (2018), “Analytic-GRIMMER”.
 */
export function grimmer(
  [mean, sd]: readonly [string, string],
  n: number,
  {ddof = 1, items = 1, min = -Infinity, max = Infinity}: GrimmerOptions = {}
): Grimmer {
  const {totals} = grim(mean, n, {items, min, max});
  const {value, unit} = parsePrinted(sd);
  const made = {candidates: [] as Grimmer["candidates"], n, method: `GRIMMER, sd with n − ${ddof}`};
  if (Number.isNaN(value)) return {...made, possible: false, reason: "unreadable"};
  let reason: Grimmer["reason"] = "mean";
  const reach = (r: Grimmer["reason"]) => {
    const order = ["mean", "sum of squares", "parity", "range"];
    if (order.indexOf(r!) > order.indexOf(reason!)) reason = r;
  };
  const squared = (s: number) => Math.max(0, s) ** 2 * (n - ddof) * items * items;
  for (const total of totals) {
    const centre = (total * total) / n;
    const slack = 1e-9 * (1 + centre);
    const low = Math.ceil(squared(value - unit / 2) + centre - slack);
    const high = Math.floor(squared(value + unit / 2) + centre + slack);
    reach("sum of squares");
    if (n <= ddof) continue;
    for (let squares = low; squares <= high; ++squares) {
      reach("parity");
      if ((squares - total) % 2 !== 0) continue;
      reach("range");
      // Values as equal as whole numbers can be, and as extreme as the scale lets them.
      const floor = Math.floor(total / n);
      const least = total * (2 * floor + 1) - n * floor * (floor + 1);
      const [a, b] = [min * items, max * items];
      const most = Number.isFinite(a + b) ? mostSquares(total, {n, a, b}) : Infinity;
      if (squares >= least && squares <= most) made.candidates.push({total, squares});
    }
  }
  const possible = made.candidates.length > 0;
  return {...made, possible, reason: possible ? null : reason};
}

/** The greatest Σx² of n whole numbers in [a, b] with the given sum: all at the ends but one. */
function mostSquares(total: number, {n, a, b}: {n: number; a: number; b: number}): number {
  const steps = total - n * a;
  const full = Math.floor(steps / (b - a));
  const rest = a + (steps - full * (b - a));
  return full >= n ? n * b * b : full * b * b + rest * rest + (n - full - 1) * a * a;
}
