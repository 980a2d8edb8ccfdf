import fc from "fast-check";
import {expect, test} from "vitest";
import {noiseSplit} from "../../src/stats/noiseSplit.js";

test("noiseSplit agrees with R's analysis of variance on unequal repeats", () => {
  // R: g <- factor(c(1,1,1,2,2,3,3,3,3,4)); v <- c(1,2,3,4,6,2,2,3,5,9); ms <- anova(lm(v~g))$"Mean Sq"
  // n0 <- (10 - sum(table(g)^2)/10)/3; (ms[1] - ms[2])/n0; ms[2]; sd(tapply(v,g,mean))/2; sqrt(ms[2]*mean(1/table(g))/4)
  const r = noiseSplit([[1, 2, 3], [4, 6], [2, 2, 3, 5], [9]]);
  expect(r.between).toBeCloseTo(5.3, 12);
  expect(r.within).toBeCloseTo(1.666666666666668, 12);
  expect(r.estimate).toBeCloseTo(4.75, 14);
  expect(r.se).toBeCloseTo(1.5478479684172259, 12);
  expect(r.seRepeats).toBeCloseTo(0.4658474953124564, 12);
  expect(r).toMatchObject({tasks: 4, runs: 10, clipped: false});
});

test("noiseSplit clips a negative variance between tasks, and says so", () => {
  expect(
    noiseSplit([
      [0, 10],
      [5, 5]
    ])
  ).toMatchObject({between: 0, clipped: true, shareBetween: 0});
});

test("noiseSplit cannot split single repeats", () => {
  const r = noiseSplit([[1], [2], [4]]);
  expect([r.between, r.within]).toEqual([NaN, NaN]);
  expect(r.se).toBeCloseTo(Math.sqrt(7 / 3 / 3), 12); // sd/√3
});

test("noiseSplit of one task knows only the repeats", () => {
  const r = noiseSplit([[1, 3]]);
  expect([r.between, r.within, r.se]).toEqual([NaN, 2, NaN]);
});

test("noiseSplit of nothing is unknown", () => {
  expect(noiseSplit([]).estimate).toBeNaN();
});

test("noiseSplit of equal values finds none", () => {
  expect(
    noiseSplit([
      [2, 2],
      [2, 2]
    ])
  ).toMatchObject({between: 0, within: 0, shareBetween: NaN});
});

test("noiseSplit refuses what it cannot use", () => {
  expect(() => noiseSplit([[1], []])).toThrow("no runs: []");
  expect(() => noiseSplit([[NaN]])).toThrow(RangeError);
});

test("noiseSplit's parts add up when repeats are equal in number", () => {
  const scores = fc.array(fc.array(fc.integer({min: 0, max: 5}), {minLength: 3, maxLength: 3}), {minLength: 2});
  fc.assert(
    fc.property(scores, (scores) => {
      const r = noiseSplit(scores);
      if (!r.clipped) expect(Math.hypot(r.seTasks, r.seRepeats)).toBeCloseTo(r.se, 10);
    })
  );
});
