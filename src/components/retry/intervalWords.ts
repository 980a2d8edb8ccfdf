import {pendingMethod} from "./costIntervals.js";

interface Ends {
  low: number;
  high: number;
  method: string;
}

/** "$1.20 to $2.30 (bootstrap …)", or that the interval is still to come. */
export function intervalWords({low, high, method}: Ends, format: (value: number) => string): string {
  if (method === pendingMethod) return pendingMethod;
  return `${format(low)} to ${Number.isFinite(high) ? format(high) : "∞"} (${method})`;
}
