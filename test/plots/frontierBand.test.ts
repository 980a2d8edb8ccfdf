import {expect, test} from "vitest";
import {frontierBand} from "../../src/plots/frontierBand.js";

const at = (x: number, y: number) => ({x, y});

test("frontierBand(points) runs along the best ends and back along the worst", () => {
  // In pixels: y grows downwards. A may cost 10 to 20 and reach up to 60; B costs 50 and reaches up to 10.
  const band = frontierBand(
    [
      {best: at(10, 60), worst: at(20, 90), optimistic: true, conservative: true},
      {best: at(50, 10), worst: at(50, 40), optimistic: true, conservative: true}
    ],
    {end: 100, floor: 120}
  )!;
  expect(band.outline).toEqual([
    at(10, 120), // from the floor
    at(10, 60),
    at(50, 60),
    at(50, 10),
    at(100, 10), // the end of the best front, then of the worst
    at(100, 40),
    at(50, 40),
    at(50, 90),
    at(20, 90),
    at(20, 120)
  ]);
});

test("frontierBand keeps an end without a bound inside the frame", () => {
  const points = [{best: at(10, 60), worst: at(500, 90), optimistic: true, conservative: true}];
  expect(frontierBand(points, {end: 100, floor: 120})!.outline.every((d) => d.x <= 100)).toBe(true);
});

test("frontierBand of points that are on neither front is null", () => {
  const points = [{best: at(1, 1), worst: at(1, 1), optimistic: false, conservative: false}];
  expect(frontierBand(points, {end: 9, floor: 9})).toBeNull();
  expect(frontierBand([], {end: 9, floor: 9})).toBeNull();
});
