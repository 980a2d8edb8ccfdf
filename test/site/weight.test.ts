import {afterAll, beforeAll, expect, test} from "vitest";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {builtReport} from "./builtReport.js";
import {firstChart, gzipWeight} from "./firstChart.js";
import {pagesOf} from "./pagesOf.js";
import {scratchReport} from "./scratchReport.js";
import {visit} from "./visit.js";
import type {Browser} from "playwright-core";
import type {Server} from "../../src/cli/build/serve.js";
import type {ScratchReport} from "./scratchReport.js";

const maxWeight = 300_000;
const maxTime = 1000;
const profiles = 9;

const onePlot = `# One plot

\`\`\`js
import * as Plot from "@observablehq/plot";
\`\`\`

<figure>\${resize((width) => Plot.plot({width, marks: [Plot.dot([[1, 2], [3, 4]])]}))}</figure>
`;

const dist = builtReport();
const frontiers = pagesOf(dist).filter((d) => d.endsWith("/frontier"));
const weights = new Map<string, number>();

let server: Server;
let browser: Browser;
let empty: ScratchReport;
let emptyServer: Server;
beforeAll(async () => {
  server = await serve(dist);
  empty = await scratchReport({"index.md": onePlot});
  emptyServer = await serve(empty.dist);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await emptyServer?.close();
  await server?.close();
  await empty?.remove();
});

test.each(frontiers)(`/%s weighs at most ${maxWeight / 1000} kB compressed`, async (path) => {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const {responses} = await visit(context, server.url + path);
  const weight = await gzipWeight(responses);
  weights.set(path, weight);
  await context.close();
  console.log(`/${path}: ${(weight / 1000).toFixed(0)} kB compressed in ${responses.length} requests`);
  expect(weight).toBeLessThanOrEqual(maxWeight);
});

test("the heaviest frontier shows its first chart within a second, or twice the time of an empty page", async () => {
  const [path] = frontiers.toSorted((a, b) => weights.get(b)! - weights.get(a)!);
  const times: number[] = [];
  const emptyTimes: number[] = [];
  for (let i = 0; i < profiles; ++i) {
    times.push(await firstChart(browser, server.url + path));
    emptyTimes.push(await firstChart(browser, emptyServer.url));
  }
  const [time, emptyTime] = [times, emptyTimes].map(median);
  console.log(`/${path}: first chart after ${time.toFixed(0)} ms; empty one-plot page ${emptyTime.toFixed(0)} ms`);
  expect(time).toBeLessThanOrEqual(Math.max(maxTime, 2 * emptyTime));
});

/** Of an odd number of values. */
function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) / 2];
}
