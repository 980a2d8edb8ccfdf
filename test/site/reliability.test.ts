import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {openDatabase} from "../../loaders/database.js";
import {reportDatabase} from "./builtReport.js";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

const rowsOf = (page: Page) => page.locator('[data-chart="run-strips"] .pair text').allTextContents();
const dotsOf = (page: Page) => page.locator('[data-chart="run-strips"] .runs circle').count();
const stepsOf = (page: Page) => page.locator('[data-chart="pass-hat"] svg circle').count();

/** The marks before and after a choice; a reload of the address gives those after it again. */
async function afterChoice<T>(
  query: string,
  {label, option, marks}: {label: string; option: string; marks: (page: Page) => Promise<T>}
): Promise<{before: T; after: T; page: Page}> {
  const {page, problems} = await visit(report.context, `${report.url}engramforge/reliability${query}`);
  const before = await marks(page);
  await page.getByLabel(label, {exact: true}).selectOption({label: option});
  await inPage(page, "settled");
  const after = await marks(page);
  expect(after).not.toEqual(before);
  await page.reload();
  await inPage(page, "settled");
  expect(await marks(page)).toEqual(after);
  expect(problems).toEqual([]);
  return {before, after, page};
}

test("the A/B test shows its 110 runs, the widest spread first, and the nine flaky pairs", async () => {
  const {page} = await visit(report.context, `${report.url}engramforge/reliability`);
  expect(await dotsOf(page)).toBe(110);
  expect((await rowsOf(page))[0]).toBe("Qwen3-Coder-Next · adapted");
  expect(await page.locator("p.answer").textContent()).toMatch(/^9 of 22 pairs .* 5 repeats are flaky/);
  expect(await page.locator('[data-list="flaky"] tbody tr').count()).toBe(9);
  expect(await page.locator('[data-chart="consistency-plane"] .points circle').count()).toBe(22);
  await page.close();
});

test("the grid has published summaries only: hollow, in groups by task, without dots", async () => {
  const {before, after, page} = await afterChoice("", {
    label: "Experiment",
    option: "Entropy-controlled grid",
    marks: dotsOf
  });
  expect([before, after]).toEqual([110, 0]);
  expect(await rowsOf(page)).toHaveLength(33);
  expect(await page.locator("table").first().textContent()).not.toContain("Worst run");
  await page.close();
});

test("a task can be looked at alone", async () => {
  const option = "Orders endpoint, Python/FastAPI";
  const {after, page} = await afterChoice("?experiment=grid", {label: "Tasks", option, marks: rowsOf});
  expect(after).toHaveLength(11);
  await page.close();
});

test("another metric puts the runs at its own values", async () => {
  const ticks = (page: Page) =>
    page.locator('[data-chart="run-strips"] [aria-label="x-axis tick label"] text').allTextContents();
  const {after, page} = await afterChoice("", {label: "Metric", option: "All five gates", marks: ticks});
  expect(after).toContain("100%");
  await page.close();
});

test("fewer repeats can be asked for", async () => {
  const {before, after, page} = await afterChoice("", {
    label: "All of k repeats pass",
    option: "k up to 2",
    marks: stepsOf
  });
  expect([before, after]).toEqual([9 * 5, 9 * 2]);
  await page.close();
});

test("configs can be sorted by name", async () => {
  const {after, page} = await afterChoice("", {label: "Sort configs by", option: "name", marks: rowsOf});
  expect(after).toEqual(after.toSorted((a, b) => a.localeCompare(b, "en")));
  await page.close();
});

test("the fingerprint is drawn as dots or as radars, with the same values", async () => {
  const marks = async (page: Page) => ({
    values: (
      await page
        .locator('[data-chart="fingerprint"] .measure circle')
        .evaluateAll((D) => D.map((d) => d.getAttribute("aria-label")!))
    ).toSorted(),
    sides: await page.locator('[data-chart="fingerprint"] .side path').count()
  });
  const {before, after, page} = await afterChoice("", {label: "Fingerprint", option: "as radar", marks});
  expect(page.url()).toContain("fingerprint=radar");
  expect(after.values).toEqual(before.values);
  expect(after.values).toHaveLength(22 * 5); // mean, worst run, consistency, all of 5 pass, not flaky
  expect([before.sides, after.sides]).toEqual([0, 22 * 5]);
  // Section 4.4: adapted prompts took Claude Opus 4.6 from 4 gates to all five, in each of five runs.
  expect(before.values).toContainEqual(expect.stringMatching(/^Claude Opus 4\.6 · adapted\nworst run: 1\.00 of 1/));
  await page.close();
});

test("the figures can be taken away: the values are the pairs drawn, and the SQL runs alone", async () => {
  const {page, problems} = await visit(report.context, `${report.url}engramforge/reliability`);
  const saved = async (figure: string, label: string) => {
    const menu = page.locator(`figure#${figure} .figure-menu`);
    if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
    const button = menu.getByRole("button", {name: `Save ${label}`, exact: true});
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return readFile(await download.path(), "utf8");
  };
  const strips = JSON.parse(await saved("strips", "values as JSON"));
  const db = await openDatabase(reportDatabase());
  const rows = await db.rows(await saved("strips", "SQL reliability")).finally(() => db.close());
  // The query has what is published of the pairs too: their means without a spread, which are not drawn.
  const computed = rows.filter((d) => d.origin === "computed");
  expect(JSON.stringify(strips)).toContain("Qwen3-Coder-Next");
  expect(computed).toHaveLength(22);
  expect((await saved("plane", "values as CSV")).trim().split("\n")).toHaveLength(23);
  expect((await saved("every", "values as CSV")).trim().split("\n")).toHaveLength(1 + 9 * 5);
  expect(problems).toEqual([]);
  await page.close();
});

test("claude-benchmark states spreads, mostly without n: there is one interval", async () => {
  const {page, problems} = await visit(report.context, `${report.url}claude-benchmark/reliability`);
  expect(await page.locator('[data-chart="run-strips"] .mean circle').count()).toBe(5);
  expect(await page.locator('[data-chart="run-strips"] .interval line').count()).toBe(1);
  expect(problems).toEqual([]);
  await page.close();
});

test.each(["aibench", "akitaonrails", "site-builder"])(
  "%s repeats no task: its page says so, and how many repeats it takes",
  async (study) => {
    const {page, problems} = await visit(report.context, `${report.url}${study}/reliability`);
    expect(await page.locator(".empty-state").textContent()).toContain("takes 29 passes and no failure");
    expect(await page.locator("[data-chart]").count()).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  }
);
