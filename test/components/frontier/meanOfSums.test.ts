import {expect, test} from "vitest";
import {meanOfSums} from "../../../src/components/frontier/meanOfSums.js";

test("meanOfSums gives mean and SD of what was summed up", () => {
  // 1, 2, 3: mean 2, SD 1
  expect(meanOfSums({n: 3, sum: 6, sum_sq: 14})).toEqual({mean: 2, sd: 1, n: 3});
});

test("meanOfSums is undefined where there is no spread to know", () => {
  expect(meanOfSums({n: 1, sum: 6, sum_sq: 36})).toBeUndefined();
  expect(meanOfSums({n: 3, sum: 6, sum_sq: 12})).toBeUndefined(); // all alike
  expect(meanOfSums({n: 3, sum: 6, sum_sq: null})).toBeUndefined();
  expect(meanOfSums({n: null, sum: 6, sum_sq: 14})).toBeUndefined();
});
