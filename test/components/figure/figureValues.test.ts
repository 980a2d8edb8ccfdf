import {expect, test} from "vitest";
import {figureTexts} from "../../../src/components/figure/figureTexts.js";
import {figureValues} from "../../../src/components/figure/figureValues.js";

test("figureValues makes null of what is not known, and never 0", () => {
  const rows = [{a: NaN}, {a: undefined}, {a: null}, {a: 0}];
  expect(figureValues(rows, [{name: "a", value: (d) => d.a}])).toEqual({
    columns: [{name: "a"}],
    rows: [[null], [null], [null], [0]]
  });
});

test("figureValues keeps a missing bound apart from an unknown one", () => {
  const {rows} = figureValues([Infinity, -Infinity], [{name: "high", unit: "USD", value: (d) => d}]);
  expect(rows).toEqual([["Infinity"], ["-Infinity"]]);
});

test("figureTexts puts every text on a line, with a dash for what is not known", () => {
  const columns = [{label: "A", value: (d: string | null) => d, align: "right" as const}];
  expect(figureTexts(["a\n b", "sub\u00adscription", "", null], columns)).toEqual({
    columns: [{label: "A", align: "right"}],
    rows: [["a b"], ["subscription"], ["—"], ["—"]]
  });
});
