import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {TestProject} from "vitest/node";
import {load} from "../../loaders/load.js";
import {buildReport} from "../../src/cli/build/buildReport.js";
import {launchBrowser} from "./browser.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** The report, built from the archives in results/ for these tests, or why there is none. */
    report: {dist: string; database: string} | {error: string};
  }
}

/**
 * Finds the browser, loads the archives and builds the report, once for all site tests, in a temporary folder. A failure
 * is handed to the tests that need the report, so that the other tests still run.
 */
export default async function setup({provide}: TestProject): Promise<() => void> {
  const root = resolve(import.meta.dirname, "../..");
  const folder = mkdtempSync(join(tmpdir(), "benchbook-site-"));
  try {
    await (await launchBrowser()).close();
    const database = join(folder, "benchbook.duckdb");
    await load({results: join(root, "results"), data: join(root, "data"), database});
    await buildReport({root, database, out: join(folder, "dist")});
    provide("report", {dist: join(folder, "dist"), database});
  } catch (error) {
    provide("report", {error: (error as Error).message});
  }
  return () => rmSync(folder, {recursive: true, force: true});
}
