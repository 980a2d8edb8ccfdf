import {expect, test} from "vitest";
import {sampleSizeRank} from "../../src/stats/sampleSizeRank.js";

test("sampleSizeRank divides the t test's runs by the efficiency", () => {
  // R: power.t.test(delta = .5, power = .8, strict = TRUE)$n = 63.76561
  const r = sampleSizeRank(0.5);
  expect(r.nT).toBeCloseTo(63.76561, 4);
  expect(r.nNormal / r.nT).toBeCloseTo(Math.PI / 3, 14);
  expect(r.nWorst / r.nT).toBeCloseTo(1 / 0.864, 14);
});

test("sampleSizeRank refuses what it cannot use", () => {
  expect(() => sampleSizeRank(1, {power: 2})).toThrow("not a probability: 2");
});
