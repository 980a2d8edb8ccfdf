import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import {writeSnapshot} from "../../loaders/snapshot.js";
import {serve} from "../../src/cli/build/serve.js";
import {readQuestions} from "../docs/questions.js";
import {launchBrowser} from "./browser.js";
import {reportDatabase} from "./builtReport.js";
import {engineReport} from "./engineReport.js";
import {askIn} from "./askIn.js";
import type {Browser, BrowserContext, Page} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";
import type {ScratchReport} from "./scratchReport.js";

let folder: string;
let report: ScratchReport;
let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let db: Database;
const requests: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "benchbook-engine-"));
  const snapshot = join(folder, "snapshot.duckdb");
  await writeSnapshot(reportDatabase(), snapshot);
  db = await openDatabase(reportDatabase());
  report = await engineReport(snapshot);
  server = await serve(report.dist);
  browser = await launchBrowser();
  context = await browser.newContext();
  page = await context.newPage();
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(server.url);
  await page.waitForFunction("window.openDatabase");
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await report?.remove();
  db?.close();
  rmSync(folder, {recursive: true, force: true});
});

test("nothing of the engine is fetched before it is asked for", async () => {
  expect(requests.filter((d) => /wasm|worker|\.duckdb/.test(d))).toEqual([]);
});

test("it opens, and says how many bytes came", async () => {
  const bytes = await page.evaluate<number>(`(async () => {
    let bytes = 0;
    window.db = await openDatabase(snapshot, {onProgress: (d) => (bytes = d)});
    return bytes;
  })()`);
  expect(bytes).toBeGreaterThan(30e6);
});

test("the questions that have a name are answered as in Node", async () => {
  for (const {name, statement} of readQuestions()) {
    const {columns, rows} = await askIn(page, statement);
    const expected = await db.rows(statement);
    expect(
      rows.map((d) => Object.fromEntries(columns.map(({name}, i) => [name, d[i]]))),
      name
    ).toEqual(expected);
  }
});
