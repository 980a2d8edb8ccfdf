import {z} from "zod";
import type {Loader} from "../loader.js";
import {isoTime} from "../isoTime.js";
import {problem, problemsOf} from "../problem.js";
import type {RunInput} from "../runRecord.js";

const amount = z.number().nonnegative().nullish();

/** The fields of a test that are read; `file_path` is pytest-json-ctrf's word for filePath. */
const testCase = z.looseObject({
  name: z.string().min(1),
  status: z.enum(["passed", "failed", "skipped", "pending", "other"]),
  duration: amount,
  start: z.number().nullish(),
  retries: z.int().nonnegative().nullish(),
  retryAttempts: z
    .array(z.looseObject({status: z.string(), duration: amount, message: z.string().nullish()}))
    .nullish(),
  message: z.string().nullish(),
  suite: z.union([z.string(), z.array(z.string())]).nullish(),
  filePath: z.string().nullish(),
  file_path: z.string().nullish()
});

/** The fields of a report that are read. */
const report = z.looseObject({
  reportId: z.string().nullish(),
  results: z.looseObject({
    tool: z.looseObject({name: z.string(), version: z.string().nullish()}),
    summary: z.looseObject({start: z.number().nullish()}),
    tests: z.array(z.unknown())
  })
});

type TestCase = z.infer<typeof testCase>;

/**
 * Common Test Report Format: every test is a run. https://ctrf.io/docs/specification/overview
 *
 * Times are milliseconds by the specification, seconds as pytest-json-ctrf writes them: a start before 1e12 tells. The
 * format has no model.
 */
export const ctrf: Loader = {
  name: "ctrf",
  version: 1,
  description: "Common Test Report Format: results.tool, results.summary, results.tests",
  detect: ({path, head}) => {
    const keys = ["results", "tool", "summary", "tests"];
    const isReport = path.endsWith(".json") && /^\s*\{/.test(head) && /"tool"\s*:\s*\{/.test(head);
    return isReport && keys.every((key) => new RegExp(`"${key}"\\s*:`).test(head)) ? keys : undefined;
  },
  async *load(file) {
    const {reportId, results} = report.parse(await file.json());
    const {tool, summary} = results;
    const parsed = results.tests.map((d) => testCase.safeParse(d));
    const tests = parsed.flatMap((d) => d.data ?? []);
    const start = [...tests.map((d) => d.start), summary.start].find(isTime);
    const unit = (start ? start < 1e12 : tool.name === "pytest") ? 1 : 1e-3;
    const id = reportId ?? summary.start ?? file.path;
    for (const [i, d] of parsed.entries()) {
      const pointer = `/results/tests/${i}`;
      if (d.success) yield {pointer, run: runOf(d.data, {tool, unit, id: `${id}#${i}`})};
      else
        for (const bad of problemsOf(d.error, results.tests[i], {pointer, action: "test left out"}))
          yield {problem: bad};
    }
    if (tests.length > 0) {
      const action = "taken as unknown; archive.yaml can name it under models";
      yield {
        problem: problem("model-not-stated", {severity: "warning", expected: "a model", received: "none", action})
      };
    }
  }
};

/** Of these decades, in seconds or milliseconds: any other number says nothing of the unit of the others. */
function isTime(start: number | null | undefined): start is number {
  return typeof start === "number" && start > 5e8 && start < 1e14;
}

function runOf(
  test: TestCase,
  {tool, unit, id}: {tool: {name: string; version?: string | null}; unit: number; id: string}
): RunInput {
  return {
    task: taskOf(test),
    suite: suiteOf(test),
    model: "unknown",
    harness: tool.name,
    harness_version: tool.version ?? null,
    ...outcomeOf(test, unit),
    duration_s: seconds(test.duration, unit),
    duration_scope: "wall",
    started_at: test.start ? isoTime(test.start * unit) : null,
    source_run_id: id
  };
}

function suiteOf({suite, filePath, file_path}: TestCase): string | null {
  const named = Array.isArray(suite) ? suite.join(" > ") : suite;
  return named || filePath || file_path || null;
}

function taskOf(test: TestCase): string {
  const suite = suiteOf(test);
  return suite === null || test.name.startsWith(suite) ? test.name : `${suite} > ${test.name}`;
}

function outcomeOf(test: TestCase, unit: number): Partial<RunInput> {
  const note = test.message?.split("\n")[0].slice(0, 300) ?? null;
  if (test.status === "skipped" || test.status === "pending") {
    return {status: "excluded", failure: "none", excluded: [test.status, note].filter(Boolean).join(": ")};
  }
  if (test.status === "other") return {status: "error", failure: "unknown", note};
  const passed = test.status === "passed";
  return {passed, failure: passed ? "none" : "model", attempts: attemptsOf(test, unit), note};
}

/** A retry follows a failure: all attempts but the last failed. */
function attemptsOf({status, retries, retryAttempts, duration}: TestCase, unit: number): RunInput["attempts"] {
  if (retryAttempts && retryAttempts.length > 0) {
    const tries = retryAttempts.map((d) => ({
      passed: d.status === "passed",
      duration_s: seconds(d.duration, unit),
      error: d.message ?? null
    }));
    const isWhole = retryAttempts.length > (retries ?? 0);
    return isWhole ? tries : [...tries, {passed: status === "passed", duration_s: seconds(duration, unit)}];
  }
  return retries ? retries + 1 : null;
}

function seconds(duration: number | null | undefined, unit: number): number | null {
  return duration === null || duration === undefined ? null : duration * unit;
}
