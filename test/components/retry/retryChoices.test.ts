import {expect, test} from "vitest";
import {retryExperiments, retryMost, retrySuites} from "../../../src/components/retry/retryChoices.js";
import {retryConfig, retryData, retryRun} from "./retryData.js";

test("retryExperiments has those whose runs may have retried, in the order given", () => {
  const runs = [
    ...retryData.runs,
    retryRun({experiment_id: "once", config_id: "a-1"}),
    retryRun({experiment_id: "also"})
  ];
  expect(retryExperiments({...retryData, runs}, {order: ["once", "also", "main"]})).toEqual(["also", "main"]);
});

test("retryExperiments has none where every run is one attempt by protocol", () => {
  const data = {...retryData, configs: [retryConfig({max_attempts: 1})], runs: [retryRun({})]};
  expect(retryExperiments(data, {order: ["main"]})).toEqual([]);
});

test("retrySuites offers suites only where there are several", () => {
  expect(retrySuites(retryData, {experiment: "main"})).toEqual(["S", "T"]);
  expect(retrySuites({...retryData, runs: [retryRun({})]}, {experiment: "main"})).toEqual([]);
});

test("retryMost is the most attempts of a run of the experiment", () => {
  expect(retryMost(retryData, {experiment: "main"})).toBe(3);
  expect(retryMost(retryData, {experiment: "other"})).toBe(1);
});
