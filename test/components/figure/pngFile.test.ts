import {expect, test} from "vitest";
import {pngScale} from "../../../src/components/figure/pngFile.js";

test("pngScale keeps what was asked where a browser can draw it", () => {
  expect(pngScale({width: 1000, height: 700}, {scale: 3})).toBe(3);
});

test("pngScale keeps a long heatmap below 16,000 pixels a side and 100 million in all", () => {
  expect(pngScale({width: 400, height: 8000}, {scale: 3})).toBe(2);
  expect(pngScale({width: 4000, height: 4000}, {scale: 3})).toBe(2.5);
});
