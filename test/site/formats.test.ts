import {expect, test} from "vitest";
import {readFormats} from "../../loaders/readFormats.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();
const {formats} = readFormats();

async function open(): Promise<Page> {
  const {page, problems} = await visit(await report.browser.newContext(), `${report.url}formats`);
  expect(problems).toEqual([]);
  return page;
}

const rows = (page: Page) => page.locator(".data-table tbody th").allTextContents();

test("the formats page has a row for every format, with the counts of its samples", async () => {
  const page = await open();
  expect(await rows(page)).toEqual(formats.map((d) => d.title));
  const aider = formats.find((d) => d.name === "aider")!.samples!;
  const text = await page.locator(".data-table tbody tr").first().innerText();
  expect(text).toContain(`${aider.loaded} of ${aider.entries}: ${aider.runs} runs`);
});

test("searching a capability leaves the formats that give it", async () => {
  const page = await open();
  await page.locator("input[type=search]").fill("judge");
  await page.waitForFunction(() => document.querySelectorAll(".data-table tbody tr").length < 20);
  expect(await rows(page)).toEqual(formats.filter((d) => d.gives.includes("judge")).map((d) => d.title));
  const anchors = await page.locator(".format h3").evaluateAll((all) => all.map((d) => d.id));
  expect(anchors).toEqual(formats.filter((d) => d.gives.includes("judge")).map((d) => d.name));
});
