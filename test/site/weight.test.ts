import {expect, test} from "vitest";
import {gzipWeight} from "./gzipWeight.js";
import {pagesOf} from "./pagesOf.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";

const maxWeight = 300_000;
/** The page, its data, two style sheets, one bundle, and what all pages share. */
const maxRequests = 16;

const report = servedReport();
const pages = pagesOf(report.dist).filter((d) => d.endsWith("/frontier") || d.startsWith("aibench/"));

test.each(pages)(`/%s weighs at most ${maxWeight / 1000} kB compressed, in ${maxRequests} requests`, async (path) => {
  const context = await report.browser.newContext({viewport: {width: 1280, height: 900}});
  const {responses} = await visit(context, report.url + path);
  const weight = await gzipWeight(responses);
  await context.close();
  console.log(`/${path}: ${(weight / 1000).toFixed(0)} kB compressed in ${responses.length} requests`);
  expect(responses.length).toBeLessThanOrEqual(maxRequests);
  expect(weight).toBeLessThanOrEqual(maxWeight);
});
