import {afterAll, beforeAll, expect, test} from "vitest";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {builtReport} from "./builtReport.js";
import {gzipWeight} from "./gzipWeight.js";
import {pagesOf} from "./pagesOf.js";
import {visit} from "./visit.js";
import type {Browser} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";

const maxWeight = 300_000;

const dist = builtReport();
const frontiers = pagesOf(dist).filter((d) => d.endsWith("/frontier"));

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await serve(dist);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(frontiers)(`/%s weighs at most ${maxWeight / 1000} kB compressed`, async (path) => {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const {responses} = await visit(context, server.url + path);
  const weight = await gzipWeight(responses);
  await context.close();
  console.log(`/${path}: ${(weight / 1000).toFixed(0)} kB compressed in ${responses.length} requests`);
  expect(weight).toBeLessThanOrEqual(maxWeight);
});
