import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

/** The tips of the dumbbells, which hold names, values and difference. */
async function pairsOf(page: Page): Promise<string[]> {
  await inPage(page, "settled");
  const marks = page.locator('[data-chart="dumbbells"] svg path[aria-label]');
  return marks.evaluateAll((D) => D.map((d) => d.getAttribute("aria-label")!));
}

async function afterChoice(
  path: string,
  choose: (page: Page) => Promise<unknown>
): Promise<{after: string[]; page: Page}> {
  const {page, problems} = await visit(report.context, report.url + path);
  const before = await pairsOf(page);
  expect(before.length).toBeGreaterThan(0);
  await choose(page);
  const after = await pairsOf(page);
  expect(after).not.toEqual(before);
  await page.reload();
  expect(await pairsOf(page)).toEqual(after);
  expect(problems).toEqual([]);
  return {after, page};
}

const select = (label: string, option: string) => (page: Page) =>
  page.getByLabel(label, {exact: true}).selectOption({label: option});

test("EngramForge: 11 models with adapted prompts against the baseline, with the sign test of its section 4.4", async () => {
  const {page} = await visit(report.context, `${report.url}engramforge/compare`);
  expect(await pairsOf(page)).toHaveLength(11);
  expect(await page.locator(".answer").innerText()).toContain("B is better on 6, A on 4, equal on 1 of 11");
  const rows = await page.getByRole("row", {name: "Sign test"}).innerText();
  expect(rows).toContain("0.754");
  expect(await page.getByText("B differs from A on 3 of 11 models at p < 0.05 (2 for B, 1 for A)").count()).toBe(1);
  await page.close();
});

test("AIBench: two configs on ten tasks, with McNemar's table", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/compare`);
  expect(await pairsOf(page)).toHaveLength(10);
  const cells = await page.locator('[data-table="mcnemar"] td').allInnerTexts();
  expect(cells.map(Number)).toEqual([9, 1, 0, 0]);
  expect(await page.locator("figure[id] .figure-menu").count()).toBe(3);
  await page.close();
});

test("another config can be B", async () => {
  const {after, page} = await afterChoice("aibench/compare", select("B", "DeepSeek V4 Flash"));
  expect(after.every((d) => d.includes("B, DeepSeek V4 Flash:"))).toBe(true);
  await page.close();
});

test("another config can be A", async () => {
  const {after, page} = await afterChoice("aibench/compare", select("A", "DeepSeek V4 Flash"));
  expect(after.every((d) => d.includes("A, DeepSeek V4 Flash:"))).toBe(true);
  await page.close();
});

test("A and B can be swapped, which turns the differences round", async () => {
  const {after, page} = await afterChoice("aibench/compare", (page) => page.getByText("Swap A and B").click());
  expect(after[0]).toContain("B − A: +100 points, B better");
  await page.close();
});

test("the figures can be those by suite", async () => {
  const {after, page} = await afterChoice("aibench/compare", select("Pair by", "suites, computed from runs"));
  expect(after).toHaveLength(2);
  await page.close();
});

test("the metric can be chosen", async () => {
  const {after, page} = await afterChoice("engramforge/compare", select("Metric", "All five gates"));
  expect(after[0]).toMatch(/%/);
  await page.close();
});

test("the experiment can be chosen", async () => {
  const {after, page} = await afterChoice("engramforge/compare", select("Experiment", "Entropy-controlled grid"));
  expect(after).toHaveLength(3);
  await page.close();
});

test("two configs can be compared instead of two variants", async () => {
  const {after, page} = await afterChoice("engramforge/compare", select("Compare", "two configs, task by task"));
  expect(after).toHaveLength(1);
  expect(await page.locator(".answer").innerText()).toContain("One pair says nothing of others");
  await page.close();
});

test("the same config twice is no comparison", async () => {
  const {page, problems} = await visit(report.context, `${report.url}aibench/compare?b=fable-5&a=fable-5`);
  await page.getByLabel("B", {exact: true}).selectOption({label: "Claude Fable 5"});
  await page.getByLabel("A", {exact: true}).selectOption({label: "Claude Fable 5"});
  expect(await page.locator(".answer").innerText()).toContain("choose two that differ");
  expect(await page.locator("[data-chart]").count()).toBe(0);
  expect(problems).toEqual([]);
  await page.close();
});

test.each(["akitaonrails", "site-builder", "claude-benchmark"])(
  "%s: published figures pair, and say so",
  async (study) => {
    const {page, problems} = await visit(report.context, `${report.url}${study}/compare`);
    expect((await pairsOf(page)).length).toBeGreaterThan(1);
    expect(await page.getByText("published, not computed from runs").count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  }
);
