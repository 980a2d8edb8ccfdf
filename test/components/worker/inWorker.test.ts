import {expect, test} from "vitest";
import {withChances} from "../../../src/components/frontier/frontierChances.js";
import {inWorker} from "../../../src/components/worker/inWorker.js";
import {tasks} from "../../../src/components/worker/tasks.js";

test("where there are no workers a task is computed here, and what it throws rejects", async () => {
  expect(await inWorker("frontChances", (a: number, b: number) => a + b, 1, 2)).toBe(3);
  const failing = inWorker("frontChances", () => {
    throw new RangeError("not a number of runs");
  });
  await expect(failing).rejects.toThrow("not a number of runs");
});

test("a task goes by the name that pages ask for", () => {
  expect(tasks.frontChances).toBe(withChances);
});
