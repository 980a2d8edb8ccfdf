import {unknown} from "../format/format.js";

/** A p-value with what its size can carry: 0.754, 0.0049, < 0.0001; never 0. */
export function formatP(p: number): string {
  if (!Number.isFinite(p)) return unknown;
  if (p < 0.0001) return "< 0.0001";
  if (p >= 0.9995) return "1";
  return p >= 0.01 ? p.toFixed(3).replace(/0+$/, "") : String(Number(p.toPrecision(2)));
}

/** "p = 0.754", "p < 0.0001". */
export function pText(p: number): string {
  const text = formatP(p);
  return text.startsWith("<") ? `p ${text}` : `p = ${text}`;
}
