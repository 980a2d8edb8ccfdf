import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {load} from "../../loaders/load.js";
import {buildReport} from "../../src/cli/build/buildReport.js";
import {checkDist} from "../../src/cli/build/checkDist.js";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {inPage} from "./inPage.js";
import {visit} from "./visit.js";
import type {Browser} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";

const repository = resolve(import.meta.dirname, "../..");

let folder: string;
let server: Server;
let browser: Browser;

/** A report of a results folder whose only archive has an unknown key, so that no study is loaded. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benchbook-empty-"));
  const archive = join(folder, "results/2026-01-broken");
  await mkdir(archive, {recursive: true});
  await writeFile(join(archive, "archive.yaml"), "study: broken\ntitle: <b>Broken</b>\nno_such_key: 1\n");
  const database = join(folder, "benchbook.duckdb");
  await load({results: join(folder, "results"), data: join(repository, "data"), database});
  await buildReport({root: repository, database, out: join(folder, "dist")});
  server = await serve(join(folder, "dist"));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

test("a report without a study is whole", async () => {
  expect(await checkDist(join(folder, "dist"))).toEqual([]);
});

test("a report without a study says so, and which archive was not loaded and why", async () => {
  const {page, problems} = await visit(await browser.newContext(), server.url);
  expect([...problems, ...(await inPage(page, "layoutProblems"))]).toEqual([]);
  expect(await page.locator(".answer").innerText()).toBe("This report is empty: no archive is loaded.");
  expect(await page.locator(".empty-state").innerText()).toContain("results/");
  expect(await page.getByRole("alert").innerText()).toContain("results/2026-01-broken");
  expect(await page.locator(".data-table").innerText()).toContain("no_such_key");
});
