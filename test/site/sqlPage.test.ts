import {execFileSync} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {tableFromIPC} from "apache-arrow";
import {axeProblems} from "./axeProblems.js";
import {reportDatabase} from "./builtReport.js";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {viewsOfReport} from "./viewsOfReport.js";
import {visit} from "./visit.js";
import type {BrowserContext, Page} from "playwright-core";
import type {Visit} from "./visit.js";

const report = servedReport();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benchbook-sql-"));
  await report.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(async () => rm(folder, {recursive: true, force: true}));

async function open({
  hash = "",
  context = report.context
}: {hash?: string; context?: BrowserContext} = {}): Promise<Visit> {
  const opened = await visit(context, `${report.url}sql${hash}`);
  await expect.poll(() => opened.page.locator(".sql-state").textContent(), {timeout: 60_000}).toBe("Ready.");
  await opened.page.locator(".sql-schema").waitFor({state: "attached"});
  return opened;
}

const editor = (page: Page) => page.locator(".cm-content");
const textOf = async (page: Page) => (await editor(page).locator(".cm-line").allTextContents()).join("\n");
const cells = (page: Page) =>
  page
    .locator(".sql-body .sql-row")
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .map((row) => Array.from(row.children, (d) => d.textContent))
    );

async function write(page: Page, sql: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
}

/** Asks, and waits for what is said of the answer. */
async function ask(page: Page, sql: string): Promise<string> {
  await write(page, sql);
  await page.evaluate(() => document.querySelector(".sql-answer, .sql-error")?.remove());
  await page.keyboard.press("ControlOrMeta+Enter");
  const said = page.locator(".sql-said-rows, .sql-error");
  await said.first().waitFor();
  return said.first().innerText();
}

async function saved(page: Page, format: string): Promise<string> {
  const button = page.getByRole("group", {name: "Save all rows as"}).getByText(format, {exact: true});
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test("a question is answered as a table, numbers as the report writes them, unknown as unknown", async () => {
  const {page, problems} = await open();
  expect(
    await ask(
      page,
      "SELECT * FROM (VALUES ('a', 1234.5, NULL, [1, 2]), ('', 1, true, NULL)) AS t(name, cost, ok, list)"
    )
  ).toMatch(/^2 rows, 4 columns, in /);
  expect(await cells(page)).toEqual([
    ["a", "1,234.5", "—", "[1,2]"],
    ['""', "1.0", "true", "—"]
  ]);
  expect(await page.getByRole("columnheader", {name: "cost"}).getAttribute("title")).toMatch(/^cost: DECIMAL/);
  expect(problems).toEqual([]);
  await page.close();
});

test("an error is said in words, with its place and a hint, and underlined", async () => {
  const {page} = await open();
  const said = await ask(page, "SELECT study_id,\n  lable\nFROM leaderboard");
  expect(said).toContain("Line 2, column 3");
  expect(said).toContain('"lable" not found');
  expect(said).toMatch(/Did you mean .*label/);
  expect(await page.locator(".sql-error-mark").allTextContents()).toEqual(["lable"]);
  await editor(page).press("End");
  await page.keyboard.type(" ");
  expect(await page.locator(".sql-error-mark").count()).toBe(0);
  await page.close();
});

test("tables, columns of the table that is read, and macros are completed", async () => {
  const {page} = await open();
  await write(page, "SELECT  FROM retry_curve");
  await page.keyboard.press("Home");
  for (let i = 0; i < 7; ++i) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("cond");
  await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
  expect(await page.locator(".cm-completionLabel").first().textContent()).toBe("conditional");
  await page.waitForTimeout(100); // what opens under the fingers takes no key for 75 ms
  await page.keyboard.press("Enter");
  expect(await textOf(page)).toBe("SELECT conditional FROM retry_curve");
  await write(page, "SELECT wils");
  await page.keyboard.type("o");
  await expect.poll(() => page.locator(".cm-completionLabel").allTextContents()).toContain("wilson_low");
  await page.keyboard.press("Escape");
  await write(page, "FROM ");
  await page.keyboard.type("pub");
  await expect.poll(() => page.locator(".cm-completionLabel").first().textContent()).toBe("published_vs_computed");
  await page.close();
});

test("Escape cancels a question, and the next is answered", async () => {
  const {page} = await open();
  await write(page, "SELECT count(*) FROM range(100000000) a, range(100000) b WHERE a.range * b.range % 7 = 3");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("button", {name: "Cancel"}).waitFor();
  await expect.poll(() => page.locator(".sql-state").textContent()).toMatch(/^Running, .*Escape cancels$/);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".sql-state").textContent(), {timeout: 15_000}).toMatch(/^Cancelled after /);
  expect(await page.getByRole("button", {name: "Cancel"}).isVisible()).toBe(false);
  expect(await ask(page, "SELECT 42 AS answer")).toMatch(/^1 row, /);
  await page.close();
});

