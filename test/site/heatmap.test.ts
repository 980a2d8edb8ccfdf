import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

interface Tile {
  name: string;
  fill: string;
}

/** The figures and gaps of the heatmap, in the order in which a reader meets them: by row, then by column. */
async function tilesOf(page: Page): Promise<Tile[]> {
  await inPage(page, "settled");
  return page.locator('[data-chart="heatmap"] svg rect[aria-label*=" · "]').evaluateAll((rects) =>
    rects
      .map((d) => ({
        name: d.getAttribute("aria-label")!,
        fill: d.closest("[fill]")!.getAttribute("fill")!,
        y: d.getBoundingClientRect().y,
        x: d.getBoundingClientRect().x
      }))
      .toSorted((a, b) => a.y - b.y || a.x - b.x)
      .map(({name, fill}) => ({name, fill}))
  );
}

const rowsOf = (tiles: Tile[]) => [...new Set(tiles.map((d) => d.name.split(" · ")[0]))];
const columnsOf = (tiles: Tile[]) => [...new Set(tiles.map((d) => /· (.*?): /.exec(d.name)![1]))];

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, {exact: true}).selectOption({label: option});
  await inPage(page, "settled");
}

/** Opens a page, makes a choice, and checks that the address alone brings the same marks back. */
async function afterChoice(
  path: string,
  label: string,
  option: string
): Promise<{before: Tile[]; after: Tile[]; url: string}> {
  const {page, problems} = await visit(report.context, report.url + path);
  const before = await tilesOf(page);
  await choose(page, label, option);
  const after = await tilesOf(page);
  const url = page.url();
  expect(after).not.toEqual(before);
  await page.reload();
  expect(await tilesOf(page)).toEqual(after);
  expect(await page.getByLabel(label, {exact: true}).locator("option:checked").textContent()).toBe(option);
  expect(problems).toEqual([]);
  await page.close();
  return {before, after, url};
}

