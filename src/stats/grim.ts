import {parsePrinted} from "./parsePrinted.js";

export interface GrimOptions {
  /** Whole-number items averaged into each value (a 3-item scale: 3). */
  items?: number;
  /** Scale of a single value, if it has ends. */
  min?: number;
  max?: number;
}

export interface Grim {
  possible: boolean;
  /** Totals (of all items) that print as this mean. */
  totals: number[];
  /** False when n × items is so large that every mean of this precision is possible: the test then says nothing. */
  informative: boolean;
  /** The nearest means that n whole numbers can have, below and above the print; equal when it is one. */
  below: number;
  above: number;
  n: number;
  method: string;
}

/**
 * GRIM: whether n whole numbers can have this printed mean at all.
 *
 * Input: the mean as printed, a string (“3.47”), and n.
 * Assumes: values are whole numbers (or averages of `items` whole numbers), and n is right.
 * Not for: means of measurements, or weighted means.
 * Edge: a mean that is not readable is not possible. Ties count both ways (half up, half to even). n or items not a positive
 * whole number: RangeError.
 * Source: Brown and Heathers (2017), “The GRIM test”, Soc. Psychol. Personal. Sci. 8:363–369.
 */
export function grim(mean: string, n: number, {items = 1, min = -Infinity, max = Infinity}: GrimOptions = {}): Grim {
  for (const k of [n, items]) if (!(Number.isInteger(k) && k > 0)) throw new RangeError(`not a number of values: ${k}`);
  const {value, unit} = parsePrinted(mean);
  const size = n * items;
  const slack = 1e-9 * unit;
  const low = Math.ceil(Math.max(value - unit / 2 - slack, min) * size - 1e-9);
  const high = Math.floor(Math.min(value + unit / 2 + slack, max) * size + 1e-9);
  const totals: number[] = [];
  for (let t = low; t <= high; ++t) totals.push(t + 0);
  return {
    possible: totals.length > 0,
    totals,
    informative: unit * size < 1,
    below: Math.floor(value * size + 1e-9) / size,
    above: Math.ceil(value * size - 1e-9) / size,
    n,
    method: "GRIM"
  };
}
