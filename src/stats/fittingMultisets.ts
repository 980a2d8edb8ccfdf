import {parsePrinted} from "./parsePrinted.js";

export interface MultisetOptions {
  /** The scale: values are whole numbers from min to max. */
  min?: number;
  max: number;
  /** The SD as printed, if it was; computed with n − ddof. */
  sd?: string;
  ddof?: 0 | 1;
  /** Smallest and largest value that occurred, if printed. */
  least?: number;
  greatest?: number;
  /** Printed shares of runs at a value, e.g. {5: "80%"} for a perfect rate. */
  shares?: Record<number, string>;
  /** Any other condition; counts[i] is how often min + i occurs. */
  where?: (counts: readonly number[]) => boolean;
  /** Stop after this many multisets, or this many steps of the search. */
  limit?: number;
  effort?: number;
}

export interface FittingMultisets {
  /** Each ascending. */
  samples: number[][];
  /** False when `limit` or `effort` cut the list short. */
  complete: boolean;
  n: number;
  method: string;
}

/**
 * Every multiset of n whole numbers that prints as the given mean (and SD): where only one fits, the runs behind a printed
 * summary are recovered; where none does, the summary is impossible.
 *
 * Input: the mean as printed, a string; n; the scale and whatever else was printed.
 * Assumes: values are whole numbers on the scale; print is rounded to nearest, ties either way.
 * Not for: the order of the runs, which no summary keeps.
 * Edge: n 0 gives none. An unreadable mean, SD or share: RangeError, as are a scale or n that are not whole.
 * Source: complete search with bounds on sum and sum of squares; SPRITE (Heathers et al., 2018, PeerJ Preprints 6:e26968)
 * samples what this lists.
 */
export function fittingMultisets(
  mean: string,
  n: number,
  {
    min = 0,
    max,
    sd,
    ddof = 1,
    least,
    greatest,
    shares = {},
    where,
    limit = 100_000,
    effort = 20_000_000
  }: MultisetOptions
): FittingMultisets {
  for (const x of [min, max, n]) if (!Number.isInteger(x)) throw new RangeError(`not a whole number: ${x}`);
  if (n < 0 || max < min) throw new RangeError(`not a sample on a scale: ${n} of ${min}–${max}`);
  const [meanLow, meanHigh] = printedRange(mean);
  const [sdLow, sdHigh] = sd === undefined ? [0, Infinity] : printedRange(sd);
  const k = max - min + 1;
  // Values are shifted to 0 … k − 1, so sums of squares stay small.
  const sumLow = Math.ceil((meanLow - min) * n - 1e-9);
  const sumHigh = Math.floor((meanHigh - min) * n + 1e-9);
  const few = Array.from({length: k}, () => 0);
  const many = Array.from({length: k}, () => n);
  for (const [key, printed] of Object.entries(shares)) {
    const i = Number(key) - min;
    const [low, high] = printedRange(printed);
    few[i] = Math.max(few[i], Math.ceil(low * n - 1e-9));
    many[i] = Math.min(many[i], Math.floor(high * n + 1e-9));
  }
  for (let i = 0; i < k; ++i) if (i + min < (least ?? min) || i + min > (greatest ?? max)) many[i] = 0;
  if (least !== undefined) few[least - min] = Math.max(1, few[least - min]);
  if (greatest !== undefined) few[greatest - min] = Math.max(1, few[greatest - min]);

  const samples: number[][] = [];
  const counts = Array.from({length: k}, () => 0);
  let complete = true;
  let steps = 0;
  function emit(): void {
    if (where && !where(counts)) return;
    if (samples.length === limit) complete = false;
    else samples.push(counts.flatMap((c, i) => Array.from({length: c}, () => i + min)));
  }
  for (let sum = Math.max(0, sumLow); sum <= (n > 0 ? sumHigh : -1); ++sum) {
    const centre = (sum * sum) / n;
    const slack = 1e-9 * (1 + centre);
    // n = 1 has no SD with n − 1: a printed one fits nothing.
    const qLow = sd === undefined ? 0 : n === ddof ? Infinity : Math.max(0, sdLow) ** 2 * (n - ddof) + centre - slack;
    const qHigh = sd === undefined ? Infinity : sdHigh ** 2 * (n - ddof) + centre + slack;
    // Squares are whole, and odd together when the values are.
    const first = Math.ceil(qLow) + (Math.abs(Math.ceil(qLow) - sum) % 2);
    if (!(first > qHigh)) visit(k - 1, {left: n, sum, low: qLow, high: qHigh});
  }
  return {samples, complete, n, method: "complete search"};

  /** Places values i, i − 1, … 0; `left` values are to add to `sum`, their squares to between `low` and `high`. */
  function visit(i: number, {left, sum, low, high}: {left: number; sum: number; low: number; high: number}): void {
    if (++steps > effort) complete = false;
    if (!complete || sum < 0 || sum > left * i) return;
    // Between as equal as can be and all at the ends: Σx² ≤ i Σx.
    if (i * sum < low || (left > 0 && (sum * sum) / left > high + 1e-9)) return;
    if (i === 0) {
      if (left < few[0] || left > many[0] || low > 0) return;
      counts[0] = left;
      emit();
      return;
    }
    const most = Math.min(left, many[i], Math.floor(sum / i));
    // The rest can add at most i − 1 each.
    const need = Math.max(few[i], sum - left * (i - 1));
    for (let c = need; c <= most; ++c) {
      counts[i] = c;
      const q = c * i * i;
      visit(i - 1, {left: left - c, sum: sum - c * i, low: low - q, high: high - q});
    }
    counts[i] = 0;
  }
}

function printedRange(text: string): [number, number] {
  const {value, unit} = parsePrinted(text);
  if (Number.isNaN(value)) throw new RangeError(`not a printed number: ${text}`);
  const half = unit * (0.5 + 1e-9);
  return [value - half, value + half];
}
