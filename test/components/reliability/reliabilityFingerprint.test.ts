// @vitest-environment jsdom
import {expect, test} from "vitest";
import {
  fingerprintCaption,
  fingerprintLines,
  fingerprintSection,
  fingerprintTexts
} from "../../../src/components/reliability/fingerprintSection.js";
import {reliabilityCurves} from "../../../src/components/reliability/reliabilityCurves.js";
import {fingerprintAnswer, reliabilityFingerprint} from "../../../src/components/reliability/reliabilityFingerprint.js";
import {reliabilityPairs} from "../../../src/components/reliability/reliabilityPairs.js";
import {reliabilitySummaries} from "../../../src/components/reliability/reliabilitySummaries.js";
import {reliabilityData as data} from "./reliabilityData.js";
import type {Figure} from "../../../src/components/figure/figure.js";

const [gates] = data.metrics;
const outcomes = reliabilityPairs(data, {experiment: "main", metric: "passed"});
const curves = reliabilityCurves(outcomes, {depth: 2});
const fingerprintOf = (experiment: string, metric = gates, own = {curves, outcomes}) =>
  reliabilityFingerprint(reliabilitySummaries(reliabilityPairs(data, {experiment, metric: metric.metric}), {metric}), {
    metric,
    ...own
  });
const fingerprint = fingerprintOf("main");
const printed = fingerprintOf("printed", gates, {curves: [], outcomes: []});

test("reliabilityFingerprint places every measure between 0, poor, and 1, good", () => {
  // Gates 3, 5, 5, 5 of 5 on t1. Of 4 values from 0 to 5 the SD is 2.5 √(4/3) at most. Passed: 4 of 4 on t1, 1 of 4 on t2.
  const entropy = -(0.25 * Math.log2(0.25) + 0.75 * Math.log2(0.75)) / 2;
  expect(fingerprint.measures.map((d) => d.label)).toEqual([
    "mean",
    "worst run",
    "consistency",
    "all of 2 pass",
    "not flaky"
  ]);
  expect(fingerprint.rows).toHaveLength(1);
  const at = fingerprint.rows[0].values.map((d) => d!.at);
  expect(at).toEqual([0.9, 0.6, 1 - 1 / (2.5 * Math.sqrt(4 / 3)), 0.5, 1 - entropy].map((d) => expect.closeTo(d, 12)));
});

test("reliabilityFingerprint has intervals where they are known", () => {
  const [mean, worst, consistency, every, flaky] = fingerprint.rows[0].values.map((d) => d!);
  // R: t.test(c(3, 5, 5, 5)) from 2.909; Wilson of 4.5 / 5 in 4, times 5: to 4.956 (pairInterval)
  expect(mean.low).toBeCloseTo(2.90877684735815 / 5, 10);
  expect(mean.high).toBeCloseTo(4.956263768082 / 5, 10);
  // R: 1 * sqrt(3 / qchisq(.975, 3)) = 0.566; the upper end, 3.73, is above what the scale allows
  expect(consistency.high).toBeCloseTo(1 - Math.sqrt(3 / 9.348403604496148) / (2.5 * Math.sqrt(4 / 3)), 9);
  expect(consistency.low).toBe(0);
  expect(every.low).toBeGreaterThan(0);
  expect([worst.low, flaky.high]).toEqual([NaN, NaN]);
});

test("reliabilityFingerprint of a metric whose least is best turns round", () => {
  const metric = {...gates, higher_is_better: false};
  expect(
    fingerprintOf("main", metric)
      .rows[0].values.slice(0, 2)
      .map((d) => d!.at)
  ).toEqual([
    expect.closeTo(0.1, 12), // 4.5 of 5
    0 // the worst of 3, 5, 5, 5 is 5
  ]);
});

test("reliabilityFingerprint of printed summaries has no worst run, and of an open scale nothing", () => {
  expect(printed.measures.map((d) => d.label)).toEqual(["mean"]); // one n is not known, so the SDs cannot be pooled
  const open = fingerprintOf("printed", {...gates, max: null}, {curves: [], outcomes: []});
  expect(open.measures).toEqual([]);
});

test("fingerprintAnswer names the best by each measure", () => {
  const at = (value: number | null) => (value === null ? null : {at: value, low: NaN, high: NaN, text: ""});
  const row = (label: string, values: (number | null)[]) => ({
    id: label,
    label,
    model_id: "x/y",
    origin: "computed",
    values: values.map(at)
  });
  const measures = ["mean", "worst run", "not flaky"].map((label) => ({label, about: ""}));
  const rows = [row("A", [0.9, 0.2, 1]), row("B", [0.5, 0.2, 1]), row("C", [0.1, 0.1, null])];
  expect(fingerprintAnswer({measures, rows})).toBe(
    "Best by each measure, from 0 to 1. Mean: A (0.90); worst run: 2 configs (0.20); not flaky: all configs (1.00)."
  );
});

test("the values of a fingerprint are a row a config and measure, its table a column a measure", () => {
  expect(fingerprintLines(fingerprint)).toHaveLength(5);
  const columns = fingerprintTexts(fingerprint);
  expect(columns.map((d) => d.label)).toEqual([
    "Config",
    "Mean",
    "Worst run",
    "Consistency",
    "All of 2 pass",
    "Not flaky"
  ]);
  expect(columns.slice(0, 3).map((d) => d.value(fingerprint.rows[0]))).toEqual([
    "Config A",
    "0.90 (0.58 to 0.99)",
    "0.60"
  ]);
});

test("the caption warns of the area of a radar", () => {
  expect(fingerprintCaption(fingerprint, {look: "radar"})).toContain("area of a radar");
  expect(fingerprintCaption(fingerprint, {})).not.toContain("radar");
});

const options = {resize: (render: (width: number) => Element) => render(640), figure: {} as Figure};

test("a radar of fewer than three measures is an empty state", () => {
  const text = fingerprintSection(printed, {...options, look: "radar"}).querySelector(".empty-state")!.textContent!;
  expect(text).toContain("Only mean of the configs are known: no radar");
});

test("a scale without ends is an empty state", () => {
  const open = fingerprintOf("printed", {...gates, max: null}, {curves: [], outcomes: []});
  const section = fingerprintSection(open, {...options, look: "dots"});
  expect(section.querySelector(".empty-state")!.textContent).toContain("scale has two ends");
});
