import {expect, test} from "vitest";
import {heatDomains} from "../../../src/components/heatmap/heatDomains.js";
import {heatMetric} from "./heatmapData.js";

const one = (metric: Parameters<typeof heatMetric>[0], values: number[], colors?: "whole" | "range") =>
  heatDomains([{metric: heatMetric(metric), values}], {colors}).domains[0];

test("heatDomains spans the whole scale of a bounded metric, or the values that occur", () => {
  expect(one({metric: "m", max: 100}, [85, 99])).toMatchObject({low: 0, high: 100});
  expect(one({metric: "m", max: 100}, [85, 99], "range")).toMatchObject({low: 85, high: 99});
});

test("heatDomains takes an open end from the values: actions go from −3.9 to 10", () => {
  const domain = one({metric: "action", min: null, max: 10}, [-3.9, 9.8]);
  expect(domain).toMatchObject({low: -3.9, high: 10, reverse: false, log: false});
  expect(domain.position(10)).toBe(1);
  expect(domain.position(-3.9)).toBe(0);
});

test("heatDomains turns a metric round of which less is better", () => {
  const domain = one({metric: "cost", max: null, higher_is_better: false}, [1, 3]);
  expect([1, 2, 3].map(domain.position)).toEqual([1, 0.5, 0]);
});

test("heatDomains colours amounts of many sizes by their logarithm", () => {
  const domain = one({metric: "cost", max: null}, [0.01, 1, 100]);
  expect(domain.log).toBe(true);
  expect(domain.position(1)).toBeCloseTo(0.5, 12);
});

test("heatDomains gives rows of equal scales one domain over all of them", () => {
  const rows = [
    {metric: heatMetric({metric: "x", min: null, max: 10}), values: [2]},
    {metric: heatMetric({metric: "y", min: null, max: 10}), values: [-3]}
  ];
  const {domains, shared} = heatDomains(rows);
  expect(shared).toBe(true);
  expect(domains.map((d) => d.low)).toEqual([-3, -3]);
});

test("heatDomains gives rows of different scales a domain each", () => {
  const rows = [
    {metric: heatMetric({metric: "x", max: 5}), values: [2]},
    {metric: heatMetric({metric: "y", max: 100}), values: [50]}
  ];
  const {domains, shared} = heatDomains(rows);
  expect(shared).toBe(false);
  expect(domains.map((d) => d.high)).toEqual([5, 100]);
});

test("heatDomains of one value places it in the middle", () => {
  expect(one({metric: "m", min: null, max: null}, [7]).position(7)).toBe(0.5);
});
