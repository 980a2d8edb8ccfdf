import {expect, test} from "vitest";
import {gzipWeight} from "./gzipWeight.js";
import {pagesOf} from "./pagesOf.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";

const maxWeight = 300_000;

const report = servedReport();
const frontiers = pagesOf(report.dist).filter((d) => d.endsWith("/frontier"));

test.each(frontiers)(`/%s weighs at most ${maxWeight / 1000} kB compressed`, async (path) => {
  const context = await report.browser.newContext({viewport: {width: 1280, height: 900}});
  const {responses} = await visit(context, report.url + path);
  const weight = await gzipWeight(responses);
  await context.close();
  console.log(`/${path}: ${(weight / 1000).toFixed(0)} kB compressed in ${responses.length} requests`);
  expect(weight).toBeLessThanOrEqual(maxWeight);
});
