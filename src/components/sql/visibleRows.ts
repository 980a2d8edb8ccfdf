/** Rows drawn above and below those that can be seen, so that a quick turn of the wheel finds them there. */
const spare = 12;

/** The rows to draw of a long table: the first, and the one after the last. Heights in pixels. */
export function visibleRows(
  rows: number,
  {top, height, rowHeight}: {top: number; height: number; rowHeight: number}
): {from: number; to: number} {
  const first = Math.floor(top / rowHeight) - spare;
  const last = Math.ceil((top + height) / rowHeight) + spare;
  return {from: Math.max(0, Math.min(first, rows)), to: Math.max(0, Math.min(last, rows))};
}
