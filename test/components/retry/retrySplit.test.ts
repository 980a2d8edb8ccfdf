// @vitest-environment jsdom
import {expect, test} from "vitest";
import {retrySplit} from "../../../src/components/retry/retrySplit.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {retryData, retryRun} from "./retryData.js";

const split = (data = retryData, options = {}) => retrySplit(retrySummaries(data, {experiment: "main", ...options}));
const cells = (element: Element | null) => [...element!.querySelectorAll("td")].map((d) => d.textContent);

test("retrySplit divides the gain between more tries and feedback", () => {
  // 25% at attempt 1, 57.8% by three repeats of it, 75% with retries. Delta method by hand: slope 3·0.5625 = 1.6875,
  // variance (0.1875 − 2·1.6875·0.0625 + 1.6875²·0.1875) / 4 = 0.1276, half 1.96·0.3572 = 0.7002.
  expect(cells(split())).toEqual(["25%", "+33 points", "+17 points", "−53 to +87 points", "75% by attempt 3"]);
  expect(split()!.textContent).toContain("For no config is the interval of the feedback (delta) above 0.");
});

test("retrySplit names the configs whose feedback is above 0", () => {
  const runs = Array.from({length: 40}, (_, i) => retryRun({task_id: `t${i}`, attempts: i < 4 ? 1 : 2}));
  expect(split({...retryData, runs})!.textContent).toContain("above 0 for Config A.");
});

test("retrySplit of a first attempt is nothing", () => {
  expect(split(retryData, {upTo: 1})).toBeNull();
});
