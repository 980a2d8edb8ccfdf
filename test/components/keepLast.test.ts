import {expect, test} from "vitest";
import {keepLast} from "../../src/components/keepLast.js";

test("keepLast computes anew for other data or other options only", () => {
  let computed = 0;
  const sum = keepLast((data: readonly number[], {times}: {times: number}) => {
    ++computed;
    return times * data.reduce((a, b) => a + b, 0);
  });
  const data = [1, 2];
  expect([sum(data, {times: 2}), sum(data, {times: 2}), computed]).toEqual([6, 6, 1]);
  expect([sum(data, {times: 3}), computed]).toEqual([9, 2]);
  expect([sum([1, 2], {times: 3}), computed]).toEqual([9, 3]);
});

test("keepLast tells sets apart by what is in them", () => {
  const size = keepLast((_: object, {of}: {of: ReadonlySet<string>}) => of.size);
  const data = {};
  expect([size(data, {of: new Set("ab")}), size(data, {of: new Set("a")})]).toEqual([2, 1]);
});
