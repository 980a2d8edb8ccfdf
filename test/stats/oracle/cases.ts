import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";

/** Adapters read inputs and options of many shapes. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Adapter = (inputs: any, options: any) => Record<string, unknown>;

interface Tolerance {
  rel?: number;
  abs?: number;
  fields?: Record<string, Tolerance>;
}

export interface OracleCase {
  id: string;
  function: string;
  inputs: unknown;
  options?: Record<string, unknown>;
  expected: Record<string, unknown>;
  alternatives?: Record<string, unknown[]>;
  tolerance: Tolerance;
}

/** Every case of every JSON file of a folder; none if there is no such folder. */
export function readCases(folder: string): OracleCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")).cases as OracleCase[]);
}

/** Inputs with "NaN" and "Infinity" as numbers, and large arrays generated as the cases describe them. */
export function expand(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expand);
  if (value === null || typeof value !== "object") return special(value);
  const o = value as Record<string, never>;
  if (!("$gen" in o)) return Object.fromEntries(Object.entries(o).map(([k, v]) => [k, expand(v)]));
  const {$gen, seed, n, mod, offset = 0, cum, values, value: constant, start = 0, step = 1} = o;
  let s = Number(seed) >>> 0;
  const next = () => (s = (Math.imul(1664525, s) + 1013904223) >>> 0);
  const item: Record<string, (i: number) => unknown> = {
    int: () => ((next() >>> 8) % mod) + offset,
    unit: () => {
      const a = next() >>> 5;
      return (a * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
    },
    cat: () => {
      const r = next() >>> 8;
      const j = (cum as number[]).findIndex((c) => r < c);
      return (values as unknown[])[j < 0 ? (values as unknown[]).length - 1 : j];
    },
    const: () => constant,
    seq: (i) => start + step * i
  };
  if (!item[$gen]) throw new Error(`unknown generator: ${String($gen)}`);
  return Array.from({length: n}, (_, i) => item[$gen](i));
}

function special(value: unknown): unknown {
  return value === "NaN" ? NaN : value === "Infinity" ? Infinity : value === "-Infinity" ? -Infinity : value;
}

/** Runs one case; returns what is wrong with the answer, one line a field. */
export function runCase(c: OracleCase, adapter: Adapter): string[] {
  let actual: Record<string, unknown>;
  try {
    actual = adapter(expand(c.inputs), c.options ?? {});
  } catch (error) {
    if ("error" in c.expected) return [];
    return [`${c.id}: threw ${String(error)}`];
  }
  if ("error" in c.expected) return [`${c.id}: expected an error (${String(c.expected.error)})`];
  const wrong: string[] = [];
  for (const [field, expected] of Object.entries(c.expected)) {
    const tolerance = c.tolerance.fields?.[field] ?? c.tolerance;
    const accepted = [expected, ...(c.alternatives?.[field] ?? [])];
    if (accepted.some((e) => isClose(e, actual[field], tolerance))) continue;
    wrong.push(`${c.id}.${field}: expected ${show(expected)}, received ${show(actual[field])}`);
  }
  return wrong;
}

function isClose(expected: unknown, actual: unknown, tolerance: Tolerance): boolean {
  if (Array.isArray(expected)) {
    const a = ArrayBuffer.isView(actual) ? Array.from(actual as Float64Array) : actual;
    return Array.isArray(a) && a.length === expected.length && expected.every((e, i) => isClose(e, a[i], tolerance));
  }
  if (expected === null) return actual == null;
  if (typeof expected === "object") {
    const a = (actual ?? {}) as Record<string, unknown>;
    return Object.entries(expected).every(([k, e]) => isClose(e, a[k], tolerance));
  }
  if (typeof expected === "boolean") return expected === actual;
  // Counts beyond 2^53 are written in decimal, and compared digit by digit if ours are too.
  if (
    typeof expected === "string" &&
    /^-?\d+$/.test(expected) &&
    (typeof actual === "string" || typeof actual === "bigint")
  )
    return expected === String(actual);
  if (actual == null || typeof actual === "boolean") return false;
  const e = Number(special(expected));
  const a = Number(special(actual));
  if (Object.is(e, a) || e === a) return true;
  if (!Number.isFinite(e) || !Number.isFinite(a)) return false;
  return Math.abs(e - a) <= (tolerance.abs ?? 0) + (tolerance.rel ?? 0) * Math.abs(e);
}

function show(value: unknown): string {
  const text = JSON.stringify(value, (_, v) =>
    typeof v === "bigint" || (typeof v === "number" && !Number.isFinite(v)) ? String(v) : v
  );
  return text && text.length > 300 ? `${text.slice(0, 300)}…` : String(text);
}
