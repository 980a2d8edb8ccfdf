import {expect, test} from "vitest";
import {fingerprint} from "../../src/stats/fingerprint.js";

test("fingerprint puts seven measures on 0–1", () => {
  const r = fingerprint({
    gates: [5, 4],
    lines: [139, 257, 310],
    structures: [
      ["a", "b"],
      ["a", "c"]
    ],
    names: [["x"], ["x"]],
    quality: [4, 4.5],
    errorHandling: [3.5],
    idioms: [0.8, 0.9]
  });
  expect(r).toEqual({
    gateQuality: expect.closeTo(0.9, 12),
    consistency: expect.closeTo(1 - 0.371960715307725, 12), // R: 1 - sd(x)/mean(x)
    structure: expect.closeTo(1 / 3, 12),
    naming: 1,
    quality: expect.closeTo(0.85, 12),
    idiom: expect.closeTo(0.85, 12),
    errorHandling: expect.closeTo(0.7, 12)
  });
});

test("fingerprint does not know what it was not given", () => {
  expect(Object.values(fingerprint({})).every(Number.isNaN)).toBe(true);
  expect(fingerprint({lines: [100]}).consistency).toBeNaN();
});

test("fingerprint refuses what is not finite", () => {
  expect(() => fingerprint({gates: [NaN]})).toThrow(RangeError);
});
