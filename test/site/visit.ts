import {inPage} from "./inPage.js";
import type {BrowserContext, Page, Request, Response} from "playwright-core";

export interface Visit {
  page: Page;
  /** Console errors, uncaught errors, failed requests and requests to other hosts, in words. */
  problems: string[];
  responses: Response[];
}

/** Opens an address in a new page and waits until it has come to rest. */
export async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const problems: string[] = [];
  const responses: Response[] = [];
  const {origin} = new URL(url);
  const pending = new Set<Request>();
  page.on("request", (request) => pending.add(request));
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console error: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).origin !== origin) {
      problems.push(`foreign host: ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => problems.push(`request failed: ${request.url()}`));
  page.on("response", (response) => {
    responses.push(response);
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  await page.goto(url, {waitUntil: "load"});
  await rest(page, pending).catch((error: Error) => problems.push(error.message));
  if (await page.locator(".observablehq--error").count()) problems.push("a cell shows an error");
  return {page, problems, responses};
}

/** Waits until nothing is on its way and the page has come to rest. */
async function rest(page: Page, pending: Set<Request>): Promise<void> {
  const limit = performance.now() + 30_000;
  do {
    await inPage(page, "settled");
    if (performance.now() > limit) throw new Error(`request without an answer: ${[...pending][0].url()}`);
  } while (pending.size > 0);
}
