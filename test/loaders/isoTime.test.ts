import {expect, test} from "vitest";
import {isoTime} from "../../loaders/isoTime.js";
import {runRecord} from "../../loaders/runRecord.js";

test("isoTime writes seconds since 1970", () => {
  expect(isoTime(0)).toBe("1970-01-01T00:00:00.000Z");
  expect(isoTime(1767323045.25)).toBe("2026-01-02T03:04:05.250Z");
});

test("isoTime of what is no time is refused by the check of a run", () => {
  for (const seconds of [1e308, -1e308, NaN, 1e13]) {
    expect(runRecord.safeParse({task: "t", model: "m", started_at: isoTime(seconds)}).success).toBe(false);
  }
});
