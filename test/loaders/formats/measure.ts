import type {Database} from "../../../loaders/database.js";
import type {Measured} from "../../../loaders/format.js";
import {capabilities} from "./capabilities.js";

const sources = ["runs", "cells", "sessions"] as const;
export type MeasuredTable = (typeof sources)[number];

/** Counts rows and capabilities of a loaded database by a key of its rows: the study, or the loader. */
export async function measure(
  {rows}: Database,
  keyOf: (table: MeasuredTable) => string
): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured>();
  for (const table of sources) {
    const counts = capabilities.map((d) => `count(*) FILTER (WHERE ${d[table] ?? "false"}) AS "${d.name}"`);
    const condition = table === "cells" ? "origin = 'published'" : "true";
    const groups = await rows(
      `SELECT ${keyOf(table)} AS key, count(*) AS n, ${counts.join(", ")} FROM ${table} WHERE ${condition} GROUP BY 1`
    );
    for (const {key, n, ...gives} of groups) {
      const sum = {...nothing(), [table]: n, gives: givesOf(gives as Record<string, number>)};
      found.set(String(key), addMeasured(found.get(String(key)) ?? nothing(), sum));
    }
  }
  return found;
}

export function nothing(): Measured {
  return {runs: 0, cells: 0, sessions: 0, gives: {}};
}

export function addMeasured(a: Measured, b: Measured): Measured {
  return {
    runs: a.runs + b.runs,
    cells: a.cells + b.cells,
    sessions: a.sessions + b.sessions,
    gives: givesOf(
      Object.fromEntries(capabilities.map(({name}) => [name, (a.gives[name] ?? 0) + (b.gives[name] ?? 0)]))
    )
  };
}

function givesOf(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
}
