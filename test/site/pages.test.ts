import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {axeProblems} from "./axeProblems.js";
import {inPage} from "./inPage.js";
import {pagesOf} from "./pagesOf.js";
import {viewsOfReport} from "./viewsOfReport.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {BrowserContext} from "playwright-core";

const report = servedReport();
const pages = pagesOf(report.dist);

test("the report has pages for every study", () => {
  expect(pages).toContain("");
  expect(pages.filter((d) => d.endsWith("/frontier")).length).toBeGreaterThan(0);
});

describe.each(viewsOfReport)("$name", ({options}) => {
  let context: BrowserContext;
  beforeAll(async () => void (context = await report.browser.newContext(options)));
  afterAll(async () => context?.close());

  test.each(pages)(
    "/%s opens without an error, texts neither overlap nor are cut off, and WCAG 2.2 AA holds",
    async (path) => {
      const {page, problems} = await visit(context, report.url + path);
      try {
        expect([...problems, ...(await inPage(page, "layoutProblems")), ...(await axeProblems(page))]).toEqual([]);
      } finally {
        await page.close();
      }
    }
  );
});

test("a folder's address without its slash leads to the folder's page", async () => {
  const study = pages.find((d) => d.endsWith("/"))!;
  const response = await fetch(report.url + study.slice(0, -1));
  expect([response.status, response.url]).toEqual([200, report.url + study]);
});

test("an unknown address has status 404", async () => {
  expect((await fetch(`${report.url}no/such/page`)).status).toBe(404);
});
