import {expect, test} from "vitest";
import {judgeBias} from "../../src/stats/judgeBias.js";
import type {Judgement} from "../../src/stats/judgeBias.js";

const row = (item: number, judge: string, family: string, score: number): Judgement => ({item, judge, family, score});

// Judge P over Q: +.4, +.6, +.1, +.5 on P's own family, −.2, +.1, 0, −.3, +.2 on the other.
const own = [0.4, 0.6, 0.1, 0.5].flatMap((d, i) => [row(i, "P", "p", 3 + d), row(i, "Q", "p", 3)]);
const other = [-0.2, 0.1, 0, -0.3, 0.2].flatMap((d, i) => [row(10 + i, "P", "q", 4 + d), row(10 + i, "Q", "q", 4)]);
const rows = [...own, ...other, row(99, "P", "q", 1)];

test("judgeBias compares judges on the same things only", () => {
  const [p, q] = judgeBias(rows);
  expect(p.overall.estimate).toBeCloseTo(1.4 / 9, 14);
  expect(p.overall.n).toBe(9);
  expect(q.overall.estimate).toBeCloseTo(-1.4 / 9, 14);
});

test("judgeBias splits by the family of the author", () => {
  const [p] = judgeBias(rows, {judgeFamily: {P: "p", Q: "q"}});
  expect(p.families.map((d) => [d.family, d.own])).toEqual([
    ["p", true],
    ["q", false]
  ]);
  expect(p.families.map((d) => d.bias.estimate)).toEqual([expect.closeTo(0.4, 12), expect.closeTo(-0.04, 12)]);
});

test("judgeBias measures self-preference with Welch's interval", () => {
  // R: t.test(c(.4,.6,.1,.5), c(-.2,.1,0,-.3,.2))$conf.int
  const [p] = judgeBias(rows, {judgeFamily: {P: "p", Q: "q"}});
  expect(p.selfPreference.estimate).toBeCloseTo(0.44, 12);
  expect(p.selfPreference.low).toBeCloseTo(0.09724630426499183, 10);
  expect(p.selfPreference.high).toBeCloseTo(0.78275369573500819, 10);
});

test("judgeBias averages repeated judgements of a thing", () => {
  const [a] = judgeBias([row(1, "A", "x", 2), row(1, "A", "x", 4), row(1, "B", "x", 1)]);
  expect(a.overall).toMatchObject({estimate: 2, n: 1, low: NaN});
});

test("judgeBias of a judge without shared things is unknown", () => {
  expect(judgeBias([row(1, "A", "x", 2), row(2, "B", "x", 1)])[0].overall).toMatchObject({estimate: NaN, n: 0});
});

test("judgeBias of nothing is empty", () => {
  expect(judgeBias([])).toEqual([]);
});

test("judgeBias refuses what is not finite", () => {
  expect(() => judgeBias([row(1, "A", "x", NaN)])).toThrow(RangeError);
});
