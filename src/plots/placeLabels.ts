import {boxIndex} from "./boxIndex.js";
import {
  boxContains,
  boxDistance,
  boxOf,
  boxesOverlap,
  circleBox,
  nearestPoint,
  segmentCrosses,
  segmentsCross
} from "./boxes.js";
import type {Box, Point, Segment} from "./boxes.js";

/** A mark that wants a label: its centre and radius, and the size of the text, in pixels. */
export interface LabelAnchor extends Point {
  r: number;
  width: number;
  height: number;
  /** Those with more are placed first, and are the last to go without. */
  priority?: number;
}

export interface PlacedLabel extends Box {
  /** From the mark to the text; null when the text stands next to it. */
  leader: Segment | null;
}

export interface PlaceLabelsOptions {
  /** No label leaves it. */
  bounds: Box;
  /** What no label may cover, beside the marks and the other labels. */
  obstacles?: readonly Box[];
  /** Lines that labels cover only for want of a better place. */
  lines?: readonly Segment[];
  /** Between a mark and its label, and between two labels. */
  gap?: number;
  /** How far from its mark a label without priority may stand. */
  farthest?: number;
}

interface Candidate {
  box: Box;
  padded: Box;
  leader: Segment | null;
  cost: number;
}

/** Next to the mark, best first: right, left, above, below, and the corners. */
const near: readonly (readonly [dx: number, dy: number, cost: number])[] = [
  [1, 0, 0],
  [-1, 0, 1],
  [0, -1, 1.5],
  [0, 1, 1.5],
  [0.7, -0.7, 1],
  [0.7, 0.7, 1.2],
  [-0.7, -0.7, 1.8],
  [-0.7, 0.7, 2]
];

/** Where a label may stand, seen from its mark. */
interface Slot extends Point {
  cost: number;
  /** Beyond the mark; null when the label stands next to it. */
  distance: number | null;
}

const turns = 24;
const directions = Array.from({length: turns}, (_, i) => ({
  x: Math.cos((2 * Math.PI * i) / turns),
  y: Math.sin((2 * Math.PI * i) / turns)
}));
const distances = [12, 22, 34, 50, 70, 95, 125];
const slots: readonly Slot[] = [
  ...near.map(([x, y, cost]) => ({x, y, cost, distance: null})),
  ...distances.flatMap((distance, k) =>
    directions.map(({x, y}) => ({x, y, cost: 6 + 2 * k + Math.abs(y) - x / 2, distance}))
  )
];
const lineCost = 4;
const absent = 1000;

/** How many places of a label are tried when two labels are to change theirs. */
const swaps = 40;

/**
 * Finds a place for every label so that none covers a mark, an obstacle or another label, or leaves the bounds: next to
 * its mark where there is room, further away with a leader where there is not. A leader crosses no mark but those that
 * its own overlaps. Null for a label that finds no place. The same input always gives the same places.
 *
 * Greedy by priority, then rounds in which each label moves to its best place given the others: Christensen, Marks and
 * Shieber (1995), “An empirical study of algorithms for point-feature label placement”, ACM TOG 14:203–232.
 */
export function placeLabels(
  anchors: readonly LabelAnchor[],
  {bounds, obstacles = [], lines = [], gap = 3, farthest = Infinity}: PlaceLabelsOptions
): (PlacedLabel | null)[] {
  const marks = anchors.map((d) => circleBox(d, d.r));
  const someMark = boxIndex(anchors.map((d) => circleBox(d, d.r + 1)));
  const someObstacle = boxIndex(obstacles);
  const isFree = (box: Box) =>
    boxContains(bounds, box) &&
    !someMark(box, (i) => boxDistance(box, anchors[i]) < anchors[i].r + 1) &&
    !someObstacle(box, (i) => boxesOverlap(obstacles[i], box));
  const crossesMark = (leader: Segment, own: Box) =>
    someMark(boxOf(leader), (i) => !boxesOverlap(marks[i], own) && segmentCrosses(leader, marks[i]));
  const someLine = boxIndex(lines.map(boxOf));
  const crossings = (box: Box) => {
    const crossed = new Set<number>();
    someLine(box, (i) => {
      if (segmentCrosses(lines[i], box)) crossed.add(i);
      return false;
    });
    return crossed.size;
  };
  const choices = anchors.map((anchor, i) =>
    candidatesOf(anchor, {gap, bounds, isFree, farthest: anchor.priority ? Infinity : farthest})
      .filter(({leader}) => !leader || !crossesMark(leader, marks[i]))
      .map((d) => (lines.length === 0 ? d : {...d, cost: d.cost + lineCost * crossings(d.box)}))
      .toSorted((a, b) => a.cost - b.cost)
  );
  const order = anchors
    .map((_, i) => i)
    .toSorted(
      (i, j) => (anchors[j].priority ?? 0) - (anchors[i].priority ?? 0) || choices[i].length - choices[j].length
    );
  const placed: (Candidate | null)[] = anchors.map(() => null);
  for (let round = 0; round < 6; ++round) {
    let moved = false;
    for (const i of order) {
      const others = placed.filter((d, j) => j !== i && d !== null);
      const best = choices[i].find((d) => others.every((other) => !collide(d, other!))) ?? null;
      if (best === placed[i]) continue;
      placed[i] = best;
      moved = true;
    }
    if (!moved) break;
  }
  for (const i of order) if (!placed[i]) makeRoom(i, {choices, placed});
  return placed.map((d) => d && {...d.box, leader: d.leader});
}

