import {afterAll, beforeAll} from "vitest";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {builtReport} from "./builtReport.js";
import type {Browser, BrowserContext} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";

/** The built report as a browser sees it; there while the tests of a file run. */
export interface ServedReport {
  /** Folder of the report. */
  dist: string;
  /** Ends with a slash. */
  url: string;
  browser: Browser;
  /** A window of 1280 × 900, shared by the tests of the file. */
  context: BrowserContext;
}

/** Serves the built report, and opens a browser, for the tests of the file that calls it. */
export function servedReport(): ServedReport {
  const report = {dist: builtReport()} as ServedReport;
  let server: Server | undefined;
  beforeAll(async () => {
    server = await serve(report.dist);
    report.url = server.url;
    report.browser = await launchBrowser();
    report.context = await report.browser.newContext({viewport: {width: 1280, height: 900}});
  });
  afterAll(async () => {
    await report.browser?.close();
    await server?.close();
  });
  return report;
}
