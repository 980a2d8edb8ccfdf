/** Numbers and units as every page prints them. Unknown is an em dash, never 0. */
export const unknown = "—";

/** A proportion as a percentage: 0.8 → "80%"; one decimal where the sample is large enough to carry it. */
export function formatPercent(value: number | null, {digits = 0} = {}): string {
  return isKnown(value) ? `${fixed(100 * value, digits)}%` : unknown;
}

/** A confidence level as a percentage: 0.95 → "95%"; 0.95 when absent. */
export function formatLevel(level = 0.95): string {
  return `${trimZeros((100 * level).toFixed(1))}%`;
}

/** US dollars with two significant digits below ten cents: 0.0015 → "$0.0015", 2.38 → "$2.38". */
export function formatCost(value: number | null): string {
  if (!isKnown(value)) return unknown;
  if (value === 0) return "$0";
  if (Math.abs(value) >= 1000) return `$${value.toLocaleString("en-US", {maximumFractionDigits: 0})}`;
  if (Math.abs(value) >= 0.1) return `$${fixed(value, 2)}`;
  return `$${trimZeros(Number(value.toPrecision(2)).toFixed(Math.min(12, 1 - Math.floor(Math.log10(Math.abs(value))))))}`;
}

/** A score on its own scale, without needless zeros: 4.16, 97, −3.8. */
export function formatScore(value: number | null, {digits = 2} = {}): string {
  return isKnown(value) ? trimZeros(fixed(value, digits)) : unknown;
}

/** Seconds as people say them: 155 → "2 min 35 s". */
export function formatDuration(seconds: number | null): string {
  if (!isKnown(seconds)) return unknown;
  if (seconds < 60) return `${trimZeros(fixed(seconds, seconds < 10 ? 1 : 0))} s`;
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** Tokens with three significant digits: 950, 12.3k, 4.56M. */
export function formatTokens(value: number | null): string {
  if (!isKnown(value)) return unknown;
  const rounded = Number(value.toPrecision(3));
  if (rounded < 1000) return String(Math.round(value * 10) / 10);
  const [size, unit] = rounded < 1e6 ? [1e3, "k"] : rounded < 1e9 ? [1e6, "M"] : [1e9, "G"];
  return `${Number((rounded / size).toPrecision(3))}${unit}`;
}

/** A value by the unit of its metric: a proportion for passed, the score's own scale otherwise. */
export function formatValue(value: number | null, {metric}: {metric: string}): string {
  return metric === "passed" ? formatPercent(value) : formatScore(value);
}

/** Kept, since each call of toLocaleString makes its own, which takes ten times as long as to use it. */
const english = new Intl.NumberFormat("en-US");

/** A whole number, its thousands apart: 12,151. */
export function formatNumber(n: number): string {
  return english.format(n);
}

export function formatCount(n: number, noun: string, {plural = `${noun}s`} = {}): string {
  return `${formatNumber(n)} ${n === 1 ? noun : plural}`;
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** toFixed with a real minus sign. */
function fixed(value: number, digits: number): string {
  return value
    .toFixed(digits)
    .replace(/^-(?=.*[1-9])/, "−")
    .replace(/^-/, "");
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
