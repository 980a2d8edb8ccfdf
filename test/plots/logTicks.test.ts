import {expect, test} from "vitest";
import {logTicks} from "../../src/plots/logTicks.js";

test("logTicks puts 2 and 5 between the powers of ten where there is room", () => {
  expect(logTicks([0.001, 0.3])).toEqual([0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]);
});

test("logTicks puts 3 between them where there is less", () => {
  expect(logTicks([0.001, 0.3], {count: 6})).toEqual([0.001, 0.003, 0.01, 0.03, 0.1, 0.3]);
});

test("logTicks keeps to powers of ten where there is little", () => {
  expect(logTicks([0.001, 0.3], {count: 3})).toEqual([0.001, 0.01, 0.1]);
});

test("logTicks thins powers of ten", () => {
  expect(logTicks([1e-6, 1e3], {count: 5})).toEqual([1e-6, 1e-4, 1e-2, 1, 100]);
});

test("logTicks of a domain without a round value are its ends", () => {
  expect(logTicks([2.1, 2.9])).toEqual([2.1, 2.9]);
});

test("logTicks are exact decimals", () => {
  expect(logTicks([0.03, 0.3])).toEqual([0.05, 0.1, 0.2]);
});
