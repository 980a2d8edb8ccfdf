import {expect, test} from "vitest";
import {formatTokens} from "../../../src/components/format/format.js";

test.for([
  [0, "0"],
  [950, "950"],
  [999.6, "1k"],
  [12_345, "12.3k"],
  [999_999, "1M"],
  [4_560_000, "4.56M"],
  [2e9, "2G"],
  [null, "—"],
  [NaN, "—"]
] as const)("formatTokens(%s) is %s", ([value, text]) => {
  expect(formatTokens(value)).toBe(text);
});
