import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {serve} from "../../src/cli/build/serve.js";
import {axeProblems} from "./axeProblems.js";
import {launchBrowser} from "./browser.js";
import {inPage} from "./inPage.js";
import {variedReport} from "./variedReport.js";
import {visit} from "./visit.js";
import type {Browser} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";
import type {VariedSize} from "./variedArchive.js";

const studyPages = ["", "frontier", "heatmap", "retry", "reliability", "compare"];

/**
 * Tests of every page of made-up archives of these sizes, on a laptop and on a phone: it opens without an error, its texts
 * neither overlap nor are cut off, and WCAG 2.2 AA holds in light and in dark.
 */
export function walkPages(sizes: readonly VariedSize[]): void {
  let folder: string;
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "benchbook-varied-"));
    server = await serve(await variedReport(folder, sizes));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, {recursive: true, force: true});
  });

  const paths = ["", "sql", ...sizes.flatMap(({study}) => studyPages.map((d) => `${study}/${d}`))];
  describe.each([1280, 390])("%i pixels wide", (width) => {
    test.each(paths)("/%s opens without an error and is well laid out in light and dark", async (path) => {
      const context = await browser.newContext({viewport: {width, height: 900}, reducedMotion: "reduce"});
      try {
        const {page, problems} = await visit(context, server.url + path);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({colorScheme});
          await inPage(page, "settled");
          problems.push(...(await inPage(page, "layoutProblems")), ...(await axeProblems(page)));
        }
        expect([...new Set(problems)]).toEqual([]);
      } finally {
        await context.close();
      }
    });
  });
}
