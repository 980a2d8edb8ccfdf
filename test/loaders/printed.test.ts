import {expect, test} from "vitest";
import {parsePrinted} from "../../loaders/printed.js";
import type {PrintedKind} from "../../loaders/printed.js";

const cases: [string, PrintedKind, number, boolean?][] = [
  ["97", "number", 97],
  ["$2.38", "number", 2.38],
  ["~$1.10", "number", 1.1, true],
  ["≈ 93", "number", 93, true],
  ["−0.45", "number", -0.45],
  ["-3.9", "number", -3.9],
  ["+4 ", "number", 4],
  ["3,166,402", "number", 3166402],
  ["7.6M", "number", 7.6e6],
  ["63K", "number", 63000],
  ["290×", "number", 290],
  ["9.4/10", "number", 9.4],
  ["~3 pts", "number", 3, true],
  ["$0.0039", "number", 0.0039],
  ["93.4%", "percent", 0.934],
  ["100%", "percent", 1],
  ["18m", "duration", 1080],
  ["2m 35s", "duration", 155],
  ["45.8 min", "duration", 2748],
  ["~60 min", "duration", 3600, true],
  ["317s", "duration", 317],
  ["9/10", "numerator", 9],
  ["9/10", "denominator", 10],
  ["4.80 ± 0.45", "center", 4.8],
  ["4.80 ± 0.45", "spread", 0.45],
  ["±15.5", "spread", 15.5],
  ["[4.24, 5.00]", "low", 4.24],
  ["[4.24, 5.00]", "high", 5],
  ["[−1.5, 2]", "low", -1.5],
  ["**149.5**", "number", 149.5],
  ["3,14", "comma", 3.14],
  ["1.234,5", "comma", 1234.5],
  ["~0,03 USD", "comma", 0.03, true],
  ["3/5", "ratio", 0.6],
  ["0/4", "ratio", 0],
  ["1:02:35", "duration", 3755],
  ["1 days 00:00:01.5", "duration", 86401.5]
];

test.each(cases)("parsePrinted(%j, %j) is %d", (text, kind, value, approximate = false) => {
  expect(parsePrinted(text, kind)).toEqual({value, approximate});
});

test.each([
  ["failed", "duration"],
  ["†sub", "number"],
  ["—", "number"],
  ["", "number"],
  ["n/a", "percent"],
  ["5 apples", "number"],
  ["12", "percent"],
  ["22m (DNF)", "duration"],
  ["1,23", "number"],
  ["0.5", "comma"],
  ["1.23", "comma"],
  ["3/0", "ratio"],
  ["3", "ratio"],
  ["2:35", "duration"],
  ["9/10", "center"],
  ["Infinity", "number"],
  ["22m", "number"]
] satisfies [string, PrintedKind][])("parsePrinted(%j, %j) is undefined, not a guess", (text, kind) => {
  expect(parsePrinted(text, kind)).toBeUndefined();
});
