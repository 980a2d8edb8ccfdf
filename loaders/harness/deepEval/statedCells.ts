import {z} from "zod";
import type {Loaded} from "../../loader.js";
import {configOf} from "./caseRun.js";

const count = z.int().nonnegative().nullish();

const metricScores = z.looseObject({
  metric: z.string().min(1),
  scores: z.array(z.number().nullable()).nullish(),
  passes: count,
  fails: count,
  errors: count
});

/** The fields of a test run that are read; its cases are checked one by one. */
export const testRun = z.looseObject({
  testFile: z.string().nullish(),
  testCases: z.array(z.unknown()).nullish(),
  conversationalTestCases: z.array(z.unknown()).nullish(),
  metricsScores: z.array(metricScores.nullable()).nullish(),
  hyperparameters: z.record(z.string(), z.unknown()).nullish(),
  testPassed: count,
  testFailed: count
});
export type TestRun = z.infer<typeof testRun>;

/** What a run states of itself: passes by metric, and tests that passed. */
export function* statedCells(run: TestRun, {at, path}: {at: string; path: string}): Iterable<Loaded> {
  const config = configOf(run, path);
  for (const [i, d] of (run.metricsScores ?? []).entries()) {
    if (d === null) continue;
    const known = (d.scores ?? []).filter((one) => one !== null);
    yield {
      table: "cells",
      config,
      pointer: `${at}/metricsScores/${i}`,
      row: {
        scope: "all",
        metric: d.metric,
        n: known.length,
        n_passed: d.passes ?? null,
        n_unknown: d.errors ?? null,
        mean: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length,
        note: `${d.passes ?? "unknown"} passed, ${d.fails ?? "unknown"} failed; mean of the scores that are listed`
      }
    };
  }
  const {testPassed, testFailed} = run;
  if (typeof testPassed !== "number" || typeof testFailed !== "number") return;
  const n = testPassed + testFailed;
  yield {
    table: "cells",
    config,
    pointer: `${at}/testPassed`,
    row: {
      scope: "all",
      metric: "passed",
      n,
      n_passed: testPassed,
      mean: n === 0 ? null : testPassed / n,
      note: `${testPassed} passed, ${testFailed} failed`
    }
  };
}
