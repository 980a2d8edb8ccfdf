import {expect, test} from "vitest";
import {chiSquaredSf} from "../../src/stats/chiSquared.js";
import {seeded, stream} from "../../src/stats/random.js";

// The reference generator of Blackman and Vigna, in 64-bit arithmetic, stepped from the same state.
function xoshiro(state: bigint[]): number {
  const word = 0xffffffffn;
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & word;
  const result = (rotate((state[1] * 5n) & word, 7n) * 9n) & word;
  const t = (state[1] << 9n) & word;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotate(state[3], 11n);
  return Number(result);
}

test("seeded(seed).next() is xoshiro128**", () => {
  const random = seeded(42);
  const state = Array.from(random.state, BigInt);
  for (let i = 0; i < 1000; ++i) expect(random.next()).toBe(xoshiro(state));
});

test("seeded(seed) repeats itself", () => {
  const [a, b] = [seeded(7), seeded(7)];
  expect(Array.from({length: 20}, a.next)).toEqual(Array.from({length: 20}, b.next));
});

test("seeded(seed) differs between seeds, also above 2^32 and below 0", () => {
  const firsts = [0, 1, 2, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1].map((seed) => seeded(seed).next());
  expect(new Set(firsts).size).toBe(firsts.length);
});

test("stream(seed, index) differs between indices", () => {
  const firsts = Array.from({length: 1000}, (_, i) => stream(1, i).next());
  expect(new Set(firsts).size).toBe(1000);
  expect(stream(1, 0).next()).toBe(seeded(1).next());
});

test("seeded(1.5) throws", () => {
  expect(() => seeded(1.5)).toThrow(new RangeError("not a seed: 1.5"));
  expect(() => stream(1, NaN)).toThrow(new RangeError("not a stream: NaN"));
});

test("uniform() is in [0, 1) with the mean and variance of a uniform", () => {
  const {uniform} = seeded(3);
  const U = Array.from({length: 100_000}, uniform);
  expect(Math.min(...U.slice(0, 1e4))).toBeGreaterThanOrEqual(0);
  expect(U.every((u) => u < 1)).toBe(true);
  const mean = U.reduce((s, u) => s + u, 0) / U.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(5 / Math.sqrt(12 * U.length));
});

test("below(n) is uniform", () => {
  const {below} = seeded(5);
  const counts = new Float64Array(165);
  for (let i = 0; i < 165_000; ++i) ++counts[below(165)];
  const chi2 = counts.reduce((s, c) => s + (c - 1000) ** 2 / 1000, 0);
  expect(chiSquaredSf(chi2, 164)).toBeGreaterThan(1e-4);
  expect(chiSquaredSf(chi2, 164)).toBeLessThan(1 - 1e-4);
});

test("below(1) is 0", () => {
  expect(seeded(1).below(1)).toBe(0);
});

test("below(0) throws", () => {
  expect(() => seeded(1).below(0)).toThrow(new RangeError("not a number of choices: 0"));
});
