import {expect, test} from "vitest";
import {variantLines} from "../../src/plots/variantLines.js";

const point = (model_id: string, x: number, y: number, layer = "computed") => ({model_id, layer, x, y});

test("variantLines joins the configs of a model from left to right", () => {
  const lines = variantLines([point("a/m", 30, 1), point("a/m", 10, 2), point("b/n", 15, 9), point("a/m", 20, 3)]);
  expect(lines.map((d) => [d.model_id, ...d.segment.flatMap(({x, y}) => [x, y])])).toEqual([
    ["a/m", 10, 2, 20, 3],
    ["a/m", 20, 3, 30, 1]
  ]);
});

test("variantLines joins nothing across layers, and nothing without a model", () => {
  expect(variantLines([point("a/m", 1, 1), point("a/m", 2, 2, "published")])).toEqual([]);
  expect(variantLines([point("", 1, 1), point("", 2, 2)])).toEqual([]);
  expect(variantLines([])).toEqual([]);
});
