import {boxContains, boxesOverlap, circleBox, nearestPoint, segmentCrosses, segmentsCross} from "./boxes.js";
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

const directions = Array.from({length: 16}, (_, i) => ({
  x: Math.cos((i * Math.PI) / 8),
  y: Math.sin((i * Math.PI) / 8)
}));
const distances = [14, 24, 38, 56, 80];
const lineCost = 2.5;
const absent = 1000;

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
  {bounds, obstacles = [], lines = [], gap = 3}: PlaceLabelsOptions
): (PlacedLabel | null)[] {
  const marks = anchors.map((d) => circleBox(d, d.r + 1));
  const choices = anchors.map((anchor, i) =>
    candidatesOf(anchor, gap)
      .filter(({box}) => boxContains(bounds, box) && ![...marks, ...obstacles].some((d) => boxesOverlap(d, box)))
      .filter(({leader}) => !leader || !marks.some((d, j) => !boxesOverlap(d, marks[i]) && segmentCrosses(leader, d)))
      .map((d) => ({...d, cost: d.cost + lineCost * lines.filter((line) => segmentCrosses(line, d.box)).length}))
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
  for (const mine of choices[i]) {
    const blockers = placed.flatMap((d, j) => (d && j !== i && collide(mine, d) ? [j] : []));
    if (blockers.length !== 1) continue;
    const [j] = blockers;
    const others = placed.filter((d, k) => d !== null && k !== i && k !== j);
    const theirs = choices[j].find((d) => !collide(d, mine) && others.every((other) => !collide(d, other!)));
    const cost = theirs && mine.cost + theirs.cost - placed[j]!.cost;
    if (cost === undefined || cost >= least) continue;
    least = cost;
    swap = {mine, j, theirs: theirs!};
  }
  if (!swap) return;
  placed[i] = swap.mine;
  placed[swap.j] = swap.theirs;
}

function candidatesOf(anchor: LabelAnchor, gap: number): Candidate[] {
  const beside = near.map(([x, y, cost]) => candidate(anchor, {x, y, distance: gap, cost, gap}));
  const away = distances.flatMap((distance, k) =>
    directions.map(({x, y}) => candidate(anchor, {x, y, distance, cost: 4 + 2.5 * k + Math.abs(y) - x / 2, gap}))
  );
  return [...beside, ...away];
}

interface Place extends Point {
  distance: number;
  cost: number;
  gap: number;
}

/** The label whose nearest edge lies `distance` beyond the mark in the direction (x, y). */
function candidate(anchor: LabelAnchor, {x, y, distance, cost, gap}: Place): Candidate {
  const {width, height, r} = anchor;
  const cx = anchor.x + x * (r + distance) + (Math.max(-1, Math.min(1, 1.4 * x)) * width) / 2;
  const cy = anchor.y + y * (r + distance) + (Math.max(-1, Math.min(1, 1.4 * y)) * height) / 2;
  const box = {left: cx - width / 2, right: cx + width / 2, top: cy - height / 2, bottom: cy + height / 2};
  const half = gap / 2;
  const padded = {left: box.left - half, right: box.right + half, top: box.top - 1, bottom: box.bottom + 1};
  return {box, padded, cost, leader: distance === gap ? null : leaderOf(anchor, box)};
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
