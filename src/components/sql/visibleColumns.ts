/** Columns drawn on either side of those that can be seen. */
const spare = 2;

/** The columns to draw of a wide table: the first, and the one after the last. `edges` are their right ends, in pixels. */
export function visibleColumns(
  edges: readonly number[],
  {left, width}: {left: number; width: number}
): {from: number; to: number} {
  const first = edges.findIndex((d) => d > left);
  const last = edges.findIndex((d) => d >= left + width);
  return {
    from: Math.max(0, (first === -1 ? edges.length : first) - spare),
    to: Math.min(edges.length, (last === -1 ? edges.length : last + 1) + spare)
  };
}
