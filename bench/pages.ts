/**
 * How soon the frontier pages show their first chart, in profiles that have seen nothing, beside an empty page with one
 * plot in the same run; and what they weigh.
 *
 *     npm run bench:pages
 *
 * The report is the one in dist/, or in BENCHBOOK_REPORT: build it first. Medians with quartiles; the machine is noisy.
 */
import {resolve} from "node:path";
import {serve} from "../src/cli/build/serve.js";
import {launchBrowser} from "../test/site/browser.js";
import {gzipWeight} from "../test/site/gzipWeight.js";
import {pagesOf} from "../test/site/pagesOf.js";
import {scratchReport} from "../test/site/scratchReport.js";
import {visit} from "../test/site/visit.js";
import {firstChart} from "./pages/firstChart.js";

const profiles = 9;
const onePlot = `# One plot

\`\`\`js
import * as Plot from "@observablehq/plot";
\`\`\`

<figure>\${resize((width) => Plot.plot({width, marks: [Plot.dot([[1, 2], [3, 4]])]}))}</figure>
`;

const dist = resolve(process.env.BENCHBOOK_REPORT ?? "dist");
const empty = await scratchReport({"index.md": onePlot});
const server = await serve(dist);
const emptyServer = await serve(empty.dist);
const browser = await launchBrowser();
try {
  for (const path of pagesOf(dist).filter((d) => d.endsWith("/frontier"))) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    const {page, responses} = await visit(context, server.url + path);
    const weight = await gzipWeight(responses);
    const hasChart = (await page.locator("figure svg, [data-chart] svg").count()) > 0;
    await context.close();
    if (!hasChart) {
      console.log(
        `/${path}: ${(weight / 1000).toFixed(0)} kB in ${responses.length} requests; no chart, for want of data`
      );
      continue;
    }
    const times: number[] = [];
    const emptyTimes: number[] = [];
    for (let i = 0; i < profiles; ++i) {
      times.push(await firstChart(browser, server.url + path));
      emptyTimes.push(await firstChart(browser, emptyServer.url));
    }
    const ratios = times.map((d, i) => d / emptyTimes[i]);
    const limit = Math.max(1000, 2 * quantile(emptyTimes, 0.5));
    const verdict = quantile(times, 0.5) <= limit ? "within" : "OVER";
    console.log(
      `/${path}: ${(weight / 1000).toFixed(0)} kB in ${responses.length} requests; first chart ${spread(times)} ms, ` +
        `empty page ${spread(emptyTimes)} ms, ratio ${spread(ratios, 2)}; ${verdict} ${limit.toFixed(0)} ms`
    );
  }
} finally {
  await browser.close();
  await emptyServer.close();
  await server.close();
  await empty.remove();
}

/** Median and quartiles. */
function spread(values: number[], digits = 0): string {
  const [q1, q2, q3] = [0.25, 0.5, 0.75].map((p) => quantile(values, p).toFixed(digits));
  return `${q2} (${q1}–${q3})`;
}

function quantile(values: number[], p: number): number {
  return values.toSorted((a, b) => a - b)[Math.round(p * (values.length - 1))];
}
