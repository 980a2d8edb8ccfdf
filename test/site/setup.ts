import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {TestProject} from "vitest/node";
import {load} from "../../loaders/load.js";
import {buildReport} from "../../src/cli/build/buildReport.js";
import {launchBrowser} from "./browser.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the report, built from the archives in results/ for these tests. */
    dist: string;
  }
}

/** Loads the archives and builds the report once for all site tests, in a temporary folder. */
export default async function setup({provide}: TestProject): Promise<() => void> {
  await (await launchBrowser()).close(); // finds, or installs, the browser before anything else is done
  const root = resolve(import.meta.dirname, "../..");
  const folder = mkdtempSync(join(tmpdir(), "benchbook-site-"));
  const remove = () => rmSync(folder, {recursive: true, force: true});
  try {
    const database = join(folder, "benchbook.duckdb");
    await load({results: join(root, "results"), data: join(root, "data"), database});
    await buildReport({root, database, out: join(folder, "dist")});
  } catch (error) {
    remove();
    throw error;
  }
  provide("dist", join(folder, "dist"));
  return remove;
}
