import {expect, test} from "vitest";
import {chiSquaredSf} from "../../src/stats/chiSquared.js";
import {drawIndices} from "../../src/stats/drawIndices.js";
import {seeded} from "../../src/stats/random.js";

test("drawIndices(random, n, indices) is uniform, also where 2^16 is no multiple of n", () => {
  for (const n of [2, 5, 165, 40_000]) {
    const indices = new Int32Array(n * 200);
    expect(drawIndices(seeded(n), n, indices)).toBe(indices.length);
    const counts = new Float64Array(n);
    for (const i of indices) ++counts[i];
    const p = chiSquaredSf(
      counts.reduce((s, c) => s + (c - 200) ** 2 / 200, 0),
      n - 1
    );
    expect(p).toBeGreaterThan(1e-4);
    expect(p).toBeLessThan(1 - 1e-4);
  }
});

test("drawIndices(random, n, indices) goes on where it stopped", () => {
  const random = seeded(1);
  const [a, b] = [new Int32Array(100), new Int32Array(100)];
  drawIndices(random, 7, a);
  drawIndices(random, 7, b);
  expect(Array.from(a)).not.toEqual(Array.from(b));
});

test("drawIndices(random, n, indices) reaches above 65,536", () => {
  const indices = new Int32Array(1000);
  drawIndices(seeded(1), 1e6, indices);
  expect(indices.every((i) => i >= 0 && i < 1e6)).toBe(true);
  expect(indices.some((i) => i > 9e5)).toBe(true);
});

test("drawIndices(random, n, []) draws nothing", () => {
  expect(drawIndices(seeded(1), 5, new Int32Array(0))).toBe(0);
});
