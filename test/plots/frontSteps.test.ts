import {expect, test} from "vitest";
import {frontSteps} from "../../src/plots/frontSteps.js";

const a = {x: 10, y: 90};
const b = {x: 40, y: 50};

test("frontSteps of nothing is nothing", () => {
  expect(frontSteps([], {end: 100})).toEqual([]);
});

test("frontSteps of one point is level to the end", () => {
  expect(frontSteps([a], {end: 100})).toEqual([[a, {x: 100, y: 90}]]);
});

test("frontSteps goes level before it goes up", () => {
  expect(frontSteps([b, a], {end: 100})).toEqual([
    [a, {x: 40, y: 90}],
    [{x: 40, y: 90}, b],
    [b, {x: 100, y: 50}]
  ]);
});

test("frontSteps leaves out lines without length", () => {
  expect(frontSteps([a, {x: 40, y: 90}], {end: 40})).toEqual([[a, {x: 40, y: 90}]]);
});
