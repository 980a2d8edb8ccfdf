import {expect, test} from "vitest";
import {shortenApart} from "../../src/plots/shortenApart.js";
import {textWidth} from "../../src/plots/textWidth.js";

const options = {maxWidth: 100, fontSize: 12};

test("shortenApart keeps the start of labels that differ there", () => {
  const short = shortenApart(["Alpha with a long name", "Beta with a long name"], options);
  expect(short.map((d) => d.slice(0, 5))).toEqual(["Alpha", "Beta "]);
  expect(short.every((d) => d.endsWith("…"))).toBe(true);
});

test("shortenApart keeps the ends of labels that start alike", () => {
  const short = shortenApart(["A model with a long name · low", "A model with a long name · high", "B"], options);
  expect(short.map((d) => d.split("…")[1]?.slice(-4))).toEqual([" low", "high", undefined]);
  expect(new Set(short).size).toBe(3);
  for (const d of short) expect(textWidth(d, {fontSize: 12})).toBeLessThanOrEqual(100);
});

test("shortenApart cuts the same label twice in the same way", () => {
  const [a, b] = shortenApart(["A model with a long name · low", "A model with a long name · low"], options);
  expect(a).toBe(b);
  expect(a).toMatch(/^A model.*…$/);
});
