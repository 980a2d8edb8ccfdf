import {readFile} from "node:fs/promises";
import {execFileSync} from "node:child_process";
import {expect, test} from "vitest";
import {reportDatabase} from "./builtReport.js";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";

const report = servedReport();

function inTerminal(sql: string): string {
  const options = ["--format", "json", "--limit", "all", "--database", reportDatabase()];
  return execFileSync(process.execPath, ["src/cli/bin.js", "sql", "-", ...options], {
    input: sql,
    encoding: "utf8",
    maxBuffer: 2 ** 28
  });
}

/** The outer SELECT of a statement promises no order. */
const sorted = (rows: unknown[]) => rows.map((d) => JSON.stringify(d)).toSorted();

test.each([
  ["engramforge", ""],
  ["aibench", "frontier"],
  ["site-builder", "heatmap"],
  ["aibench", "retry"],
  ["engramforge", "reliability"],
  ["akitaonrails", "compare"]
])("%s/%s: every statement behind a figure gives the same on the SQL page as in the terminal", async (study, path) => {
  const {page, problems} = await visit(report.context, `${report.url}${study}/${path}`);
  await inPage(page, "settled");
  const links = await page
    .locator('.figure-menu [aria-label="Ask"] a')
    .evaluateAll((all) => all.map((d) => (d as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(0);
  await page.locator(".figure-menu summary").first().click();
  await page.locator('.figure-menu [aria-label="Ask"] a').first().click();
  await page.locator(".sql-linked").waitFor();
  for (const link of new Set(links)) {
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    await expect.poll(() => page.locator(".sql-linked").isVisible()).toBe(true);
    await page.evaluate(() => document.querySelector(".sql-answer")?.remove());
    await page.getByRole("button", {name: "Run it"}).click();
    await page.locator(".sql-answer, .sql-error").waitFor({timeout: 60_000});
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("group", {name: "Save all rows as"}).getByText("JSON", {exact: true}).click()
    ]);
    const sql = new URLSearchParams(new URL(link).hash.slice(1)).get("query")!;
    const onPage = JSON.parse(await readFile(await download.path(), "utf8")) as unknown[];
    expect(onPage.length).toBeGreaterThan(0);
    expect(sorted(onPage)).toEqual(sorted(JSON.parse(inTerminal(sql)) as unknown[]));
  }
  expect(problems).toEqual([]);
  await page.close();
});
