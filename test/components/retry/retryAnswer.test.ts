import {expect, test} from "vitest";
import {retryAnswer, retryDenominators} from "../../../src/components/retry/retryAnswer.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {published, retryConfig, retryData, retryRun} from "./retryData.js";

const main = {experiment: "main"};

test("retryAnswer says who gained most, and where a published figure differs", () => {
  expect(retryAnswer(retrySummaries(retryData, main))).toBe(
    "With up to 3 attempts, Config A gained most: from 1 to 3 of 4 runs. For Config A, Table 9 has 2 of 4 at the first attempt; its runs give 1."
  );
});

test("retryAnswer is silent about published figures that agree", () => {
  const agreeing = {...retryData, published: [{...published, single_passed: 1}]};
  expect(retryAnswer(retrySummaries(agreeing, main))).not.toContain("Table 9");
});

test("retryAnswer sets the thousands of counts apart", () => {
  const runs = Array.from({length: 1500}, (_, i) =>
    retryRun({task_id: `t${i}`, attempts: i < 1200 ? 1 : 2, passed: true})
  );
  expect(retryAnswer(retrySummaries({...retryData, runs, published: []}, main))).toBe(
    "With up to 2 attempts, Config A gained most: from 1,200 to 1,500 of 1,500 runs."
  );
});

test("retryAnswer gives the range over several configs", () => {
  const configs = [...retryData.configs, retryConfig({config_id: "b", label: "Config B", model_id: "z/z"})];
  const runs = [
    ...retryData.runs,
    retryRun({config_id: "b"}),
    retryRun({config_id: "b", task_id: "u", attempts: 2, passed: false})
  ];
  expect(retryAnswer(retrySummaries({...retryData, configs, runs}, main))).toContain(
    "The 2 configs with attempts gained 0 to 2 passes."
  );
});

test("retryAnswer does not name a winner where nobody gained", () => {
  const runs = [retryRun({}), retryRun({task_id: "u", attempts: 3, passed: false})];
  expect(retryAnswer(retrySummaries({...retryData, runs, published: []}, main))).toContain("no config gained a pass");
});

test("retryAnswer of the first attempt alone says who passes most", () => {
  expect(retryAnswer(retrySummaries(retryData, {...main, upTo: 1}))).toBe(
    "Stopped at the first attempt, Config A passes most: 1 of 4 runs."
  );
});

test("retryAnswer without attempts admits it", () => {
  expect(retryAnswer([])).toContain("not known");
});

test("retryDenominators counts runs, those left out, and those that stopped early", () => {
  const runs = [
    ...retryData.runs,
    retryRun({task_id: "t5", attempts: 2, passed: false}),
    retryRun({task_id: "t6", counts: false})
  ];
  expect(retryDenominators(retrySummaries({...retryData, runs}, main))).toBe(
    "5 runs of 1 config with a known number of attempts. 1 more left out. 1 failed before the last allowed attempt and " +
      "count as not passed. Feedback between attempts: test output."
  );
});
