import fc from "fast-check";
import {seeded} from "../../src/stats/random.js";

/** Every way to choose *size* of *values*, with what is left. */
export function* splits(values: readonly number[], size: number): Generator<[number[], number[]]> {
  for (let mask = 0; mask < 1 << values.length; ++mask) {
    const chosen = values.filter((_, i) => (mask >> i) & 1);
    if (chosen.length === size) yield [chosen, values.filter((_, i) => !((mask >> i) & 1))];
  }
}

/** Every way to give each value a sign. */
export function* signings(values: readonly number[]): Generator<number[]> {
  for (let mask = 0; mask < 1 << values.length; ++mask) yield values.map((v, i) => ((mask >> i) & 1 ? v : -v));
}

/** Every order of *values*, equal ones told apart. */
export function* orders(values: readonly number[]): Generator<number[]> {
  if (values.length < 2) yield [...values];
  for (let i = 0; i < values.length && values.length > 1; ++i)
    for (const rest of orders(values.filter((_, j) => j !== i))) yield [values[i], ...rest];
}

/** Every way to put *values* into groups of these sizes. */
export function* groupings(values: readonly number[], sizes: readonly number[]): Generator<number[][]> {
  for (const order of orders(values)) {
    let at = 0;
    yield sizes.map((size) => order.slice(at, (at += size)));
  }
}

/** A share of a list for which something holds. */
export function share<T>(items: Iterable<T>, holds: (item: T) => boolean): number {
  let n = 0;
  let yes = 0;
  for (const item of items) {
    ++n;
    if (holds(item)) ++yes;
  }
  return yes / n;
}

/** Mean of a function over a list. */
export function average<T>(items: Iterable<T>, f: (item: T) => number): number {
  let n = 0;
  let sum = 0;
  for (const item of items) {
    ++n;
    sum += f(item);
  }
  return sum / n;
}

/** The largest distance between the share of p ≤ u and u, over *reps* experiments: about 1.63/√reps at 1 %. */
export function distanceFromUniform(reps: number, experiment: () => number): number {
  const p = Array.from({length: reps}, experiment).toSorted((a, b) => a - b);
  return Math.max(...p.map((v, i) => Math.max(Math.abs(v - i / reps), Math.abs(v - (i + 1) / reps))));
}

/** Seeded draws for experiments under a null hypothesis. */
export function draws(seed: number) {
  const random = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
  return {
    random,
    normals: (n: number) => Array.from({length: n}, normal),
    gates: (n: number) => Array.from({length: n}, () => random.below(6))
  };
}

/** Gates, with many ties. */
export const gate = fc.integer({min: 0, max: 5});

/** Finite scores that keep their order when shifted or scaled by small whole numbers. */
export const score = fc.integer({min: -1000, max: 1000}).map((v) => v / 8);

/** Numbers without a common step. */
export const root = fc
  .tuple(fc.integer({min: 0, max: 999}), fc.constantFrom(-1, 1))
  .map(([v, sign]) => sign * Math.sqrt(v));

export function sample(values: fc.Arbitrary<number>, minLength: number, maxLength = 7): fc.Arbitrary<number[]> {
  return fc.array(values, {minLength, maxLength});
}
