/** Seconds from one ISO 8601 time to another; null when either is unknown. Both with an offset, or both without. */
export function secondsBetween(start: string | null | undefined, end: string | null | undefined): number | null {
  if (!start || !end) return null;
  const [from, to] = [start, end].map((d) => Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(d) ? d : `${d}Z`));
  const seconds = (to - from) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Number(seconds.toFixed(6)) : null;
}
