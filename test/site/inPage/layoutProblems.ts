import {clippingOf, nameOf} from "./clipping.js";
import {textBoxes} from "./textBoxes.js";
import type {Point, TextBox} from "./textBoxes.js";

/** Boxes that share less than this many pixels do not overlap: glyphs are placed at fractions of a pixel. */
const tolerance = 1;

/**
 * What is wrong with the layout of the page as it is now, in words: texts that overlap, texts that are cut off, and
 * content wider than the window. Call it in the browser.
 */
export function layoutProblems(): string[] {
  const shown: TextBox[] = [];
  const problems = overflows();
  for (const box of textBoxes()) {
    const {visible, clipped} = clippingOf(box);
    if (clipped) problems.push(`clipped: “${box.text}” by the ${clipped}`);
    if (visible) shown.push(box);
  }
  for (const [a, b] of overlaps(shown)) problems.push(`overlap: “${a.text}” and “${b.text}” in ${nameOf(a.block)}`);
  return [...new Set(problems)];
}

function overflows(): string[] {
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")]
    .filter((d) => d.checkVisibility() && d.getBoundingClientRect().right > clientWidth + 1)
    .map(nameOf);
  return [`overflow: the page is ${scrollWidth} px wide in ${clientWidth} px: ${wide.slice(0, 6).join(" > ")}`];
}

/** Every pair of boxes that share more than the tolerance, lines of one block aside. */
function overlaps(boxes: TextBox[]): [TextBox, TextBox][] {
  const pairs: [TextBox, TextBox][] = [];
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  for (let i = 0; i < sorted.length; ++i) {
    for (let j = i + 1; j < sorted.length && sorted[j].top < sorted[i].bottom; ++j) {
      const [a, b] = [sorted[i], sorted[j]];
      if (a.block !== b.block && a.left < b.right && b.left < a.right && sharedDepth(a, b) > tolerance)
        pairs.push([a, b]);
    }
  }
  return pairs;
}

/** How far one convex box would have to move to leave the other; 0 when they are apart (separating axes). */
function sharedDepth(a: TextBox, b: TextBox): number {
  let depth = Infinity;
  for (const {x, y} of [...normals(a.corners), ...normals(b.corners)]) {
    const A = a.corners.map((d) => d.x * x + d.y * y);
    const B = b.corners.map((d) => d.x * x + d.y * y);
    depth = Math.min(depth, Math.min(Math.max(...A) - Math.min(...B), Math.max(...B) - Math.min(...A)));
  }
  return Math.max(0, depth);
}

function normals(corners: Point[]): Point[] {
  return corners.slice(0, 2).map((p, i) => {
    const q = corners[i + 1];
    const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
    return {x: (p.y - q.y) / length, y: (q.x - p.x) / length};
  });
}
