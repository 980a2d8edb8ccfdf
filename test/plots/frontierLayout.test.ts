import {expect, test} from "vitest";
import {frontierLayout} from "../../src/plots/frontierLayout.js";
import type {LayoutRow} from "../../src/plots/frontierLayout.js";

const options = {width: 800, height: 400, rails: ["free", "subscription", "unknown"], yMin: 0, yMax: 1};

function row(values: Partial<LayoutRow> = {}): LayoutRow {
  return {x: 1, xLow: NaN, xHigh: NaN, rail: null, y: 0.5, yLow: NaN, yHigh: NaN, ...values};
}

test("frontierLayout gives a lone cost a place in the middle of the axis", () => {
  const {positions, main} = frontierLayout([row({x: 5})], options);
  expect(positions[0]).toBeCloseTo((main.left + main.right) / 2, 9);
});

test("frontierLayout shows a rate from 0 to 1, whatever the values", () => {
  expect(frontierLayout([row({y: 0.9})], options).yDomain).toEqual([0, 1]);
});

test("frontierLayout shows an open scale as far as its values go, with a little room", () => {
  const {yDomain} = frontierLayout([row({y: 0}), row({y: 100})], {...options, yMin: null, yMax: null});
  expect(yDomain).toEqual([-6, 106]);
});

test("frontierLayout does not leave the scale", () => {
  const {yDomain} = frontierLayout([row({y: 4}), row({y: 5})], {...options, yMax: 5});
  expect(yDomain).toEqual([3.94, 5]);
});

test("frontierLayout makes room for intervals of scores", () => {
  const {yDomain} = frontierLayout([row({y: 4, yLow: 1, yHigh: 5})], {...options, yMax: 5});
  expect(yDomain[0]).toBeLessThan(1);
});

test("frontierLayout without rails gives the axis the whole width", () => {
  const {main, frame, rails} = frontierLayout([row()], options);
  expect(rails).toEqual([]);
  expect(main.left - frame.left).toBeLessThan(30);
  expect(frame.right - main.right).toBeLessThan(30);
});

test("frontierLayout staggers the rows of a rail by score, inside the rail", () => {
  const rows = [0.1, 0.2, 0.3, 0.4].map((y) => row({x: null, rail: "unknown", y}));
  const {positions, rails} = frontierLayout(rows, options);
  expect(new Set(positions).size).toBe(3);
  expect(positions[3]).toBeLessThan(positions[2]); // the best stands first
  for (const x of positions) {
    expect(x).toBeGreaterThan(rails[0].left);
    expect(x).toBeLessThan(rails[0].right);
  }
});

test("frontierLayout of nothing has no ticks of cost", () => {
  expect(frontierLayout([], options).ticks).toEqual([]);
});

test("frontierLayout keeps ticks apart", () => {
  const {ticks} = frontierLayout([row({x: 0.001}), row({x: 100})], {...options, width: 360});
  const gaps = ticks.slice(1).map((d, i) => d.px - ticks[i].px);
  expect(ticks.length).toBeGreaterThan(1);
  expect(Math.min(...gaps)).toBeGreaterThan(40);
});
