import {expect, test} from "vitest";
import {plainColor} from "../../../src/components/figure/plainColor.js";
import {genericFamily} from "../../../src/components/figure/plainSvg.js";

test.for([
  ["rgb(255, 0, 16)", "#ff0010", 1],
  ["rgba(0, 128, 255, 0.25)", "#0080ff", 0.25],
  ["#abc", "#abc", 1],
  ["none", "none", 1],
  ['url("#hatch")', "url(#hatch)", 1],
  ['url("http://h/page#hatch")', "url(#hatch)", 1]
] as const)("plainColor(%j) is %j with opacity %d", ([value, color, opacity]) => {
  expect(plainColor(value)).toEqual({color, opacity});
});

test.for([
  ['system-ui, "Segoe UI", sans-serif', "sans-serif"],
  ["ui-monospace, Menlo, monospace", "monospace"],
  ["Georgia, serif", "serif"]
] as const)("genericFamily(%j) is %j", ([family, generic]) => {
  expect(genericFamily(family)).toBe(generic);
});
