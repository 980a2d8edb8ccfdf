import {expect, test} from "vitest";
import {retryGhosts} from "../../../src/components/retry/retryGhosts.js";
import {retrySummaries} from "../../../src/components/retry/retrySummaries.js";
import {retryData, retryRun} from "./retryData.js";

const summaries = (options = {}) => retrySummaries(retryData, {experiment: "main", ...options});

test("retryGhosts expect of three repeats what attempt 1 says", () => {
  // One of four passed at once: 1 - 0.75^3. R: 1 - (1 - prop.test(1, 4, correct = FALSE)$conf.int)^3
  const [ghost, ...others] = retryGhosts(summaries());
  expect(others).toEqual([]);
  expect(ghost).toMatchObject({id: "a", k: 3, n: 4, share: 0.578125});
  expect([ghost.low, ghost.high]).toEqual([
    expect.closeTo(0.1306219267548172, 10),
    expect.closeTo(0.9728263314726262, 10)
  ]);
  expect(ghost.title).toContain("as if all tasks were equally hard");
});

test("retryGhosts stop where the attempts stop", () => {
  expect(retryGhosts(summaries({upTo: 2}))).toMatchObject([{k: 2, share: 0.4375}]);
  expect(retryGhosts(summaries({upTo: 1}))).toEqual([]);
});

test("retryGhosts of repeated tasks are made task by task", () => {
  // Two runs of each of two tasks, two attempts: t passes both at once, u never does.
  const runs = ["t", "t", "u", "u"].map((task_id) =>
    retryRun({task_id, passed: task_id === "t", attempts: task_id === "t" ? 1 : 2})
  );
  const [ghost] = retryGhosts(retrySummaries({...retryData, runs}, {experiment: "main", upTo: 2}));
  expect(ghost.share).toBe(0.5); // the pooled rate would say 0.75
  expect(ghost.title).toContain("task by task");
});
