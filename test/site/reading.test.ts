import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

/** Whatever the charts of a page draw and its tables say, without the ids that differ from load to load. */
async function marksOf(page: Page): Promise<string[]> {
  await inPage(page, "settled");
  const markup = await page.locator("figure, table.data-table").evaluateAll((D) => D.map((d) => d.innerHTML));
  return markup.map((d) => d.replaceAll(/plot-[0-9a-z]+|url\(#[^)]*\)|(id|for|href)="[^"]*"/g, ""));
}

/** Whether a config is named in a chart, by itself or as a side of a comparison. */
function isDrawn(marks: string[], label: string): boolean {
  return marks.some((d) => d.includes(`>${label}<`) || d.includes(`: ${label}`));
}

async function changed(page: Page, {from}: {from: string[]}): Promise<string[]> {
  await expect.poll(async () => (await marksOf(page)).join("\n") !== from.join("\n"), {timeout: 10_000}).toBe(true);
  return marksOf(page);
}

const pages = ["", "frontier", "heatmap", "retry", "reliability", "compare"];
/** A study with intervals on every page. */
const studyOf = (path: string) => (path === "reliability" || path === "heatmap" ? "engramforge" : "aibench");

test.for(pages)("the level of intervals moves those of %j, and a reload keeps it", async (path) => {
  const {page, problems} = await visit(report.context, `${report.url}${studyOf(path)}/${path}`);
  const before = await marksOf(page);
  await page.getByLabel("Intervals", {exact: true}).selectOption("80");
  const after = await changed(page, {from: before});
  await page.reload();
  expect(await marksOf(page)).toEqual(after);
  await page.goBack();
  expect(await changed(page, {from: after})).toEqual(before);
  await page.goForward();
  expect(await changed(page, {from: before})).toEqual(after);
  expect(problems).toEqual([]);
  await page.close();
});

test.for(pages)("a config that is hidden leaves the charts of %j, and comes back with Show all", async (path) => {
  const {page, problems} = await visit(report.context, `${report.url}${studyOf(path)}/${path}`);
  const before = await marksOf(page);
  await page.locator(".config-filter > summary").click();
  const labels = await page.locator(".config-list label").allTextContents();
  const shown = labels.map((d) => d.trim()).find((d) => isDrawn(before, d))!;
  await page.locator(".config-list").getByLabel(shown, {exact: true}).uncheck();
  const after = await changed(page, {from: before});
  expect(isDrawn(after, shown)).toBe(false);
  await page.reload();
  expect(await marksOf(page)).toEqual(after);
  await page.locator(".config-filter > summary").click();
  await page.getByRole("button", {name: "Show all"}).click();
  expect(await changed(page, {from: after})).toEqual(before);
  expect(page.url()).not.toContain("shown");
  expect(problems).toEqual([]);
  await page.close();
});

test("what is searched for among the configs is what Hide all works on", async () => {
  const {page, problems} = await visit(report.context, `${report.url}akitaonrails/`);
  const before = await marksOf(page);
  const names = () => page.locator('[data-chart="intervals"] .config-name text').allTextContents();
  const all = await names();
  expect(all.filter((d) => d.startsWith("Claude")).length).toBeGreaterThan(0);
  await page.locator(".config-filter > summary").click();
  await page.getByLabel("Search configs").fill("CLAUDE");
  const found = await page.locator(".config-list label:visible").allTextContents();
  expect(found.every((d) => d.includes("Claude"))).toBe(true);
  await page.getByRole("button", {name: "Hide all"}).click();
  const after = await changed(page, {from: before});
  expect((await names()).toSorted()).toEqual(all.filter((d) => !d.includes("Claude")).toSorted());
  await page.reload();
  expect(await marksOf(page)).toEqual(after);
  await page.goBack();
  expect(await changed(page, {from: after})).toEqual(before);
  expect(problems).toEqual([]);
  await page.close();
});

test("with every config hidden each page says so plainly", async () => {
  for (const path of pages) {
    const {page, problems} = await visit(report.context, `${report.url}${studyOf(path)}/${path}?shown=none`);
    await inPage(page, "settled");
    expect(await page.locator(".config-filter > summary").textContent()).toMatch(/^Configs: 0 of \d+$/);
    expect(await page.locator(".empty-state").first().textContent()).toContain("Every config is hidden.");
    expect(problems).toEqual([]);
    await page.close();
  }
});

test("the three calls of EngramForge that never ran count as failures when the reader says so", async () => {
  const {page, problems} = await visit(report.context, `${report.url}engramforge/?experiment=grid-runs`);
  const before = await marksOf(page);
  const figure = page.locator("figure#leaderboard");
  const texts = () => figure.locator("svg text").allTextContents();
  expect(await texts()).toContain("2");
  await page.getByLabel("Lost runs", {exact: true}).selectOption("fail");
  const failed = await changed(page, {from: before});
  expect(await texts()).toContain("5");
  await page.getByLabel("Lost runs", {exact: true}).selectOption("bounds");
  await changed(page, {from: failed});
  await figure.locator("svg circle").last().hover();
  await expect
    .poll(() => figure.locator('svg [aria-label="tip"]').textContent())
    .toMatch(/lost runs at either end of\W+the scale/);
  expect(problems).toEqual([]);
  await page.close();
});

test("the way to another page of the study takes the reading along", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/frontier`);
  await inPage(page, "settled");
  await page.getByLabel("Intervals", {exact: true}).selectOption("99");
  await page.locator("nav.study-nav").getByRole("link", {name: "Heatmap"}).click();
  await page.waitForURL(/heatmap\?level=99/);
  expect(await page.getByLabel("Intervals", {exact: true}).inputValue()).toBe("99");
  await page.close();
});
