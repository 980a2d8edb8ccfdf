import fc from "fast-check";
import {expect, test} from "vitest";
import {retryCurve} from "../../src/stats/retryCurve.js";

const row = (attempts: number, passed = true, maxAttempts: number | null = 3) => ({passed, attempts, maxAttempts});

// AIBench (2026), Table VII: DeepSeek V4 Flash, ten tasks, up to three attempts.
const flash = [row(1), row(1), row(3), row(3, false), row(1), row(1), row(2), row(3), row(3), row(3, false)];
// Table IV: Claude Fable 5.
const fable = [1, 1, 2, 1, 3, 1, 1, 1, 2, 1].map((k) => row(k));

test("retryCurve(rows) counts what was attempted and what passed by each attempt", () => {
  expect(retryCurve(flash).map((d) => [d.k, d.n, d.attempted, d.passedAt, d.passedBy])).toEqual([
    [1, 10, 10, 4, 4],
    [2, 10, 6, 1, 5],
    [3, 10, 5, 3, 8]
  ]);
  expect(retryCurve(fable).map((d) => d.passedBy)).toEqual([7, 9, 10]);
});

test("retryCurve gives Wilson intervals for the rate and for the conditional success", () => {
  const [, second, third] = retryCurve(flash);
  // R: prop.test(1, 6, correct = FALSE)
  expect(second.conditional.low).toBeCloseTo(0.0300533697483067, 12);
  expect(second.conditional.high).toBeCloseTo(0.5635028221864702, 12);
  // R: prop.test(8, 10, correct = FALSE)
  expect(third.rate.low).toBeCloseTo(0.490162471536642, 12);
  expect(third.rate.high).toBeCloseTo(0.943317848545625, 12);
});

test("retryCurve sets the effect of feedback against independent repeats", () => {
  const third = retryCurve(flash)[2];
  expect(third.expected).toBeCloseTo(1 - 0.6 ** 3, 14);
  expect(third.effect.estimate).toBeCloseTo(0.016, 14);
  // By hand: slope 3·0.36 = 1.08, variance (0.16 − 2·1.08·0.08 + 1.08²·0.24) / 10 = 0.0267136.
  expect(third.effect.high - third.effect.estimate).toBeCloseTo(1.959963984540054 * Math.sqrt(0.0267136), 12);
});

test("retryCurve's expectation has the interval of the first attempts", () => {
  // R: 1 - (1 - prop.test(4, 10, correct = FALSE)$conf.int)^3
  const {estimate, low, high} = retryCurve(flash)[2].expectedInterval;
  expect(estimate).toBeCloseTo(0.784, 14);
  expect([low, high]).toEqual([expect.closeTo(0.4244440364906409, 10), expect.closeTo(0.9694314844594198, 10)]);
});

test("retryCurve's expectation by task has a t interval over tasks", () => {
  // pass@2 of the first attempts: 2/3, 0 and 0 with three runs each; mean 2/9, sd 0.3849, t(.975, 2) = 4.302653.
  const of = (task: string, first: number) => [0, 1, 2].map((i) => ({task, ...row(i < first ? 1 : 2, i < first, 2)}));
  const {estimate, low, high} = retryCurve([...of("a", 1), ...of("b", 0), ...of("c", 0)])[1].expectedInterval;
  expect(estimate).toBeCloseTo(2 / 9, 14);
  expect(low).toBe(0); // 0.2222 - 0.9561
  expect(high).toBe(1); // 1.1783
  const two = retryCurve([...of("a", 1), ...of("b", 1), ...of("c", 2)])[1].expectedInterval;
  // 2/3, 2/3 and 1: mean 7/9, sd 0.19245, half 4.302653 · 0.19245 / √3 = 0.478072.
  expect(two.low).toBeCloseTo(7 / 9 - (4.302652729696142 * Math.sqrt(1 / 27)) / Math.sqrt(3), 10);
});

test("retryCurve with repeats of every task expects what pass@k of the first attempts gives", () => {
  // Task a: first attempts 1 of 3 pass, 3 of 3 by attempt 2; task b: 0 of 3, then 1 of 3. pass@2: 1 − C(2,2)/C(3,2) = 2/3, 0.
  const of = (task: string, rows: {passed: boolean; attempts: number}[]) =>
    rows.map((d) => ({...d, task, maxAttempts: 2}));
  const rows = [...of("a", [row(1), row(2), row(2)]), ...of("b", [row(2, false), row(2), row(2, false)])];
  const second = retryCurve(rows)[1];
  expect(second.expectedBy).toBe("task");
  expect(second.expected).toBeCloseTo(1 / 3, 14);
  // Differences 1/3 and 1/3: no spread between tasks, so no interval.
  expect(second.effect.estimate).toBeCloseTo(1 / 3, 14);
  expect(second.effect.low).toBeNaN();
  expect(retryCurve(rows.slice(1))[1].expectedBy).toBe("task");
  expect(retryCurve(rows.slice(2))[1].expectedBy).toBe("pooled rate"); // a single run of task a
});

