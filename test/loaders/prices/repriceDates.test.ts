import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {isDay, readRepriceDates, writeRepriceDates} from "../../../loaders/prices/repriceDates.js";

function file(): string {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  return join(folder, "reprice.csv");
}

test("readRepriceDates of no file is no date", () => {
  expect(readRepriceDates(file())).toEqual({dates: [], problems: []});
});

test("writeRepriceDates keeps every date once, in order", () => {
  const path = file();
  const day = {as_of: "2026-10-01", study_id: null};
  writeRepriceDates(path, [day, {as_of: "2026-07-10", study_id: "x"}, day]);
  expect(readFileSync(path, "utf8")).toBe("as_of,study\n2026-07-10,x\n2026-10-01,\n");
  expect(readRepriceDates(path).dates).toEqual([{as_of: "2026-07-10", study_id: "x"}, day]);
});

test("readRepriceDates leaves out a line without a day", () => {
  const path = file();
  writeFileSync(path, "as_of,study\nyesterday,\n2026-07-10\n");
  expect(readRepriceDates(path)).toEqual({
    dates: [{as_of: "2026-07-10", study_id: null}],
    problems: [
      {
        code: "bad-value",
        severity: "error",
        source: undefined,
        pointer: "line 2",
        expected: "a day, YYYY-MM-DD",
        received: "yesterday",
        action: "line left out"
      }
    ]
  });
});

test.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["2026-07", false],
  ["", false]
])("isDay of %s is %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
