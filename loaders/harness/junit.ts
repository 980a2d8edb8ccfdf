import type {Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {RunInput} from "../runRecord.js";
import {parseTestCases} from "./junit/parseTestCases.js";
import type {TestCase} from "./junit/parseTestCases.js";

/**
 * JUnit XML, as pytest, node, surefire and gtest write it: every testcase is a run. https://github.com/testmoapp/junitxml
 *
 * The format has no model: a property `model` of the testcase or of a suite around it names one. The counts that suites
 * declare are not read: nested suites are counted in some dialects and not in others.
 */
export const junit: Loader = {
  name: "junit",
  version: 1,
  description: "JUnit XML: testsuites, testsuite, testcase",
  detect: ({head}) => {
    const root =
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*|<\?[^>]*\?>\s*)*<(testsuites?)[\s/>]/.exec(
        head
      )?.[1];
    if (root === undefined) return undefined;
    const second = ["<testcase", "tests="].find((d) => head.includes(d));
    return second === undefined ? undefined : [`<${root}`, second];
  },
  async *load(file) {
    let n = 0;
    let unnamed = 0;
    for await (const test of parseTestCases(file.lines())) {
      ++n;
      if (test.properties.model === undefined) ++unnamed;
      yield {run: runOf(test, {id: `${test.timestamp ?? file.path}#${n}`}), pointer: `line ${test.line}`};
    }
    if (unnamed > 0) yield modelNotStated(unnamed, n);
  }
};

function runOf(test: TestCase, {id}: {id: string}): RunInput {
  const {attributes, suites, properties, own} = test;
  const parts = [...suites, attributes.classname, attributes.name].filter(Boolean);
  return {
    task: parts.filter((d, i) => d !== parts[i - 1]).join(" > ") || id,
    suite: suites.join(" > ") || null,
    model: properties.model || "unknown",
    harness: "junit",
    ...outcomeOf(test),
    duration_s: secondsOf(attributes.time),
    duration_scope: "wall",
    started_at: isTime(attributes.timestamp) ? attributes.timestamp : null,
    scores: Object.fromEntries(
      own.filter((d) => d !== "model").map((d) => [`property ${d}`, numberOrText(properties[d])])
    ),
    source_run_id: id
  };
}

/** An error is a test that broke instead of failing; reruns after a failure are attempts. */
function outcomeOf({outcomes, attributes}: TestCase): Partial<RunInput> {
  const has = (kind: string) => outcomes.find((d) => d.kind === kind);
  const skipped = has("skipped");
  if (skipped !== undefined || /^(disabled|notrun|skipped)$/i.test(attributes.status ?? "")) {
    return {status: "excluded", failure: "none", excluded: ["skipped", skipped?.message].filter(Boolean).join(": ")};
  }
  const attempts = attemptsOf(outcomes);
  const error = has("error");
  if (error !== undefined) return {status: "error", failure: "unknown", attempts, note: excerpt(error.message)};
  const failure = has("failure");
  const passed = failure === undefined;
  return {passed, failure: passed ? "none" : "model", attempts, note: excerpt(failure?.message ?? null)};
}

function attemptsOf(outcomes: TestCase["outcomes"]): RunInput["attempts"] {
  const reruns = outcomes.filter((d) => /^(rerun|flaky)/.test(d.kind));
  if (reruns.length === 0) return null;
  const first = outcomes.filter((d) => d.kind === "failure" || d.kind === "error");
  const failed = [...first, ...reruns].map((d) => ({passed: false, error: excerpt(d.message)}));
  return first.length > 0 ? failed : [...failed, {passed: true}];
}

/** Surefire writes 1,234.5. */
function secondsOf(time: string | undefined): number | null {
  const seconds = time === undefined || time.trim() === "" ? Number.NaN : Number(time.replaceAll(",", ""));
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function isTime(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(text);
}

function numberOrText(text: string): number | {raw: string} {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : {raw: text};
}

function excerpt(text: string | null): string | null {
  return text === null || text === "" ? null : text.split("\n")[0].slice(0, 300);
}

function modelNotStated(unnamed: number, n: number): Loaded {
  return {
    problem: problem("model-not-stated", {
      severity: "warning",
      expected: "a property model of each testcase, or of a suite around it",
      received: `none for ${unnamed} of ${n}`,
      action: "taken as unknown; archive.yaml can name it under models"
    })
  };
}
