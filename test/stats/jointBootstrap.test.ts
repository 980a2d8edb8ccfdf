import {expect, test} from "vitest";
import {mean, sd, variance} from "../../src/stats/describe.js";
import {drawIndices} from "../../src/stats/drawIndices.js";
import {jointBootstrap} from "../../src/stats/jointBootstrap.js";
import {seeded} from "../../src/stats/random.js";

/** The same draws, one value at a time. */
function byHand(columns: number[][], reps: number, seed: number): number[][] {
  const n = columns[0].length;
  const random = seeded(seed);
  const drawn = new Int32Array(n);
  const out = columns.map(() => [] as number[]);
  for (let r = 0; r < reps; ++r) {
    drawIndices(random, n, drawn);
    columns.forEach((column, j) => out[j].push(drawn.reduce((s, i) => s + column[i], 0) / n));
  }
  return out;
}

test("jointBootstrap(columns) adds whole numbers exactly, however many columns share a double", () => {
  for (const models of [1, 2, 3, 7, 10, 23]) {
    const {below} = seeded(models);
    const columns = Array.from({length: models}, (_, j) => Array.from({length: 300}, () => below(2 + 5 * j) - 3 * j));
    const T = jointBootstrap(columns, {reps: 50, random: seeded(1)});
    const even = 300 - (300 % 2); // the draws are those of drawIndices while no block ends on half a word
    expect(even).toBe(300);
    T.forEach((t, j) => {
      const se = Math.sqrt(variance(columns[j]) / 300);
      expect(Math.abs(mean(t) - mean(columns[j]))).toBeLessThan(0.9 * se + 1e-9);
      expect(t.every((m) => Math.abs(m * 300 - Math.round(m * 300)) < 1e-9)).toBe(true);
    });
  }
});

test("jointBootstrap(columns) draws the same rows for all columns", () => {
  const {below, uniform} = seeded(4);
  const a = Array.from({length: 120}, () => below(6));
  const columns = [a, a.map((v) => v + 1), a.map((v) => 5 - v), ...Array.from({length: 9}, () => a)];
  const T = jointBootstrap(columns, {reps: 200});
  T[0].forEach((t, r) => {
    expect(T[1][r]).toBeCloseTo(t + 1, 12);
    expect(T[2][r]).toBeCloseTo(5 - t, 12);
    for (let j = 3; j < 12; ++j) expect(T[j][r]).toBe(t);
  });
  const x = a.map(() => uniform());
  const [X, Y, Z] = jointBootstrap([x, x.map((v) => 2 * v), x], {reps: 200});
  X.forEach((t, r) => {
    expect(Y[r]).toBeCloseTo(2 * t, 12);
    expect(Z[r]).toBe(t);
  });
});

test("jointBootstrap(columns) is the plain resampling of rows", () => {
  const {below, uniform} = seeded(4);
  const whole = Array.from({length: 10}, () => Array.from({length: 50}, () => below(6)));
  const real = Array.from({length: 3}, () => Array.from({length: 50}, uniform));
  for (const columns of [whole, real]) {
    const expected = byHand(columns, 40, 8);
    const T = jointBootstrap(columns, {reps: 40, random: seeded(8)});
    T.forEach((t, j) => t.forEach((m, r) => expect(m).toBeCloseTo(expected[j][r], 12)));
  }
});

test("jointBootstrap(columns) spreads as the standard error", () => {
  const {below} = seeded(2);
  const column = Array.from({length: 500}, () => below(6));
  const [T] = jointBootstrap([column, column, column]);
  expect(sd(T) / Math.sqrt((variance(column) * 499) / 500 / 500)).toBeCloseTo(1, 1.5);
});

test("jointBootstrap([]) is empty", () => {
  expect(jointBootstrap([])).toEqual([]);
  expect(Array.from(jointBootstrap([[], []], {reps: 1})[1])).toEqual([NaN]);
});

test("jointBootstrap(columns) throws when lengths differ", () => {
  expect(() => jointBootstrap([[1, 2], [1]])).toThrow(new RangeError("lengths differ: 2, 1"));
  expect(() => jointBootstrap([[1, NaN]])).toThrow(new RangeError("not a finite number: NaN"));
  expect(() => jointBootstrap([new Float64Array(70_000)])).toThrow(new RangeError("more than 65536 rows: 70000"));
});