/** Gives a label without a place one that another leaves for the next best of its own. */
function makeRoom(i: number, {choices, placed}: {choices: Candidate[][]; placed: (Candidate | null)[]}): void {
  let least = absent;
  let swap: {mine: Candidate; j: number; theirs: Candidate} | undefined;
  for (const mine of choices[i].slice(0, swaps)) {
    const blockers = placed.flatMap((d, j) => (d && j !== i && collide(mine, d) ? [j] : []));
    if (blockers.length !== 1) continue;
    const [j] = blockers;
    const others = placed.filter((d, k) => d !== null && k !== i && k !== j);
    const theirs = choices[j]
      .slice(0, swaps)
      .find((d) => !collide(d, mine) && others.every((other) => !collide(d, other!)));
    const cost = theirs && mine.cost + theirs.cost - placed[j]!.cost;
    if (cost === undefined || cost >= least) continue;
    least = cost;
    swap = {mine, j, theirs: theirs!};
  }
  if (!swap) return;
  placed[i] = swap.mine;
  placed[swap.j] = swap.theirs;
}

interface PlaceOptions {
  gap: number;
  bounds: Box;
  farthest: number;
  /** Whether a label may stand there at all. */
  isFree: (box: Box) => boolean;
}

function candidatesOf(anchor: LabelAnchor, options: PlaceOptions): Candidate[] {
  const found: Candidate[] = [];
  for (const slot of slots) {
    const d = (slot.distance ?? 0) <= options.farthest ? candidate(anchor, slot, options) : null;
    if (d !== null) found.push(d);
  }
  return found;
}

/** The label whose nearest edge lies `distance` beyond the mark in the direction (x, y), pushed sideways into the bounds; null where it may not stand. */
function candidate(
  anchor: LabelAnchor,
  {x, y, distance, cost}: Slot,
  {gap, bounds, isFree}: PlaceOptions
): Candidate | null {
  const {width, height, r} = anchor;
  const reach = r + (distance ?? gap);
  const middle = anchor.x + x * reach + (Math.max(-1, Math.min(1, 1.4 * x)) * width) / 2;
  const cx = Math.max(bounds.left + width / 2, Math.min(bounds.right - width / 2, middle));
  const cy = anchor.y + y * reach + (Math.max(-1, Math.min(1, 1.4 * y)) * height) / 2;
  const box = {left: cx - width / 2, right: cx + width / 2, top: cy - height / 2, bottom: cy + height / 2};
  if (!isFree(box)) return null;
  const half = gap / 2;
  const padded = {left: box.left - half, right: box.right + half, top: box.top - 1, bottom: box.bottom + 1};
  return {box, padded, cost, leader: distance === null ? null : leaderOf(anchor, box)};
}

/** From the edge of the mark to the nearest point of the text. */
function leaderOf(anchor: LabelAnchor, box: Box): Segment {
  const end = nearestPoint(box, anchor);
  const length = Math.hypot(end.x - anchor.x, end.y - anchor.y) || 1;
  const start = {
    x: anchor.x + ((end.x - anchor.x) * anchor.r) / length,
    y: anchor.y + ((end.y - anchor.y) * anchor.r) / length
  };
  return [start, end];
}

function collide(a: Candidate, b: Candidate): boolean {
  return (
    boxesOverlap(a.padded, b.padded) ||
    (a.leader !== null && segmentCrosses(a.leader, b.padded)) ||
    (b.leader !== null && segmentCrosses(b.leader, a.padded)) ||
    (a.leader !== null && b.leader !== null && segmentsCross(a.leader, b.leader))
  );
}