test("the heatmap of AIBench shows 40 figures and 30 gaps, hardest task last", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/heatmap`);
  const tiles = await tilesOf(page);
  expect(tiles.filter((d) => d.name.endsWith("computed"))).toHaveLength(40);
  expect(tiles.filter((d) => d.name.endsWith("not public"))).toHaveLength(30);
  expect(rowsOf(tiles).at(-1)).toBe("L4-postscrud"); // one pass of four, tables IV to VII
  expect(columnsOf(tiles)[0]).toBe("Claude Fable 5"); // ten of ten
  expect(new URL(page.url()).search).toBe("");
  await page.close();
});

test("the rows can be levels instead of tasks", async () => {
  const {after} = await afterChoice("aibench/heatmap", "Rows are", "levels");
  expect(rowsOf(after).toSorted()).toEqual(["L1", "L2", "L3", "L4", "L5"]);
});

test("the metric can be chosen", async () => {
  const {after} = await afterChoice("aibench/heatmap?rows=suite", "Metric", "Total cost");
  expect(after.map((d) => d.name)).toContain("React · Claude Fable 5: $0.65, published"); // table III
});

test("computed and published figures stand side by side, or one of them alone", async () => {
  const {before, after} = await afterChoice("aibench/heatmap?rows=suite", "Figures", "published");
  const [computed, published] = ["computed", "published"].map((d) => before.filter((t) => t.name.endsWith(d)));
  expect([computed.length, published.length]).toEqual([8, 14]);
  expect(after.map((d) => d.name).toSorted()).toEqual(published.map((d) => d.name).toSorted());
});

test("rows are sorted by difficulty, name, or the order of the study", async () => {
  const {before, after} = await afterChoice("aibench/heatmap", "Sort rows by", "order of the study");
  expect(rowsOf(after).slice(0, 2)).toEqual(["L1-statcard", "L2-loginform"]); // table I: React first
  expect(rowsOf(after).toSorted()).toEqual(rowsOf(before).toSorted());
  const {after: named} = await afterChoice("aibench/heatmap", "Sort rows by", "name");
  expect(rowsOf(named).at(-1)).toBe("L5-spsc-ring");
});

test("configs are sorted by rank or name", async () => {
  const {after} = await afterChoice("aibench/heatmap", "Sort columns by", "name");
  expect(columnsOf(after)).toEqual(columnsOf(after).toSorted((a, b) => a.localeCompare(b, "en", {numeric: true})));
});

test("rows and columns can be sorted by likeness", async () => {
  const {before, after} = await afterChoice("engramforge/heatmap", "Sort rows by", "likeness (clusters)");
  expect(rowsOf(after).toSorted()).toEqual(rowsOf(before).toSorted());
  const columns = await afterChoice("site-builder/heatmap", "Sort columns by", "likeness (clusters)");
  expect(columnsOf(columns.after).toSorted()).toEqual(columnsOf(columns.before).toSorted());
});

test("the spread of repeats is shown instead of the value, and said to be unknown of single runs", async () => {
  const {after} = await afterChoice("engramforge/heatmap?experiment=ab", "Show", "spread of repeats");
  // EngramForge's A/B test, GPT-4o-mini · baseline: 2 gates in all five runs
  expect(after.filter((d) => d.name.includes("GPT-4o-mini · baseline: 0,"))).not.toEqual([]);
  const {page} = await visit(report.context, `${report.url}aibench/heatmap?view=spread`);
  expect(await page.getByText("Single runs have no spread.").isVisible()).toBe(true);
  await page.close();
});

test("failed and lost runs are shown instead of the value", async () => {
  const {after} = await afterChoice("aibench/heatmap", "Show", "failed and lost runs");
  expect(after.map((d) => d.name)).toContain("L4-postscrud · Claude Opus 4.5: 100%, computed"); // table V: not passed
  const {page} = await visit(report.context, `${report.url}engramforge/heatmap?experiment=grid-runs&view=failures`);
  // three of five runs used no tokens: lost for an unknown reason
  expect(await page.locator('[data-chart="heatmap"] .lost rect').count()).toBeGreaterThan(0);
  await page.close();
});

test("columns are configs, models or variants", async () => {
  const {before, after} = await afterChoice("aibench/heatmap?empty=columns", "Columns are", "models");
  expect([columnsOf(before).length, columnsOf(after).length]).toEqual([7, 6]); // Sonnet with and without retries
});

test("columns that are variants or harnesses are called so, in every text", async () => {
  const {after} = await afterChoice("engramforge/heatmap?experiment=ab", "Columns are", "variants");
  expect(columnsOf(after).toSorted()).toEqual(["adapted", "baseline"]); // section 4.4: two prompts for each of 11 models
  const {page} = await visit(report.context, `${report.url}akitaonrails/heatmap?columns=harness`);
  await page.getByText("The same as a table").click();
  expect(await page.locator(".data-table thead th").nth(1).innerText()).toBe("Harness");
  expect(await page.locator(".data-table caption").innerText()).toMatch(/ by .* and harness$/);
  expect(await page.locator("p.answer").innerText()).toMatch(/\d harness(es)?/);
  expect(await page.locator("p.answer").innerText()).not.toContain("config");
  expect(await page.locator('[data-chart="heatmap"] svg[aria-label$="× harnesses"]').count()).toBeGreaterThan(0);
  const menu = page.locator("figure#heatmap .figure-menu");
  await menu.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.getByRole("button", {name: "Save values as CSV", exact: true}).click()
  ]);
  const [head] = (await readFile(await download.path(), "utf8")).split("\n");
  expect(head).toContain(",harness_id,harness,");
  await page.close();
});

test("tasks that tell no configs apart are marked, and named", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/heatmap`);
  expect(await page.locator('[data-chart="heatmap"] text', {hasText: "= all best"}).count()).toBe(8); // tables IV to VII
  expect(await page.getByText("8 tasks of 10 tell no configs apart (marked =)").isVisible()).toBe(true);
  await page.close();
});

