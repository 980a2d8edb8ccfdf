const clock = String.raw`(\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)`;
const pattern = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})[T ]${clock}\s*(Z|UTC|GMT|[-+]\d{2}(?::?\d{2})?)?$`, "i");
const zones: Record<string, string> = {z: "Z", utc: "Z", gmt: "Z"};

/**
 * A time as ISO 8601, from "2026-01-02 03:04:05 UTC" and its like, or from a count since 1970 whose size says whether it
 * is of seconds, milli-, micro- or nanoseconds. Undefined for anything else: 01/02/2026 is two days.
 */
export function parseTime(text: string): string | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const [, day, time, zone = ""] = match;
  const full = time.length === 5 ? `${time}:00` : time.replace(",", ".");
  const offset = zones[zone.toLowerCase()] ?? zone.replace(/^([-+]\d{2}):?(\d{2})?$/, (_, h, m = "00") => `${h}:${m}`);
  const iso = `${day}T${full}${offset}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

function fromEpoch(count: number): string | undefined {
  if (count < 1e8) return undefined;
  const divisor = [1e11, 1e14, 1e17, 1e20].findIndex((limit) => count < limit);
  if (divisor < 0) return undefined;
  return new Date(Math.round((count * 1000) / 1000 ** divisor)).toISOString();
}
