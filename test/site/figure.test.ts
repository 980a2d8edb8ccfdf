import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {SaxesParser} from "saxes";
import {afterAll, beforeAll, expect, test} from "vitest";
import {jsRows, openDatabase} from "../../loaders/database.js";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {builtReport, reportDatabase} from "./builtReport.js";
import {inPage} from "./inPage.js";
import {visit} from "./visit.js";
import type {Browser, BrowserContext, Locator, Page} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";

type Rows = Record<string, unknown>[];

let server: Server;
let browser: Browser;
let context: BrowserContext;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benchbook-figures-"));
  server = await serve(builtReport());
  browser = await launchBrowser();
  context = await browser.newContext({viewport: {width: 1280, height: 900}});
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

/** Opens the menu of a figure. */
async function menuOf(page: Page, id: string): Promise<Locator> {
  await inPage(page, "settled");
  const menu = page.locator(`figure#${id} .figure-menu`);
  await menu.locator("summary").click();
  return menu;
}

/** Saves what a button of the menu gives; its path. */
async function saved(menu: Locator, label: string): Promise<string> {
  const [download] = await Promise.all([
    menu.page().waitForEvent("download"),
    menu.getByRole("button", {name: `Save ${label}`, exact: true}).click()
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  expect(await menu.locator("output").textContent()).toBe(`Saved ${download.suggestedFilename()}`);
  return path;
}

async function copied(menu: Locator, label: string): Promise<string> {
  await menu.getByRole("button", {name: `Copy ${label}`, exact: true}).click();
  await expect.poll(() => menu.locator("output").textContent()).toBe(`Copied: ${label}`);
  return menu.page().evaluate(() => navigator.clipboard.readText());
}

/** What the statement of a figure gives on the database, as `benchbook sql` would. */
async function asked(menu: Locator, name: string): Promise<Rows> {
  const db = await openDatabase(reportDatabase());
  try {
    return await db.rows(await readFile(await saved(menu, `SQL ${name}`), "utf8"));
  } finally {
    db.close();
  }
}

/** A saved file of values, as another program reads it. */
async function read(path: string): Promise<Rows> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const from = path.endsWith(".csv") ? `read_csv('${path}', header = true)` : `'${path}'`;
    return await jsRows(connection, `SELECT * FROM ${from}`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The elements of a drawing, by name; throws when it is not well-formed. */
function elementsOf(text: string): {name: string; attributes: Record<string, string>}[] {
  const elements: {name: string; attributes: Record<string, string>}[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({name, attributes}) => elements.push({name, attributes: attributes as Record<string, string>}));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return elements;
}

/** A text whose spaces may break: what is written to a file keeps no spaces that may not. */
const words = (text: string | null) => text!.replaceAll(/\s+/g, " ");

const sorted = (rows: unknown[][]) => rows.map((d) => JSON.stringify(d)).toSorted();

test("the values of the frontier are those of its statement, and follow the controls", async () => {
  const {page, problems} = await visit(context, `${server.url}aibench/frontier`);
  const menu = await menuOf(page, "frontier");
  const values = await read(await saved(menu, "values as CSV"));
  const cells = await asked(menu, "frontier");
  expect(cells.length).toBe(7); // table II has seven configs
  const unit = "share of runs, 0 to 1";
  expect(sorted(values.map((d) => [d.config_id, d[`passed [${unit}]`], d["n [runs]"], d.cost_per_run_usd]))).toEqual(
    sorted(cells.map((d) => [d.config_id, d.mean, d.n, d.cost_usd_mean ?? Number(d.cost_usd_sum) / Number(d.n)]))
  );
  const json = JSON.parse(await readFile(await saved(menu, "values as JSON"), "utf8"));
  expect(json.rows.map((d: {config_id: string}) => d.config_id)).toEqual(values.map((d) => d.config_id));

  await page.getByLabel("Against", {exact: true}).selectOption({label: "Cost per passed run"});
  const after = await menuOf(page, "frontier");
  const [first] = await read(await saved(after, "values as CSV"));
  // Table II: $0.0151 for 8 passes of DeepSeek V4 Flash, printed as $0.0015 a run of ten.
  expect([first.config_id, first.cost_per_pass_usd]).toEqual(["deepseek-v4-flash", expect.closeTo(0.0019, 4)]);
  expect(await copied(after, "link")).toBe(`${server.url}aibench/frontier?x=pass#frontier`);
  expect(problems).toEqual([]);
  await page.close();
});

test("the SVG of the frontier stands alone, with its title, marks and caption", async () => {
  const {page} = await visit(context, `${server.url}aibench/frontier`);
  const menu = await menuOf(page, "frontier");
  const path = await saved(menu, "SVG");
  const text = await readFile(path, "utf8");
  const elements = elementsOf(text);
  expect(elements.filter((d) => d.name === "circle" && d.attributes["aria-label"])).toHaveLength(7);
  expect(elements.map((d) => d.name)).not.toContain("style");
  expect(text).not.toMatch(/var\(|light-dark|currentColor|color\(|\bclass=|\bstyle=/);
  const onPage = await page.locator("figure#frontier svg text").allTextContents();
  const answer = await page.locator("p.answer").textContent();

  const alone = await context.newPage();
  await alone.goto(`file://${path}`);
  const texts = await alone.locator("text").allTextContents();
  expect(texts[0]).toBe("Passed against cost per run: June 9, 2026 run, all tasks");
  expect(onPage.filter((d) => d !== "" && !texts.includes(d))).toEqual([]);
  expect(texts).toContain("hollow: as published");
  expect(texts.join(" ")).toContain("Intervals are 95%: Wilson's");
  expect(words(await alone.locator("desc").textContent())).toContain(words(answer));
  const {width, height} = await alone.locator("svg").evaluate((d) => d.getBoundingClientRect().toJSON());
  const outside = await alone.locator("svg :is(text, circle, rect)").evaluateAll(
    (D, size) =>
      D.filter((d) => {
        const {left, top, right, bottom} = d.getBoundingClientRect();
        return left < 0 || top < 0 || right > size.width || bottom > size.height;
      }).length,
    {width, height}
  );
  expect(outside).toBe(0);
  await alone.close();

  const png = await readFile(await saved(menu, "PNG"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(3 * width);
  expect(png.readUInt32BE(20)).toBe(3 * height);
  await page.close();
});

test("the tables, words and sources of a figure can be copied", async () => {
  const {page} = await visit(context, `${server.url}aibench/frontier`);
  const menu = await menuOf(page, "frontier");
  const answer = await page.locator("p.answer").textContent();
  expect((await copied(menu, "Markdown table")).split("\n").slice(0, 3)).toEqual([
    "| Config | Passed | Interval | Cost per run | Figures | P(on the frontier) | Standing |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    expect.stringMatching(/^\| DeepSeek V4 Flash \| 80% \(8 of 10\) \| 49% to 94\.3%: 95% interval, Wilson score \|/)
  ]);
  expect(await copied(menu, "LaTeX table")).toMatch(
    /\\toprule[^]* {4}DeepSeek V4 Flash & 80\\% \(8 of 10\) &[^]*\\bottomrule/
  );
  expect(words(await copied(menu, "alt text"))).toContain(words(answer));
  expect(await copied(menu, "caption")).toMatch(/^Passed against cost per run.*7 points: 7 on the axis.*AtomicoLabs/);
  expect(await copied(menu, "BibTeX")).toMatch(/^@misc\{aibench2026,[^]*atomicolabs\.com[^]*@software\{benchbook,/);
  expect(await copied(menu, "SQL frontier")).toMatch(/^-- One row[^]*study_id = 'aibench'/);
  await page.close();
});

test("the menu works by keyboard alone", async () => {
  const {page} = await visit(context, `${server.url}aibench/frontier`);
  await inPage(page, "settled");
  const menu = page.locator("figure#frontier .figure-menu");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Save SVG");
  await page.keyboard.press("Escape");
  expect(await menu.getAttribute("open")).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("summary");
  await page.close();
});

test.each([
  ["engramforge", "", "leaderboard"],
  ["site-builder", "heatmap", "heatmap"],
  ["claude-benchmark", "heatmap", "heatmap"],
  ["aibench", "heatmap", "heatmap"]
])("%s/%s: the values of the %s are those of its statement", async (study, path, id) => {
  const {page, problems} = await visit(context, `${server.url}${study}/${path}`);
  const menu = await menuOf(page, id);
  const cells = (await asked(menu, id)).filter((d) => d.mean !== null);
  const values = await read(await saved(menu, "values as CSV"));
  const name = Object.keys(values[0]).find((d) => d === "value" || / \[.*\]$/.test(d))!;
  // The means at the edges of a heatmap are no rows of it.
  const known = values.filter((d) => d[name] !== null && d.kind !== "mean");
  expect(known.length).toBeGreaterThan(0);
  expect(sorted(known.map((d) => [d.config_id, d.origin, d[name]]))).toEqual(
    sorted(cells.map((d) => [d.config_id, d.origin, d.mean]))
  );
  elementsOf(await readFile(await saved(menu, "SVG"), "utf8"));
  expect(problems).toEqual([]);
  await page.close();
});

test("the values of the retry curve count the runs of its statement", async () => {
  const {page, problems} = await visit(context, `${server.url}aibench/retry`);
  const menu = await menuOf(page, "curve");
  const runs = (await asked(menu, "retry")).filter((d) => d.counts);
  const values = await read(await saved(menu, "values as CSV"));
  const counted = values.filter((d) => d.kind === "runs");
  expect(counted).toHaveLength(12); // four configs, three attempts
  for (const d of counted) {
    const own = runs.filter((r) => r.config_id === d.config_id);
    const passed = own.filter((r) => r.passed === true && Number(r.attempts) <= Number(d.attempt));
    expect([d["passed_by [runs]"], d["n [runs]"]]).toEqual([passed.length, own.length]);
  }
  for (const id of ["bars", "conditional", "costs"]) {
    elementsOf(await readFile(await saved(await menuOf(page, id), "SVG"), "utf8"));
  }
  expect(problems).toEqual([]);
  await page.close();
});

test("the link of a figure leads to it, also far down the page", async () => {
  const {page} = await visit(context, `${server.url}aibench/retry?order=name#costs`);
  await inPage(page, "settled");
  const top = () => page.locator("figure#costs").evaluate((d) => d.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(450);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByLabel("Sort configs by", {exact: true}).selectOption({label: "passes gained"});
  await inPage(page, "settled");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.close();
});

test("a page without a chart has no menu", async () => {
  const {page} = await visit(context, `${server.url}claude-benchmark/retry`);
  await inPage(page, "settled");
  expect(await page.locator(".figure-menu").count()).toBe(0);
  await page.close();
});
