import {expect, test} from "vitest";
import {textWidth} from "../../src/plots/textWidth.js";
import {wrapLabel} from "../../src/plots/wrapLabel.js";

test("wrapLabel keeps a label that fits in one line", () => {
  expect(wrapLabel("GPT-4o", {width: 200})).toEqual(["GPT-4o"]);
});

test("wrapLabel breaks after spaces and before brackets", () => {
  expect(wrapLabel("Claude Sonnet 4.6 (retries)", {width: 76, fontSize: 12})).toEqual([
    "Claude",
    "Sonnet 4.6",
    "(retries)"
  ]);
});

test("wrapLabel breaks after hyphens", () => {
  expect(wrapLabel("replace-header-logo", {width: 100})).toEqual(["replace-header-", "logo"]);
});

test("wrapLabel cuts a word only when it is wider than a line", () => {
  const lines = wrapLabel("incomprehensibilities", {width: 60});
  expect(lines.join("")).toBe("incomprehensibilities");
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(60);
});

test("wrapLabel of nothing has no lines", () => {
  expect(wrapLabel("", {width: 100})).toEqual([]);
});
