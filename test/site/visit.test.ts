import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {visit} from "./visit.js";
import type {Browser} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";

let folder: string;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "benchbook-visit-"));
  writeFileSync(join(folder, "index.html"), "");
  server = await serve(folder);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** What visit says of a page with this body. */
async function problemsOf(body: string): Promise<string[]> {
  writeFileSync(join(folder, "page.html"), `<!doctype html><link rel="icon" href="data:,"><body>${body}`);
  const context = await browser.newContext();
  const {problems} = await visit(context, `${server.url}page`);
  await context.close();
  return problems;
}

test("visit() of a sound page finds nothing", async () => {
  expect(await problemsOf("<h1>Sound</h1><script>console.warn('only a warning')</script>")).toEqual([]);
});

test("visit finds an error on the console", async () => {
  expect(await problemsOf("<script>console.error('broken')</script>")).toEqual(["console error: broken"]);
});

test("visit finds an error that nothing catches", async () => {
  expect(await problemsOf("<script>setTimeout(() => nothing.there, 50)</script>")).toEqual([
    "uncaught: nothing is not defined"
  ]);
});

test("visit finds a request that fails", async () => {
  expect(await problemsOf('<img src="./missing.png">')).toContain(`status 404: ${server.url}missing.png`);
});

test("visit finds a request to another host", async () => {
  expect(await problemsOf('<img src="https://example.com/x.png">')).toContain(
    "foreign host: https://example.com/x.png"
  );
});

test("visit finds a module that does not load", async () => {
  writeFileSync(join(folder, "a.js"), "export const one = 1;");
  expect(await problemsOf('<script type="module">import {two} from "./a.js"; two;</script>')).toEqual([
    "uncaught: The requested module './a.js' does not provide an export named 'two'"
  ]);
});

test("visit finds an error that a cell shows", async () => {
  expect(await problemsOf('<div class="observablehq--error">SyntaxError</div>')).toEqual(["a cell shows an error"]);
});
