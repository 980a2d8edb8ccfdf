import {z} from "zod";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import {caseRun, modelOf, testCase} from "./deepEval/caseRun.js";
import type {TestCase} from "./deepEval/caseRun.js";
import {statedCells, testRun} from "./deepEval/statedCells.js";
import {hasKey} from "./hasKey.js";
import {parseFitting} from "./parseFitting.js";

const latest = z.looseObject({testRunData: z.unknown().optional(), testRunLink: z.string().nullish()});

/**
 * DeepEval: .deepeval/.latest_test_run.json, the last run of its tests; each case is judged by several metrics. Whoever is
 * logged in keeps only a link. https://deepeval.com/docs/evaluation-introduction
 */
export const deepEval: Loader = {
  name: "deepeval",
  version: 1,
  description: "DeepEval: .latest_test_run.json, test cases with their metrics",
  detect({path, head}) {
    if (!path.endsWith(".json")) return undefined;
    if (hasKey(head, "testRunData") && hasKey(head, "testCases")) return ["testRunData", "testCases"];
    const isBare = /^\s*\{/.test(head) && ["testCases", "metricsScores", "testPassed"].every((d) => hasKey(head, d));
    if (isBare) return ["testCases", "metricsScores", "testPassed"];
    const isLink = /^\s*\{\s*"testRunLink"\s*:/.test(head) && /(^|\/)\.?latest_test_run\.json$/.test(path);
    return isLink ? [".latest_test_run.json", "testRunLink"] : undefined;
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const value = z.record(z.string(), z.unknown()).parse(await file.json());
  const {testRunData, testRunLink} = latest.parse(value);
  if (testRunData === undefined && !Object.hasOwn(value, "testCases")) {
    yield {
      problem: problem("results-elsewhere", {
        severity: "note",
        pointer: "/testRunLink",
        expected: "testRunData",
        received: testRunLink ?? "nothing",
        action: "no rows; the results were sent to Confident AI"
      })
    };
    return;
  }
  const at = testRunData === undefined ? "" : "/testRunData";
  const {data: run, problems} = parseFitting(testRun, testRunData ?? value, {pointer: at, action: "file left out"});
  for (const d of problems) yield {problem: d};
  if (run === undefined) return;
  if (modelOf(run) === undefined) yield {problem: modelNotStated(at)};
  const thresholds = new Map<string, number>();
  for (const name of ["testCases", "conversationalTestCases"] as const) {
    for (const [i, found] of (run[name] ?? []).entries()) {
      const pointer = `${at}/${name}/${i}`;
      const {data, problems: odd} = parseFitting(testCase, found, {pointer, action: "test case left out"});
      for (const d of odd) yield {problem: d};
      if (data === undefined) continue;
      rememberThresholds(data, thresholds);
      yield {pointer, run: caseRun(data, run, file.path)};
    }
  }
  for (const [metric, threshold] of thresholds) {
    const description = `Passes from ${threshold}`;
    yield {
      table: "metrics",
      row: {metric, kind: "metric", higher_is_better: true, is_primary: false, whole: false, description}
    };
  }
  yield* statedCells(run, {at, path: file.path});
}

function modelNotStated(at: string): Problem {
  return problem("model-not-stated", {
    severity: "warning",
    pointer: `${at}/hyperparameters`,
    expected: "the tested model among the hyperparameters",
    received: "none",
    action: "taken as unknown; archive.yaml can name it under models"
  });
}

function rememberThresholds(d: TestCase, thresholds: Map<string, number>): void {
  for (const one of d.metricsData ?? []) {
    if (one && typeof one.threshold === "number") thresholds.set(one.name, one.threshold);
  }
}