test("retryCurve's effect by task has a t interval over tasks", () => {
  // Differences by task (2 runs each): 1 − 0, ½ − 0, 0 − 0; mean .5, sd .5, t(.975, 2) = 4.302653.
  const rows = [
    {task: "a", ...row(2)},
    {task: "a", ...row(2)},
    {task: "b", ...row(2)},
    {task: "b", ...row(2, false)},
    {task: "c", ...row(2, false)},
    {task: "c", ...row(2, false)}
  ];
  const {effect} = retryCurve(rows)[1];
  expect(effect.estimate).toBeCloseTo(0.5, 14);
  expect(effect.high - effect.estimate).toBeCloseTo((4.302652729696142 * 0.5) / Math.sqrt(3), 10);
});

test("retryCurve prices the extra passes of each attempt", () => {
  const curve = retryCurve([
    {...row(1), costs: [1]},
    {...row(2), costs: [1, 3]},
    {...row(2, false), costs: [2, 5]}
  ]);
  expect(curve.map((d) => [d.cost, d.costOfExtraPass])).toEqual([
    [4, 4],
    [8, 8]
  ]);
  expect(retryCurve([{...row(1, false), costs: [2]}])[0].costOfExtraPass).toBe(Infinity);
  expect(retryCurve(flash)[0].cost).toBeNaN();
});

test("retryCurve has no interval for the effect where it has no spread", () => {
  const curve = retryCurve([row(1), row(1), row(2)]);
  expect(curve[0].effect.estimate).toBe(0);
  expect(curve[0].effect.low).toBeNaN();
});

test("retryCurve keeps runs of a single attempt out of the later steps", () => {
  const curve = retryCurve([row(1, false, 1), row(1, true, 1), row(2), row(1)]);
  expect(curve.map((d) => [d.n, d.passedBy])).toEqual([
    [4, 2],
    [2, 2]
  ]);
});

test("retryCurve takes unknown allowances to be the most that any such run made", () => {
  const curve = retryCurve([row(1, true, null), row(2, false, null)]);
  expect(curve[1]).toMatchObject({n: 2, attempted: 1, passedBy: 1});
});

test("retryCurve counts a run that stopped early as not passed", () => {
  const curve = retryCurve([row(1, false), row(2)]);
  expect(curve[1]).toMatchObject({n: 2, attempted: 1, passedAt: 1, passedBy: 1, stoppedEarly: 1});
});

test("retryCurve([]) is empty", () => {
  expect(retryCurve([])).toEqual([]);
});

test("retryCurve refuses attempts that cannot be", () => {
  expect(() => retryCurve([row(0)])).toThrow("not a number of attempts: 0");
  expect(() => retryCurve([row(1.5)])).toThrow(RangeError);
  expect(() => retryCurve([row(4, true, 3)])).toThrow("more attempts than allowed (3): 4");
});

test("retryCurve never falls and does not depend on the order of rows", () => {
  const rows = fc.array(
    fc.record({passed: fc.boolean(), attempts: fc.integer({min: 1, max: 4}), maxAttempts: fc.constant(4)}),
    {minLength: 1}
  );
  fc.assert(
    fc.property(rows, (rows) => {
      const curve = retryCurve(rows);
      for (let i = 1; i < curve.length; ++i) expect(curve[i].passedBy).toBeGreaterThanOrEqual(curve[i - 1].passedBy);
      expect(curve.reduce((s, d) => s + d.passedAt, 0)).toBe(rows.filter((d) => d.passed).length);
      expect(retryCurve(rows.toReversed())).toEqual(curve);
    })
  );
});

test("retryCurve of runs that ended alike in one row is that of the runs", () => {
  const row = fc.record({
    n: fc.integer({min: 1, max: 4}),
    task: fc.constantFrom("a", "b"),
    passed: fc.boolean(),
    attempts: fc.integer({min: 1, max: 3}),
    maxAttempts: fc.constant(3)
  });
  fc.assert(
    fc.property(fc.array(row, {minLength: 1, maxLength: 8}), (rows) => {
      const runs = rows.flatMap(({n, attempts, ...d}) =>
        Array.from({length: n}, () => ({...d, attempts, costs: Array.from({length: attempts}, () => 0.5)}))
      );
      const together = rows.map((d) => ({...d, costs: Array.from({length: d.attempts}, () => 0.5 * d.n)}));
      expect(retryCurve(together)).toEqual(retryCurve(runs));
    })
  );
});
