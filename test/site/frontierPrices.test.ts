import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {writtenReport} from "./writtenReport.js";
import type {Page} from "playwright-core";

const tasks = ["a", "b", "c"];

/** Runs of three tasks, which differ by a tenth in cost and tokens so that means have a spread. */
function runsOf(config: string, {cost, tokens}: {cost: number; tokens: number | null}) {
  return tasks.map((task, i) => ({
    benchbook: "run/1",
    task,
    config,
    model: "mini",
    passed: i < 2,
    cost_usd: cost * (1 + i / 10),
    ...(tokens !== null && {tokens_input: tokens * (10 + i), tokens_output: 2 * tokens})
  }));
}

const configs = ["low", "high", "silent"].map((d) => `  ${d}: {label: Mini · ${d}, model: acme/mini-1, variant: ${d}}`);

/** A report of an archive whose runs state tokens, priced at two days. */
const {open} = writtenReport({
  "results/acme/archive.yaml": `study: acme\ntitle: Acme\nconfigs:\n${configs.join("\n")}\n`,
  "results/acme/runs.json": [
    ...runsOf("low", {cost: 0.01, tokens: 100}),
    ...runsOf("high", {cost: 0.02, tokens: 1000}),
    ...runsOf("silent", {cost: 0.03, tokens: null})
  ],
  "data/models.csv": "model_id,label,vendor,family,released,aliases\nacme/mini-1,Mini 1,Acme,Mini,2025-12,mini\n",
  "data/prices.csv":
    "model_id,valid_from,input_usd_per_mtok,output_usd_per_mtok,cache_read_usd_per_mtok,cache_write_usd_per_mtok,source\n" +
    "acme/mini-1,2026-01-01,1,5,,,https://example.com/prices\nacme/mini-1,2026-02-01,10,50,,,https://example.com/prices\n",
  "data/reprice.csv": "as_of,study\n2026-01-15,\n2026-02-15,\n"
});

async function tipOf(page: Page, label: string): Promise<string> {
  await page.locator(`circle[aria-label="${label}"]`).hover();
  const tip = await page.locator('[data-chart="frontier"] [aria-label="tip"]').textContent();
  return tip!.replace(/[\s\u200b]+/g, " "); // a zero-width space ends each of its lines
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, {exact: true}).selectOption({label: option});
  await inPage(page, "settled");
}

test("“Prices” moves the marks to what their tokens cost on that day", async () => {
  const page = await open("acme/frontier");
  expect(await tipOf(page, "Mini · low")).toContain("$0.011 a run"); // 0.01, 0.011 and 0.012
  await choose(page, "Prices", "of 2026-01-15");
  expect(page.url()).toContain("prices=2026-01-15");
  // 1,000, 1,100 and 1,200 tokens in at $1, 200 out at $5 a million: $0.0021 on average; tenfold at high
  expect(await tipOf(page, "Mini · low")).toContain("$0.0021 a run, computed");
  expect(await tipOf(page, "Mini · high")).toContain("$0.021 a run, computed");
  expect(await page.locator(".denominators").innerText()).toContain("at the prices of 2026-01-15");
  await page.reload();
  await inPage(page, "settled");
  expect(await tipOf(page, "Mini · low")).toContain("$0.0021 a run, computed");
  await choose(page, "Prices", "of 2026-02-15");
  expect(await tipOf(page, "Mini · low")).toContain("$0.021 a run, computed");
});

test("a config without tokens goes to the rail, and says why", async () => {
  const page = await open("acme/frontier?prices=2026-02-15");
  expect(await page.locator(".rail-label text").allTextContents()).toEqual(["cost unknown"]);
  expect(await tipOf(page, "Mini · silent")).toContain("no run states all its tokens for a model with a price on");
});

test("“Against” draws tokens where runs state them", async () => {
  const page = await open("acme/frontier");
  await choose(page, "Against", "Tokens per run");
  expect(await tipOf(page, "Mini · low")).toContain("1.3k tokens a run"); // 1,200, 1,300 and 1,400
  const rails = await page.locator(".rail-label text").allTextContents();
  expect(rails.map((d) => d.replace(/\s/g, ""))).toEqual(["tokencountunknown"]); // set in two lines
});
