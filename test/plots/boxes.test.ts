import {expect, test} from "vitest";
import {
  boxContains,
  boxDistance,
  boxesOverlap,
  circleBox,
  nearestPoint,
  segmentCrosses,
  segmentsCross
} from "../../src/plots/boxes.js";

const box = {left: 10, top: 20, right: 30, bottom: 40};

test("boxesOverlap is false for boxes that only touch", () => {
  expect(boxesOverlap(box, {left: 30, top: 20, right: 50, bottom: 40})).toBe(false);
  expect(boxesOverlap(box, {left: 29, top: 39, right: 50, bottom: 60})).toBe(true);
});

test("boxContains takes a box at the very edge", () => {
  expect(boxContains(box, {left: 10, top: 20, right: 30, bottom: 30})).toBe(true);
  expect(boxContains(box, {left: 9, top: 20, right: 30, bottom: 30})).toBe(false);
});

test("circleBox is the square around a circle", () => {
  expect(circleBox({x: 5, y: 7}, 3)).toEqual({left: 2, top: 4, right: 8, bottom: 10});
});

test.for([
  ["through", {x: 0, y: 30}, {x: 50, y: 30}, true],
  ["ending inside", {x: 0, y: 0}, {x: 20, y: 30}, true],
  ["wholly inside", {x: 12, y: 22}, {x: 28, y: 38}, true],
  ["past a corner", {x: 0, y: 35}, {x: 20, y: 55}, false],
  ["short of it", {x: 0, y: 30}, {x: 9, y: 30}, false],
  ["along the outside", {x: 10, y: 0}, {x: 10, y: 50}, false],
  ["vertical, through", {x: 15, y: 0}, {x: 15, y: 50}, true]
] as const)("segmentCrosses: %s", ([, a, b, expected]) => {
  expect(segmentCrosses([a, b], box)).toBe(expected);
  expect(segmentCrosses([b, a], box)).toBe(expected);
});

test("segmentsCross tells an X from two parallels", () => {
  const [a, b, c, d] = [
    {x: 0, y: 0},
    {x: 10, y: 10},
    {x: 0, y: 10},
    {x: 10, y: 0}
  ];
  expect(segmentsCross([a, b], [c, d])).toBe(true);
  expect(segmentsCross([a, c], [d, b])).toBe(false);
});

test("nearestPoint of a box is the point itself when it is inside", () => {
  expect(nearestPoint(box, {x: 12, y: 33})).toEqual({x: 12, y: 33});
  expect(nearestPoint(box, {x: 0, y: 60})).toEqual({x: 10, y: 40});
});

test("boxDistance is 0 inside a box", () => {
  expect(boxDistance(box, {x: 12, y: 33})).toBe(0);
  expect(boxDistance(box, {x: 7, y: 44})).toBe(5); // 3-4-5
});
