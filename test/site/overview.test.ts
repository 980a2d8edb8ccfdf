import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

async function open(path: string): Promise<Page> {
  const {page, problems} = await visit(
    await report.browser.newContext({viewport: {width: 1280, height: 900}}),
    report.url + path
  );
  expect(problems).toEqual([]);
  return page;
}

const names = (page: Page) => page.locator('[data-chart="intervals"] .config-name text').allTextContents();
const answer = (page: Page) => page.locator(".answer").innerText();

test("the overview of AIBench ranks its configs as table III does", async () => {
  const page = await open("aibench/");
  expect(await names(page)).toEqual([
    "Claude Fable 5", // 10
    "Claude Opus 4.5", // 9
    "Claude Sonnet 4.6 (retries)", // 9
    "DeepSeek V4 Flash", // 8
    "DeepSeek V4 Pro", // 5
    "Claude Sonnet 4.6 (1-pass)", // 3
    "Tencent HY3 Preview" // 2
  ]);
  expect(await answer(page)).toContain("Claude Fable 5 leads 7 configs with 100%");
});

test("the overview of AIBench prints the ranks that all pairs compared at once leave", async () => {
  const page = await open("aibench/");
  // R: Newcombe's intervals of all 21 differences at 1 − .05/21, of 10, 9, 9, 8, 5, 3, 2 passes of 10
  const ranks = await page.locator('[data-chart="intervals"] .ranks text').allTextContents();
  expect(ranks).toEqual(["1–5", "1–6", "1–6", "1–7", "1–7", "2–7", "4–7"]);
  expect(await page.locator('[data-chart="intervals"] .tie').count()).toBe(3);
  expect(await answer(page)).toContain("With all 21 pairs compared at once (95%) its rank is 1 to 5.");
});

test("the overview warns of what else differs, each chip with its evidence", async () => {
  const page = await open("aibench/");
  const chips = page.locator(".chip[data-confound]");
  expect(await chips.locator("summary").allInnerTexts()).toEqual(["variant mixed", "retry policy mixed"]);
  const retry = page.locator('.chip[data-confound="retry"]');
  expect(await retry.locator("table").isVisible()).toBe(false);
  await retry.locator("summary").press("Enter");
  expect(await retry.locator("tbody th").allInnerTexts()).toEqual([
    "up to 3 attempts, that see harness output", // table I: four configs with retries
    "a single attempt" // and three without
  ]);
});

test("the overview shows the design: who ran which task how often, and what is not public", async () => {
  const page = await open("aibench/");
  const count = (name: string) => page.locator(`[data-chart="design"] .${name} rect`).count();
  expect([await count("run"), await count("hole"), await count("unplanned")]).toEqual([40, 30, 0]);
  expect(await page.getByText("40 of 70 pairs have runs, 1 run each").isVisible()).toBe(true);
});

test("“Experiment” shows the leaderboard of another experiment, and the address keeps it", async () => {
  const page = await open("aibench/");
  await page.getByLabel("Experiment", {exact: true}).selectOption({label: "Retry impact as published (table IX)"});
  await inPage(page, "settled");
  const after = await names(page);
  expect(after).toEqual(["Claude Fable 5", "Claude Sonnet 4.6 (retries)"]);
  const text = await answer(page);
  await page.reload();
  await inPage(page, "settled");
  expect(await names(page)).toEqual(after);
  expect(await answer(page)).toBe(text);
});

test("the overview draws published figures hollow beside computed ones", async () => {
  const page = await open("aibench/");
  const fills = await page
    .locator('[data-chart="intervals"] circle[aria-label="Claude Fable 5"]')
    .evaluateAll((circles) => circles.map((d) => d.getAttribute("fill") === d.getAttribute("stroke")));
  expect(fills.toSorted()).toEqual([false, true]);
});

test("the overview says who published what, and what has no runs", async () => {
  const page = await open("aibench/");
  const facts = await page.locator(".facts").innerText();
  for (const text of ["AtomicoLabs", "2026-06", "three attempts"]) expect(facts).toContain(text);
  expect(await page.locator(".facts a").getAttribute("href")).toMatch(/^https:\/\/www\.atomicolabs\.com\//);
  expect(await page.locator("summary strong").allInnerTexts()).toEqual(["not public"]);
  expect(await page.getByText("published per suite only").isVisible()).toBe(true);
});

test("the overview lists every file that was read", async () => {
  const page = await open("aibench/");
  await page.getByText(/files?, with what each restates/).click();
  const files = await page.locator(".data-table tbody th", {hasText: "aibench/"}).allInnerTexts();
  expect(files).toContain("2026-06-aibench/archive.yaml");
  expect(files.length).toBeGreaterThanOrEqual(8); // seven tables and the archive's own file
});

test("the front page leads to each study's pages", async () => {
  const page = await open("");
  const cards = page.locator(".study-card");
  expect(await cards.count()).toBeGreaterThanOrEqual(5);
  expect(await answer(page)).toMatch(/^\d+ studies with [\d,]+ runs and [\d,]+ published figures\./);
  await cards.filter({hasText: "AI Bench"}).getByRole("link", {name: "Frontier", exact: true}).click();
  await page.waitForURL("**/aibench/frontier");
});
