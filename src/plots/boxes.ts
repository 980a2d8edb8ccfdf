/** A rectangle in pixels, y downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A straight line between two points. */
export type Segment = readonly [Point, Point];

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function boxContains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top && inner.bottom <= outer.bottom
  );
}

export function circleBox({x, y}: Point, r: number): Box {
  return {left: x - r, top: y - r, right: x + r, bottom: y + r};
}

/** The least box that holds a segment. */
export function boxOf([a, b]: Segment): Box {
  return {left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y)};
}

/** Whether any of a segment is inside a box (Liang and Barsky's clipping). */
export function segmentCrosses([a, b]: Segment, box: Box): boolean {
  if (Math.max(a.x, b.x) <= box.left || Math.min(a.x, b.x) >= box.right) return false;
  if (Math.max(a.y, b.y) <= box.top || Math.min(a.y, b.y) >= box.bottom) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  let from = 0;
  let to = 1;
  if (dx !== 0) {
    const [enter, leave] = [(box.left - a.x) / dx, (box.right - a.x) / dx];
    from = Math.max(from, Math.min(enter, leave));
    to = Math.min(to, Math.max(enter, leave));
  }
  if (dy !== 0) {
    const [enter, leave] = [(box.top - a.y) / dy, (box.bottom - a.y) / dy];
    from = Math.max(from, Math.min(enter, leave));
    to = Math.min(to, Math.max(enter, leave));
  }
  return from < to;
}

/** Whether two segments cross; touching at an end counts. */
export function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** The point of a box that is nearest to a point. */
export function nearestPoint({left, top, right, bottom}: Box, {x, y}: Point): Point {
  return {x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y))};
}

/** How far a point is from a box; 0 inside. */
export function boxDistance(box: Box, point: Point): number {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right);
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.sqrt(dx * dx + dy * dy); // Math.hypot is ten times slower
}
