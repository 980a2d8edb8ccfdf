import {toPointer} from "../problem.js";
import {isObject} from "../tables/objectRow.js";

export interface FoundRows {
  /** Undefined when the rows are at the top. */
  pointer?: string;
  /** Scalars of the object around the rows, and of the objects around that. */
  beside: Record<string, string>;
}

const deepest = 4;

/** The most rows that a parsed JSON file holds: an array of objects, or an object of objects that are alike. */
export function findRows(value: unknown): FoundRows | undefined {
  let best: {n: number; path: string[]; beside: Record<string, string>} | undefined;
  const walk = (at: unknown, path: string[], beside: Record<string, string>) => {
    const n = rowCount(at);
    if (n > (best?.n ?? 0)) best = {n, path, beside};
    if (!isObject(at) || path.length >= deepest) return;
    const around = {...beside, ...scalars(at)};
    for (const [key, child] of Object.entries(at)) if (typeof child === "object") walk(child, [...path, key], around);
  };
  walk(value, [], {});
  if (best === undefined || (best.n === 1 && isObject(value) && Object.keys(scalars(value)).length >= 3)) {
    return isObject(value) && Object.keys(scalars(value)).length > 0 ? {beside: {}} : undefined;
  }
  return {...(best.path.length > 0 && {pointer: toPointer(best.path)}), beside: best.beside};
}

function rowCount(value: unknown): number {
  if (Array.isArray(value)) return value.filter(isObject).length > value.length / 2 ? value.length : 0;
  if (!isObject(value)) return 0;
  if (Array.isArray(value.rows) && Array.isArray(value.columns)) return value.rows.length;
  const members = Object.values(value);
  if (members.length < 2 || !members.every(isObject)) return 0;
  const [first, ...others] = members.map((d) => Object.keys(d).toSorted().join());
  return others.filter((d) => d === first).length >= others.length / 2 ? members.length : 0;
}

function scalars(value: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, d]) =>
      typeof d === "string" || typeof d === "number" ? [[key, String(d)]] : []
    )
  );
}
