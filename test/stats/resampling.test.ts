import {expect, test} from "vitest";
import {seeded} from "../../src/stats/random.js";
import {clustered, groupIndices, independent, nested, stratified} from "../../src/stats/resampling.js";
import type {Resampling} from "../../src/stats/resampling.js";

const tasks = ["a", "b", "a", "c", "b", "a"]; // a: 0 2 5, b: 1 4, c: 3

function draws(resampling: Resampling, times: number): number[][] {
  const random = seeded(1);
  const indices = new Int32Array(resampling.longest);
  return Array.from({length: times}, () => Array.from(indices.subarray(0, resampling.draw(random, indices))));
}

test("groupIndices(labels) keeps the order of first appearance", () => {
  expect(groupIndices(tasks).map((I) => Array.from(I))).toEqual([[0, 2, 5], [1, 4], [3]]);
  expect(groupIndices([])).toEqual([]);
});

test("independent(n) draws n of n", () => {
  const all = draws(independent(6), 300);
  expect(all.every((I) => I.length === 6)).toBe(true);
  expect(new Set(all.flat()).size).toBe(6);
});

test("clustered(labels) draws whole clusters", () => {
  for (const I of draws(clustered(tasks), 100)) {
    const count = (i: number) => I.filter((j) => j === i).length;
    expect(count(0)).toBe(count(2));
    expect(count(0)).toBe(count(5));
    expect(count(1)).toBe(count(4));
    expect(count(0) + count(1) + count(3)).toBe(3);
  }
});

test("stratified(labels) keeps the size of every stratum", () => {
  for (const I of draws(stratified(tasks), 100)) {
    const sizes = ["a", "b", "c"].map((label) => I.filter((i) => tasks[i] === label).length);
    expect(sizes).toEqual([3, 2, 1]);
  }
});

test("nested(labels) draws clusters, then within them", () => {
  const all = draws(nested(tasks), 300);
  for (const I of all) {
    const [a, b, c] = ["a", "b", "c"].map((label) => I.filter((i) => tasks[i] === label).length);
    expect(a / 3 + b / 2 + c).toBe(3);
  }
  // Within cluster a the values no longer come together.
  expect(all.some((I) => I.filter((i) => i === 0).length !== I.filter((i) => i === 2).length)).toBe(true);
});
