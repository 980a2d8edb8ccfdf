import {expect, test} from "vitest";
import {hasRunDots} from "../../src/plots/runDots.js";

const tile = (runs: number[], {slots = 1} = {}) => ({x: 0, y1: 0, y2: 1 / slots, ink: "#fff", runs});
const size = {tileWidth: 60, rowHeight: 40};

test("runs are dots where there are several and each has room", () => {
  expect(hasRunDots(tile([1, 0, 1]), size)).toBe(true);
  expect(hasRunDots(tile([1]), size)).toBe(false);
  expect(hasRunDots(tile([]), size)).toBe(false);
  expect(hasRunDots(tile(Array(8).fill(1)), size)).toBe(false);
  expect(hasRunDots(tile(Array(8).fill(1)), {...size, tileWidth: 100})).toBe(true);
});

test("figures that share a place, and low rows, have no room for dots", () => {
  expect(hasRunDots(tile([1, 0], {slots: 2}), size)).toBe(false);
  expect(hasRunDots(tile([1, 0]), {...size, rowHeight: 20})).toBe(false);
});
