import {expect, test} from "vitest";
import {differences} from "../../src/stats/differences.js";
import {shifted} from "../../src/stats/shifted.js";
import {sorted} from "../../src/stats/sorted.js";
import {sortLabelled} from "../../src/stats/sortLabelled.js";

test("shifted takes values from the first", () => {
  expect(shifted([[3, 5], [1]])).toEqual({samples: [Float64Array.of(0, 2), Float64Array.of(-2)], unit: 1});
  expect(shifted([[], [4, 5]])).toEqual({samples: [new Float64Array(0), Float64Array.of(0, 1)], unit: 1});
});

test("shifted changes the unit near the ends of the doubles", () => {
  const {samples, unit} = shifted([[2 ** 1023, -(2 ** 1023)]]);
  expect(unit).toBe(2 ** 1000);
  expect(samples[0]).toEqual(Float64Array.of(0, -(2 ** 24)));
  expect(shifted([[5e-324, 1e-323]]).samples[0][1]).toBe(2 ** -74);
});

test("differences are of pairs, or from one number", () => {
  expect(differences([3, 5], [1, 7])).toEqual(Float64Array.of(2, -2));
  expect(differences([3, 5], 1)).toEqual(Float64Array.of(2, 4));
  expect(differences([], [])).toEqual(new Float64Array(0));
});

test("differences refuses bad input", () => {
  expect(() => differences([1, 2], [1])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() => differences([NaN], 0)).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => differences([1], NaN)).toThrow(new RangeError("not a finite number: NaN"));
});

test("sorted copies", () => {
  const values = [3, 1, 2];
  expect(sorted(values)).toEqual(Float64Array.of(1, 2, 3));
  expect(values).toEqual([3, 1, 2]);
});

test("sortLabelled keeps each label with its value", () => {
  const V = Float64Array.from({length: 5000}, (_, i) => Math.exp(40 * Math.sin(i)));
  const L = Uint32Array.from(V, (_, i) => i);
  const before = V.slice();
  sortLabelled(V, L);
  expect(V).toEqual(sorted(before));
  expect(V.every((v, i) => v === before[L[i]])).toBe(true);
  expect(new Set(L).size).toBe(5000);
});

test("sortLabelled leaves none, and all equal", () => {
  const none = new Float64Array(0);
  sortLabelled(none, new Uint8Array(0));
  expect(none).toEqual(new Float64Array(0));
  const [V, L] = [Float64Array.of(2, 2, 2), Uint8Array.of(7, 8, 9)];
  sortLabelled(V, L);
  expect([V, L]).toEqual([Float64Array.of(2, 2, 2), Uint8Array.of(7, 8, 9)]);
});
