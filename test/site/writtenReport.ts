import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {afterAll, beforeAll, expect} from "vitest";
import {load} from "../../loaders/load.js";
import {buildReport} from "../../src/cli/build/buildReport.js";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {visit} from "./visit.js";
import type {Browser, Page} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";

const repository = resolve(import.meta.dirname, "../..");

export interface WrittenReport {
  /** The folder of the built report; there once the tests begin. */
  dist: string;
  /** Opens a page in a window of its own and expects no problem there. */
  open(path: string): Promise<Page>;
}

/**
 * The report of archives that a test file writes, built before its tests and gone after them. Files are given by their path
 * below results/ or data/, a text as it is, anything else as JSON; without data the models and prices are the project's own.
 */
export function writtenReport(files: Record<string, unknown>): WrittenReport {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-written-"));
  const dist = join(folder, "dist");
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
    }
    const hasData = Object.keys(files).some((d) => d.startsWith("data/"));
    const database = join(folder, "benchbook.duckdb");
    await load({results: join(folder, "results"), data: join(hasData ? folder : repository, "data"), database});
    await buildReport({root: repository, database, out: dist});
    server = await serve(dist);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, {recursive: true, force: true});
  });
  return {
    dist,
    async open(path) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}});
      const {page, problems} = await visit(context, server.url + path);
      expect(problems).toEqual([]);
      return page;
    }
  };
}
