// @vitest-environment jsdom
import {expect, test} from "vitest";
import {retryFacts, retryFactSentences} from "../../../src/components/retry/retryFacts.js";
import {retryTable} from "../../../src/components/retry/retryTable.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {retryConfig, retryData} from "./retryData.js";
import type {RetryFactsOptions} from "../../../src/components/retry/retryFacts.js";

const shape = {experiment_id: "ab", title: "A/B test", retry_policy: null, n_runs: 10, n_pairs: 2, most_repeats: 5};
const options: RetryFactsOptions = {
  study: {title: "S", retry_policy: "None."},
  configs: [retryConfig({max_attempts: 1}), retryConfig({config_id: "b", max_attempts: null})],
  shapes: [shape],
  repeats: [
    {experiment_id: "ab", n: 5, n_passed: 0, pairs: 1},
    {experiment_id: "ab", n: 5, n_passed: 2, pairs: 1}
  ]
};

test("retryFacts says what the archive lacks and what would fill it", () => {
  const text = retryFacts(options).textContent!.replace(/\s+/g, " ");
  expect(text).toContain("The archive holds no attempts");
  expect(text).toContain("the number of attempts it made");
});

test("retryFactSentences gives policy, single attempts, and what blind repetition gives", () => {
  expect(retryFactSentences(options)).toEqual([
    "Retry policy of the study: None.",
    "1 of 2 configs gets a single attempt by protocol.",
    "“A/B test”: 10 runs of 2 pairs of task and config, up to 5 repeats of a pair. Repeats start anew and have seen no " +
      "failure: they are not attempts. What blind repetition gives, as a mean over 2 pairs: 20% pass at one try (pass@1), " +
      "50% at least once in 5 (pass@5)."
  ]);
});

test("retryFactSentences counts every pair", () => {
  const repeats = [{...options.repeats[0], pairs: 3}, options.repeats[1]];
  // pass@1 is 0.4 for one of four pairs, pass@5 1.
  expect(retryFactSentences({...options, repeats}).at(-1)).toContain(
    "as a mean over 4 pairs: 10% pass at one try (pass@1), 25% at least once in 5 (pass@5)."
  );
});

test("retryFactSentences of single runs speaks of neither repeats nor attempts", () => {
  const shapes = [{...shape, n_runs: 2, most_repeats: 1}];
  expect(retryFactSentences({...options, shapes, repeats: []}).at(-1)).toBe(
    "“A/B test”: 2 runs of 2 pairs of task and config, one each: neither repeats nor attempts."
  );
});

test("retryFactSentences without a policy says that none is stated", () => {
  expect(retryFactSentences({...options, study: {title: "S", retry_policy: null}})[0]).toBe(
    "The study states no retry policy."
  );
});

test("retryTable has a row a config, with what was published beside what the runs give", () => {
  const table = retryTable(retrySummaries(retryData, {experiment: "main"}));
  const cells = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((d) => d.textContent));
  // R: prop.test(c(1, 2, 3), c(4, 4, 4)) one by one, correct = FALSE
  expect(cells).toEqual([
    [
      "Config A",
      "1/4 (5% to 70%)",
      "2/4 (15% to 85%)",
      "3/4 (30% to 95%)",
      "+2",
      "2/4 to 3/4",
      "1/4 (Config A, once)",
      "$3.33",
      "≤ $4.50"
    ]
  ]);
});
