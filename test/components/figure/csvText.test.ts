import {expect, test} from "vitest";
import {csvText} from "../../../src/components/figure/csvText.js";
import {figure} from "./figureData.js";

test("csvText has units in the header, nothing for null, and quotes what needs it", () => {
  expect(csvText(figure().values())).toBe(
    ['config,"score [share of runs, 0 to 1]",cost_usd,free', "'=1+1,0.5,,false", '"a ""b"", c",-1.25,0,true', ""].join(
      "\r\n"
    )
  );
});

test.for(["=SUM(A1)", "+1", "-cmd", "@x", "\t=1", " =1", "\r=1"])("csvText defuses the formula %j", (text) => {
  const [, cell] = csvText({columns: [{name: "a"}], rows: [[text]]}).split(/(?<=^a)\r\n/);
  expect(cell.replace(/^"/, "")).toMatch(/^'/);
});

test("csvText leaves negative and unbounded numbers alone", () => {
  const rows = [[-3], [1e21], ["-Infinity"], ["Infinity"]];
  expect(csvText({columns: [{name: "a"}], rows})).toBe("a\r\n-3\r\n1e+21\r\n-Infinity\r\nInfinity\r\n");
});
