import type {Row} from "../../loaders/schema.js";
import type {ConfigRows} from "../readStudy.js";

/**
 * When the results were taken down, in seconds since 1970 as the format writes it: as asked, as the study says, or the
 * latest date of its runs and figures. No clock is read, so that the same results give the same files.
 */
export function retrievedOf(
  {accessed, published}: Row<"studies">,
  {runs, cells, asked}: Pick<ConfigRows, "runs" | "cells"> & {asked?: string}
): string {
  const latest = [...runs.map((d) => d.run.started_at), ...cells.map((d) => (d.as_of === "*" ? null : d.as_of))]
    .filter((d) => d !== null)
    .toSorted()
    .at(-1);
  for (const stamp of [asked, accessed, published, latest]) {
    const seconds = Date.parse(withZone(stamp ?? "")) / 1000;
    if (Number.isFinite(seconds)) return String(seconds);
  }
  return "unknown";
}

/** A time without an offset is read as UTC on every machine. */
function withZone(stamp: string): string {
  return /T\d\d:\d\d/.test(stamp) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(stamp) ? `${stamp}Z` : stamp;
}