test("100,000 rows scroll and sort; more are said to be cut", async () => {
  const {page, problems} = await open();
  const said = await ask(
    page,
    "SELECT (range * 7919) % 200003 AS n, CASE WHEN range % 1000 = 5 THEN NULL ELSE 'row ' || range END AS name FROM range(150000)"
  );
  expect(said).toContain("100,000 rows");
  expect(said).toContain("There are more");
  const grid = page.getByRole("grid");
  expect(await grid.getAttribute("aria-rowcount")).toBe("100001");
  await grid.evaluate((d) => d.scrollTo(0, 50_000 * 28));
  await expect.poll(async () => (await cells(page)).map((d) => d[1])).toContain("row 50000");
  expect(await page.locator(".sql-body .sql-row").count()).toBeLessThan(80);

  const head = page.getByRole("columnheader", {name: "name"});
  await head.click();
  expect(await head.getAttribute("aria-sort")).toBe("ascending");
  expect((await cells(page))[0][1]).toBe("row 0");
  await head.click();
  expect((await cells(page))[0][1]).toBe("row 99999");
  await grid.evaluate((d) => d.scrollTo(0, d.scrollHeight));
  await expect.poll(async () => (await cells(page)).at(-1)![1]).toBe("—");
  await head.click();
  expect(await head.getAttribute("aria-sort")).toBeNull();
  expect((await cells(page))[0][1]).toBe("row 0");
  expect(problems).toEqual([]);
  await page.close();
});

test("of a wide answer the columns in sight are drawn, and the keys reach the others", async () => {
  const {page, problems} = await open();
  const names = Array.from({length: 60}, (_, i) => `range * ${i} AS column_${i}`);
  expect(await ask(page, `SELECT ${names.join(", ")} FROM range(2000)`)).toContain("2,000 rows, 60 columns");
  await page.locator(".sql-body .sql-row").first().waitFor();
  expect(await page.locator(".sql-body .sql-row").first().locator("> *").count()).toBeLessThan(20);
  await page.locator('[aria-rowindex="3"] [aria-colindex="1"]').click();
  await page.keyboard.press("End");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await expect.poll(focused).toBe("59");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect.poll(focused).toBe("116");
  expect(await page.locator(".sql-said").innerText()).toContain("column_58 BIGINT, row 3: 116");
  await page.keyboard.press("Home");
  await expect.poll(focused).toBe("0");
  expect(problems).toEqual([]);
  await page.close();
});

test("what is saved is what was asked: CSV as the terminal writes it, JSON, Arrow", async () => {
  const {page} = await open();
  const sql =
    "SELECT study_id, config_id, passed, cost_usd, started_at, attempts, [attempts, NULL] AS list, '' AS empty, 'a \"b\", c' AS quoted, run_id * 10000000000 AS large FROM runs ORDER BY run_id";
  await ask(page, sql);
  await page.getByRole("columnheader", {name: "cost_usd"}).click(); // an order on the page is none of the file
  const terminal = (format: string) =>
    execFileSync(process.execPath, ["src/cli/bin.js", "sql", sql, "--format", format, "--database", reportDatabase()], {
      encoding: "utf8"
    });
  const csv = terminal("csv");
  expect(csv.split("\n").length).toBeGreaterThan(100);
  expect(await readFile(await saved(page, "CSV"), "utf8")).toBe(csv);
  expect(JSON.parse(await readFile(await saved(page, "JSON"), "utf8"))).toEqual(JSON.parse(terminal("json")));
  const arrow = tableFromIPC(await readFile(await saved(page, "Arrow")));
  expect(arrow.numRows).toBe(csv.split("\n").length - 2);
  expect(arrow.schema.fields.map((d) => d.name).join()).toBe(csv.split("\n")[0]);
  await page.close();
});