test("colours span the whole scale or the values that occur", async () => {
  const {before, after} = await afterChoice("claude-benchmark/heatmap", "Colours over", "the values that occur");
  expect(after.map((d) => d.name)).toEqual(before.map((d) => d.name));
  expect(new Set(after.map((d) => d.fill)).size).toBeGreaterThan(1);
});

test("configs without a figure are columns, or listed with their reason", async () => {
  const {before, after} = await afterChoice("aibench/heatmap", "Configs without figures", "listed below");
  expect([columnsOf(before).length, columnsOf(after).length]).toEqual([7, 4]);
  const {page} = await visit(report.context, `${report.url}aibench/heatmap?empty=list`);
  expect(await page.getByText("3 configs of this experiment without any figure here").count()).toBe(1);
  await page.close();
});

test("experiments are shown one at a time", async () => {
  const {after} = await afterChoice("engramforge/heatmap", "Experiment", "Quality as judged by models");
  expect(rowsOf(after).toSorted()).toEqual(["Clean code", "Idioms", "Judged quality", "Organization", "Patterns"]);
});

test("actions below zero are coloured on the other side of zero", async () => {
  const {page} = await visit(report.context, `${report.url}site-builder/heatmap`);
  const tiles = await tilesOf(page);
  const fill = (name: string) =>
    /rgb\((\d+), (\d+), (\d+)\)/.exec(tiles.find((d) => d.name.startsWith(name))!.fill)!.map(Number);
  const [, red, , blue] = fill("apply-hero-layout · DeepSeek R1: −3.9");
  expect(red).toBeGreaterThan(blue);
  const [, red2, , blue2] = fill("add-accessibility · Claude Haiku 4.5: 9.8");
  expect(blue2).toBeGreaterThan(red2);
  await page.close();
});

test("pointing at a gap tells its reason", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/heatmap`);
  await inPage(page, "settled");
  await page.locator('rect[aria-label="L4-postscrud · DeepSeek V4 Pro: not public"]').hover();
  const tip = page.locator('[data-chart="heatmap"] [aria-label="tip"]');
  // Plot ends the lines of a tip with a space of no width.
  await expect
    .poll(async () => (await tip.textContent())?.replaceAll("\u200b", " "))
    .toContain("published per suite only");
  await page.close();
});

test("the grid is walked with the keyboard, and reads out where it is", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/heatmap`);
  await inPage(page, "settled");
  await page.locator('[data-chart="heatmap"] rect[tabindex="0"]').focus();
  for (const key of ["ArrowDown", "ArrowRight", "End"]) await page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await focused()).toMatch(/^L1-statcard · .*: not public$/);
  expect(await page.locator(".grid-said").innerText()).toContain("published per suite only");
  await page.keyboard.press("Control+Home");
  expect(await focused()).toBe("L1-merge-intervals · Claude Fable 5: 100%, computed");
  await page.close();
});

test("means at the edges have their intervals, at the level of the reader", async () => {
  const widths = async (search: string) => {
    const {page} = await visit(report.context, `${report.url}aibench/heatmap${search}`);
    await inPage(page, "settled");
    const lines = await page
      .locator('[data-chart="heatmap"] .mean-interval line')
      .evaluateAll((all) => all.map((d) => Number(d.getAttribute("x2")) - Number(d.getAttribute("x1"))));
    await page.close();
    return lines;
  };
  const [usual, narrower] = [await widths(""), await widths("?level=80")];
  expect(usual).toHaveLength(14); // ten tasks, four configs with runs
  expect(narrower[0]).toBeLessThan(usual[0]);
});

test("on a phone every figure is there, in narrower blocks", async () => {
  const phone = await report.browser.newContext({viewport: {width: 390, height: 844}});
  for (const study of ["aibench", "engramforge", "site-builder"]) {
    const wide = await visit(report.context, `${report.url}${study}/heatmap`);
    const narrow = await visit(phone, `${report.url}${study}/heatmap`);
    const names = (tiles: Tile[]) => tiles.map((d) => d.name).toSorted();
    expect(names(await tilesOf(narrow.page))).toEqual(names(await tilesOf(wide.page)));
    await wide.page.close();
  }
  await phone.close();
});
