/** A number as somebody printed it. */
export interface PrintedNumber {
  /** Percentages are divided by 100; K, M and B are multiplied out. */
  value: number;
  /** One unit in the last printed place, in the scale of `value`; half of it is what rounding can hide. */
  unit: number;
  /** Digits after the point as printed. */
  decimals: number;
  percent: boolean;
  /** "~", "≈", "about". */
  approximate: boolean;
  /** "<0.001" says less than its digits. */
  relation: "=" | "<" | ">" | "≤" | "≥";
  text: string;
}

const shape =
  /^([+-]?)(?:[$€£]|US\$|USD)?([+-]?)(\d[\d,_'\s]*|)(?:\.(\d*))?(?:(?:[×x·*]10\^?|[eE])\(?([+-]?\d+)\)?)?(%|[kKMB])?[×x]?$/;

/**
 * Reads a number as people print it, keeping its precision: “−0.80”, “+1.20”, “67.6 %”, “~121”, “$0.022”, “2,160”, “58×”,
 * “1.5e-8”, “1.5×10⁻⁸”, “210K”, “<0.001”.
 *
 * Input: a string (numbers lose trailing zeros: pass them as printed).
 * Assumes: the point is decimal; commas, thin spaces and apostrophes group three digits.
 * Not for: ranges (“6–11M”) or decimal commas.
 * Edge: what is not one number gives NaN as value and unit.
 * Source: own; half a unit in the last place is the most that rounding to nearest hides.
 */
export function parsePrinted(text: string): PrintedNumber {
  let s = text
    .trim()
    .replace(/[−–‒]/g, "-")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]/g, (c) => "0123456789-+"["⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺".indexOf(c)]);
  const hedge = /^(?:~|≈|about |around |approx\.? |ca?\. )\s*/i.exec(s);
  s = s.slice(hedge?.[0].length ?? 0);
  const sign = /^(?:p\s*)?(<=|>=|<|>|≤|≥|=)\s*/i.exec(s);
  s = s.slice(sign?.[0].length ?? 0).replace(/\s+(?=[%KMB×x*·]|e[+-]?\d|$)|(?<=[×x*·$€£+-])\s+/gi, "");
  const relation = ({"<=": "≤", ">=": "≥"}[sign?.[1] ?? "="] ?? sign?.[1] ?? "=") as PrintedNumber["relation"];
  const m = shape.exec(s);
  const groups = m?.[3].split(/[,_'\s]/) ?? [];
  const grouped = groups.length < 2 || (groups[0].length <= 3 && groups.slice(1).every((g) => g.length === 3));
  const nan = {value: NaN, unit: NaN, decimals: 0, percent: false, approximate: !!hedge, relation, text};
  if (!m || !grouped || (m[3] === "" && !m[4])) return nan;
  const decimals = m[4]?.length ?? 0;
  const suffix = m[6]?.toUpperCase() ?? "";
  const shift = Number(m[5] ?? 0) + ({"%": -2, K: 3, M: 6, B: 9}[suffix] ?? 0);
  const digits = `${groups.join("") || "0"}.${m[4] ?? ""}`;
  const negative = m[1] === "-" || m[2] === "-";
  return {
    value: Number(`${negative ? "-" : ""}${digits}e${shift}`),
    unit: Number(`1e${shift - decimals}`),
    decimals,
    percent: suffix === "%",
    approximate: !!hedge,
    relation,
    text
  };
}