test("a link carries the query, which waits for its reader", async () => {
  const {page} = await open();
  const sql = "-- a + b & c\nSELECT $study AS study, '#' AS sign";
  await write(page, sql);
  await page.locator("input[name=study]").fill("o'neil");
  await page.getByRole("button", {name: "Copy link"}).click();
  await expect.poll(() => page.locator(".sql-state").textContent()).toMatch(/^Copied/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();

  const {page: other} = await open({hash: new URL(link).hash});
  expect(await textOf(other)).toBe(sql);
  expect(await other.locator(".sql-linked").innerText()).toContain("Read it, then run it.");
  await other.waitForTimeout(500);
  expect(await other.locator(".sql-answer").count()).toBe(0);
  await other.getByRole("button", {name: "Run it"}).click();
  await other.locator(".sql-answer").waitFor();
  expect(await cells(other)).toEqual([["o'neil", "#"]]);
  expect(await other.locator(".sql-linked").isVisible()).toBe(false);
  await other.close();
});

test("what was run is kept, and can be forgotten", async () => {
  const context = await report.browser.newContext();
  const {page} = await open({context});
  await ask(page, "SELECT 'kept' AS word");
  await page.reload();
  await page.getByText("History", {exact: true}).click();
  await page.locator(".sql-list code").getByText("SELECT 'kept' AS word").click();
  expect(await textOf(page)).toBe("SELECT 'kept' AS word");
  await page.getByRole("button", {name: "Clear history"}).click();
  await page.reload();
  expect(await page.locator(".sql-list code").count()).toBe(0);
  await context.close();
});

test("a named question runs at a press, with its parameters as fields", async () => {
  const {page} = await open();
  await page.getByText("Questions", {exact: true}).click();
  await page
    .getByRole("button", {name: "The cheapest config of each suite that passes at least a share of it."})
    .click();
  await page.locator(".sql-answer").waitFor();
  const all = await page.locator(".sql-said-rows").innerText();
  await page.locator("input[name=study]").fill("aibench");
  await page.locator("input[name=study]").press("Enter");
  await expect.poll(() => page.locator(".sql-said-rows").innerText()).not.toBe(all);
  expect(new Set((await cells(page)).map((d) => d[0]))).toEqual(new Set(["aibench"]));
  await page.close();
});

test("the tables say what is in them, give their names, and their first rows", async () => {
  const {page} = await open();
  const schema = page.locator(".sql-schema");
  await schema.getByPlaceholder("Find a table or column").fill("retry_c");
  expect(await schema.locator("details:visible").count()).toBe(1);
  await schema.getByText("retry_curve", {exact: true}).click();
  await expect.poll(() => schema.locator("details:visible").innerText()).toContain("what passed by it");
  await write(page, "SELECT ");
  await schema.getByRole("button", {name: "Insert conditional", exact: true}).click();
  expect(await textOf(page)).toBe("SELECT conditional");
  await schema.getByRole("button", {name: "First 20 rows of retry_curve"}).click();
  await expect.poll(() => page.locator(".sql-said-rows").innerText()).toMatch(/^12 rows, 20 columns/);
  await page.close();
});

test("an answer becomes a chart, of the columns that are chosen, to be taken away", async () => {
  const {page, problems} = await open();
  await ask(page, "SELECT * FROM (VALUES ('a', 1, 10.5), ('b', 2, NULL), ('c', 3, 12)) AS t(name, x, y)");
  await page.getByRole("button", {name: "Chart", exact: true}).click();
  const marks = (name: string) => page.locator(`figure#query svg [aria-label="${name}"] > *`);
  await expect.poll(() => marks("bar").count()).toBe(2);
  expect(await page.locator(".sql-chart .sql-note").innerText()).toBe("2 rows drawn; 1 row without a value left out.");
  await page.getByLabel("y", {exact: true}).selectOption({label: "x"});
  await expect.poll(() => marks("bar").count()).toBe(3);
  await page.getByLabel("Chart", {exact: true}).selectOption({label: "dots"});
  await expect.poll(() => marks("dot").count()).toBeGreaterThan(1);
  await page.getByLabel("Colour", {exact: true}).selectOption({label: "name"});
  // b has no y, which is now across: it is not drawn, and no colour is explained
  expect(await page.locator("figure#query .legend .legend-entry").allInnerTexts()).toEqual(["a", "c"]);
  await page.getByLabel("Chart", {exact: true}).selectOption({label: "histogram"});
  await expect.poll(() => marks("rect").count()).toBeGreaterThan(0);
  await page.locator(".figure-menu summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "Save SVG", exact: true}).click()
  ]);
  expect(download.suggestedFilename()).toBe("query.svg");
  expect(problems).toEqual([]);
  await page.close();
});

test("the page works by keyboard alone", async () => {
  const {page} = await open();
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("SELECT range AS n, 'r' || range AS name FROM range(500)");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.locator(".sql-answer").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
  expect(await focused()).toBe("Run");
  for (let i = 0; i < 10 && (await focused()) !== "n"; ++i) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("r99");
  await page.keyboard.press("Control+End");
  expect(await focused()).toBe("r0");
  await page.keyboard.press("Home");
  expect(await page.locator(".sql-said").innerText()).toContain("n BIGINT, row 500: 0");
  await page.keyboard.press("ControlOrMeta+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("0");
  await page.close();
});

test.each(viewsOfReport)(
  "$name: an answer, a chart and an error are well laid out, and WCAG 2.2 AA holds",
  async ({options}) => {
    const context = await report.browser.newContext(options);
    const {page} = await open({context, hash: "#query=SELECT+1"});
    const problems = async () => [...(await inPage(page, "layoutProblems")), ...(await axeProblems(page))];
    expect(await problems()).toEqual([]);
    await ask(page, "SELECT study_id, label, n, mean FROM leaderboard WHERE mean IS NOT NULL LIMIT 12");
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole("button", {name: "Chart", exact: true}).click();
    await page.locator("figure#query svg").waitFor();
    expect(await problems()).toEqual([]);
    await ask(page, "SELECT lable FROM leaderboard");
    expect(await problems()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  }
);
