import {expect, test} from "vitest";
import {checkDist} from "../../src/cli/build/checkDist.js";
import {inPage} from "./inPage.js";
import {writtenReport} from "./writtenReport.js";

/** A report of a results folder whose only archive has an unknown key, so that no study is loaded. */
const {dist, open} = writtenReport({
  "results/2026-01-broken/archive.yaml": "study: broken\ntitle: <b>Broken</b>\nno_such_key: 1\n"
});

test("a report without a study is whole", async () => {
  expect(await checkDist(dist)).toEqual([]);
});

test("a report without a study says so, and which archive was not loaded and why", async () => {
  const page = await open("");
  expect(await inPage(page, "layoutProblems")).toEqual([]);
  expect(await page.locator(".answer").innerText()).toBe("This report is empty: no archive is loaded.");
  expect(await page.locator(".empty-state").innerText()).toContain("results/");
  expect(await page.getByRole("alert").innerText()).toContain("results/2026-01-broken");
  expect(await page.locator(".data-table").innerText()).toContain("no_such_key");
});

test("the SQL page of a report without a study says that there is nothing to ask, and fetches nothing to ask with", async () => {
  const page = await open("sql");
  expect(await inPage(page, "layoutProblems")).toEqual([]);
  expect(await page.locator(".empty-state").innerText()).toContain("no archive is loaded");
  const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map((d) => d.name));
  expect(fetched.filter((d) => /wasm|\.duckdb/.test(d))).toEqual([]);
});
