import {expect, test} from "vitest";
import {readReliability} from "../../../src/components/reading/readReliability.js";
import {plainReading} from "../../../src/components/reading/reading.js";
import {pairInterval} from "../../../src/components/reliability/pairInterval.js";
import {reliabilityCurves} from "../../../src/components/reliability/reliabilityCurves.js";
import {reliabilityPairs} from "../../../src/components/reliability/reliabilityPairs.js";
import {reliabilitySummaries} from "../../../src/components/reliability/reliabilitySummaries.js";
import {reliabilityData, reliabilityRow} from "../reliability/reliabilityData.js";
import type {FailurePolicy} from "../../../src/components/failurePolicy.js";

const {metrics} = reliabilityData;
const passed = metrics.find((d) => d.metric === "passed")!;

/** Four of four on t1, where a fifth repeat was lost; one of four on t2; t3, where every repeat was lost. */
const row = reliabilityRow({
  tasks: ["t1", "t2", "t3"],
  n: [4, 4, 0],
  n_passed: [4, 1, 0],
  means: [1, 0.25, null],
  sds: [0, 0.5, null],
  values: [[1], [0, 1], null],
  value_counts: [[4], [3, 1], null],
  lost: [1, 0, 2]
});
const pairsOf = (failures: FailurePolicy, rows = [row]) =>
  reliabilityPairs(
    {...reliabilityData, rows: readReliability(rows, {reading: {...plainReading, failures}, metrics})},
    {experiment: "main", metric: "passed"}
  );

test("readReliability leaves lost repeats out, or counts them as failures", () => {
  expect(pairsOf("exclude").map((d) => [d.task_id, d.passes, d.n])).toEqual([
    ["t1", 4, 4],
    ["t2", 1, 4]
  ]);
  expect(pairsOf("fail").map((d) => [d.task_id, d.passes, d.n])).toEqual([
    ["t1", 4, 5],
    ["t2", 1, 4],
    ["t3", 0, 2]
  ]);
});

test("readReliability with both bounds keeps the pairs, and the lost repeat at either end", () => {
  const [first, second, ...rest] = pairsOf("bounds");
  expect(rest).toEqual([]); // of t3 nothing is known
  expect([first.passes, first.n]).toEqual([4, 4]);
  expect([first.ends!.worst.passes, first.ends!.best.passes, first.ends!.worst.n]).toEqual([4, 5, 5]);
  expect(second.ends).toBeUndefined();
});

test("with both bounds the interval of a pair reaches from 4 of 5 to 5 of 5", () => {
  const [first, second] = pairsOf("bounds");
  // prop.test(4, 5, correct = FALSE)$conf.int[1] and prop.test(5, 5, correct = FALSE)$conf.int[2] in R
  const interval = pairInterval(first, passed);
  expect(interval.low).toBeCloseTo(0.37553462976253, 12);
  expect(interval.high).toBeCloseTo(1, 12);
  expect(interval.method).toContain("lost runs at either end");
  expect(pairInterval(second, passed).method).not.toContain("lost");
});

test("with both bounds means over tasks and pass^k reach as far, and the SD stays", () => {
  const pairs = pairsOf("bounds");
  const [summary] = reliabilitySummaries(pairs, {metric: passed});
  // Of two tasks t is held within Wilson's: of 0.525 in 2 at worst (0.8 and 0.25), of 0.625 in 2 at best (1 and 0.25).
  expect(summary.mean).toMatchObject({estimate: 0.625, low: expect.closeTo(0.10326427919374, 12)});
  expect(summary.mean.high).toBeCloseTo(0.94390459707335, 12);
  expect(summary.sd).toEqual(reliabilitySummaries(pairsOf("exclude"), {metric: passed})[0].sd);
  const [curve] = reliabilityCurves(pairs, {depth: 2});
  // Both of 2 pass: C(4,2)/C(5,2) = 0.6 and 0 at worst, 1 and 0 at best; Wilson's of 0.3 and of 0.5 in 2.
  expect(curve.steps[1]).toMatchObject({estimate: 0.5, low: expect.closeTo(0.037317532898804, 12)});
  expect(curve.steps[1].high).toBeCloseTo(0.905468794265769, 12);
});

test("a scale without ends has no bounds", () => {
  const open = metrics.map((d) => ({...d, max: null}));
  const [read] = readReliability([row], {reading: {...plainReading, failures: "bounds"}, metrics: open});
  expect(read.ends).toBeUndefined();
});
