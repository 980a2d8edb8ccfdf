import fc from "fast-check";
import {expect, test} from "vitest";
import {boxContains, boxDistance, boxesOverlap, circleBox, segmentCrosses} from "../../src/plots/boxes.js";
import {placeLabels} from "../../src/plots/placeLabels.js";
import {seeded} from "../../src/stats/random.js";
import type {LabelAnchor, PlacedLabel} from "../../src/plots/placeLabels.js";

const bounds = {left: 0, top: 0, right: 800, bottom: 400};

function anchor(x: number, y: number, options: Partial<LabelAnchor> = {}): LabelAnchor {
  return {x, y, r: 5, width: 100, height: 14, ...options};
}

function faults(anchors: LabelAnchor[], labels: (PlacedLabel | null)[]): string[] {
  const faults: string[] = [];
  labels.forEach((a, i) => {
    if (!a) return;
    if (!boxContains(bounds, a)) faults.push(`${i} leaves the bounds`);
    anchors.forEach((d, j) => {
      if (boxDistance(a, d) < d.r) faults.push(`${i} covers mark ${j}`);
      const apart = !boxesOverlap(circleBox(d, d.r), circleBox(anchors[i], anchors[i].r));
      if (apart && a.leader && segmentCrosses(a.leader, circleBox(d, d.r)))
        faults.push(`leader ${i} crosses mark ${j}`);
    });
    labels.forEach((b, j) => {
      if (b && j < i && boxesOverlap(a, b)) faults.push(`${i} overlaps ${j}`);
      if (b && j !== i && a.leader && segmentCrosses(a.leader, b)) faults.push(`leader ${i} crosses label ${j}`);
    });
  });
  return faults;
}

test("placeLabels([]) is []", () => {
  expect(placeLabels([], {bounds})).toEqual([]);
});

test("placeLabels puts a lone label to the right, level with its mark", () => {
  const [label] = placeLabels([anchor(100, 200)], {bounds, gap: 3});
  expect(label).toEqual({left: 108, right: 208, top: 193, bottom: 207, leader: null});
});

test("placeLabels puts a label at the right edge to the left", () => {
  const [label] = placeLabels([anchor(790, 200)], {bounds, gap: 3});
  expect(label).toEqual({left: 682, right: 782, top: 193, bottom: 207, leader: null});
});

test("placeLabels keeps off an obstacle", () => {
  const obstacle = {left: 105, top: 0, right: 800, bottom: 400};
  const [label] = placeLabels([anchor(100, 200, {width: 80})], {bounds, obstacles: [obstacle]});
  expect(label!.right).toBeLessThan(100);
});

test("placeLabels would rather cover no line", () => {
  const line = [
    {x: 100, y: 200},
    {x: 800, y: 200}
  ] as const;
  const [label] = placeLabels([anchor(100, 200)], {bounds, lines: [line]});
  expect(segmentCrosses(line, label!)).toBe(false);
});

test("placeLabels gives two marks at one point a label each", () => {
  const anchors = [anchor(300, 200), anchor(300, 200)];
  const labels = placeLabels(anchors, {bounds});
  expect(labels.every(Boolean)).toBe(true);
  expect(faults(anchors, labels)).toEqual([]);
});

test("placeLabels leaves out a label that is wider than the bounds", () => {
  expect(placeLabels([anchor(400, 200, {width: 900})], {bounds})).toEqual([null]);
});

test("placeLabels gives the only place to the label with the higher priority", () => {
  const small = {left: 0, top: 0, right: 130, bottom: 16};
  const anchors = [anchor(6, 8, {r: 3}), anchor(124, 8, {r: 3, priority: 1})];
  const labels = placeLabels(anchors, {bounds: small});
  expect(labels[0]).toBeNull();
  expect(labels[1]).not.toBeNull();
});

test("placeLabels uses a leader where the marks leave no room", () => {
  const ring = Array.from({length: 9}, (_, i) => anchor(396 + 4 * (i % 3), 196 + 4 * Math.floor(i / 3), {r: 4}));
  const labels = placeLabels(ring, {bounds});
  expect(labels.every(Boolean)).toBe(true);
  expect(labels.some((d) => d!.leader)).toBe(true);
  expect(faults(ring, labels)).toEqual([]);
});

const scatter = (n: number) =>
  fc.array(
    fc.record({
      x: fc.integer({min: 10, max: 790}),
      y: fc.integer({min: 10, max: 390}),
      r: fc.constant(5),
      width: fc.integer({min: 30, max: 150}),
      height: fc.constant(14),
      priority: fc.integer({min: 0, max: 1})
    }),
    {minLength: n, maxLength: n}
  );

test.for([5, 12, 25, 40])("placeLabels of %i random marks has no collision", (n) => {
  fc.assert(
    fc.property(scatter(n), (anchors) => {
      expect(faults(anchors, placeLabels(anchors, {bounds}))).toEqual([]);
    }),
    {numRuns: 25, seed: 7}
  );
});

test.for([
  [5, 1],
  [12, 0.99],
  [25, 0.97],
  [40, 0.8]
])("placeLabels of %i marks strewn evenly finds a place for a share of %f", ([n, share]) => {
  const random = seeded(11);
  const samples = Array.from({length: 25}, () =>
    Array.from({length: n}, () => anchor(10 + random.below(780), 10 + random.below(380)))
  );
  const placed = samples.flatMap((anchors) => placeLabels(anchors, {bounds})).filter(Boolean);
  expect(placed.length / (25 * n)).toBeGreaterThanOrEqual(share);
});

test("placeLabels gives the same places every time", () => {
  const anchors = Array.from({length: 20}, (_, i) => anchor((i * 137) % 780, (i * 71) % 380));
  expect(placeLabels(anchors, {bounds})).toEqual(placeLabels(anchors, {bounds}));
});

test("placeLabels keeps labels without priority within the farthest distance", () => {
  const anchors = Array.from({length: 30}, (_, i) => anchor(400 + i, 200 + (i % 5), {priority: i === 0 ? 1 : 0}));
  const labels = placeLabels(anchors, {bounds, farthest: 22});
  const distances = labels.flatMap((d, i) => (d && i > 0 ? [boxDistance(d, anchors[i])] : []));
  expect(distances.length).toBeGreaterThan(0);
  expect(Math.max(...distances)).toBeLessThanOrEqual(5 + 22 + 1e-6);
  const free = placeLabels(anchors, {bounds});
  expect(free.filter((d) => d).length).toBeGreaterThan(labels.filter((d) => d).length);
});
