/** A column name in one way of writing, its unit apart: "Latency (ms)", "latencyMs" and "latency_ms" are one. */
export interface NormalName {
  name: string;
  unit?: Unit;
}

export type Unit = "ms" | "s" | "min" | "h" | "USD" | "cents" | "%" | "k" | "M";

const units: [RegExp, Unit][] = [
  [/(?:^|_)(?:ms|msec|millis|milliseconds)$/, "ms"],
  [/(?:^|_)(?:s|sec|secs|seconds)$/, "s"],
  [/(?:^|_)(?:min|mins|minutes)$/, "min"],
  [/(?:^|_)(?:h|hr|hrs|hours)$/, "h"],
  [/(?:^|_)(?:usd|dollars|us_dollars)$/, "USD"],
  [/(?:^|_)(?:cents|usd_cents)$/, "cents"],
  [/(?:^|_)(?:pct|percent|percentage)$/, "%"],
  [/(?:^|_)k$/, "k"],
  [/(?:^|_)(?:m|mtok)$/, "M"]
];

export function normalName(header: string): NormalName {
  const plain = header
    .replaceAll("%", " pct ")
    .replaceAll("$", " usd ")
    .replaceAll("#", " n ")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, "_")
    .replace(/^_+|_+$/g, "");
  for (const [pattern, unit] of units) {
    const name = plain.replace(pattern, "");
    if (name !== plain) return {name: name || plain, unit};
  }
  return {name: plain};
}
