/**
 * How soon the pages of studies show their first chart, in profiles that have seen nothing, beside an empty page with one
 * plot in the same run; what they weigh; how soon their marks follow a control; and how soon the SQL page answers.
 *
 *     npm run bench:pages [-- --filter aibench/] [-- --synthetic 200x500x10]
 *
 * The report is the one in dist/, or in BENCHBOOK_REPORT: build it first. With --synthetic it is one of an archive of so
 * many configs × tasks × repeats, made, loaded and built for this run. Medians with quartiles; the machine is noisy.
 */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {serve} from "../src/cli/build/serve.js";
import {launchBrowser} from "../test/site/browser.js";
import {gzipWeight} from "../test/site/gzipWeight.js";
import {pagesOf} from "../test/site/pagesOf.js";
import {scratchReport} from "../test/site/scratchReport.js";
import {visit} from "../test/site/visit.js";
import {controlTimes} from "./pages/controlTimes.js";
import {firstChart} from "./pages/firstChart.js";
import {sqlTimes} from "./pages/sqlTimes.js";
import {syntheticReport} from "./pages/syntheticReport.js";
import type {SqlTimes} from "./pages/sqlTimes.js";

const profiles = 9;
const onePlot = `# One plot

\`\`\`js
import * as Plot from "@observablehq/plot";
\`\`\`

<figure>\${resize((width) => Plot.plot({width, marks: [Plot.dot([[1, 2], [3, 4]])]}))}</figure>
`;

const {values: options} = parseArgs({
  options: {filter: {type: "string", default: ""}, synthetic: {type: "string"}}
});
const folder = mkdtempSync(join(tmpdir(), "benchbook-pages-"));
const [configs, tasks, repeats] = (options.synthetic ?? "").split("x").map(Number);
const dist = options.synthetic
  ? await syntheticReport(folder, {configs, tasks, repeats})
  : resolve(process.env.BENCHBOOK_REPORT ?? "dist");
const isStudyPage = (path: string) => path.includes("/") && path.includes(options.filter);
const chartLimit = options.synthetic ? 2000 : 1000;
const weightLimit = options.synthetic ? 1000 : 350;
const empty = await scratchReport({"index.md": onePlot});
const server = await serve(dist);
const emptyServer = await serve(empty.dist);
const browser = await launchBrowser();
try {
  for (const path of pagesOf(dist).filter(isStudyPage)) {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}});
    const {page, responses} = await visit(context, server.url + path);
    const weight = await gzipWeight(responses);
    const hasChart = (await page.locator("figure svg, [data-chart] svg").count()) > 0;
    const controls = hasChart ? await controlTimes(page, {rounds: 3}) : [];
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
    const limit = Math.max(chartLimit, 2 * quantile(emptyTimes, 0.5));
    const verdict = quantile(times, 0.5) <= limit ? "within" : "OVER";
    console.log(
      `/${path}: ${(weight / 1000).toFixed(0)} kB in ${responses.length} requests; first chart ${spread(times)} ms, ` +
        `empty page ${spread(emptyTimes)} ms, ratio ${spread(ratios, 2)}; ${verdict} ${limit.toFixed(0)} ms`
    );
    if (weight / 1000 > weightLimit) console.log(`  OVER ${weightLimit} kB`);
    const followed = controls.flatMap((d) => (d.time === null ? [] : [d.time]));
    if (followed.length > 0) {
      const slowest = controls.filter((d) => (d.time ?? 0) > 100).map((d) => `${d.label} ${d.time!.toFixed(0)} ms`);
      console.log(
        `  controls: p95 ${quantile(followed, 0.95).toFixed(0)} ms of ${followed.length}; ` +
          (slowest.length ? `OVER 100 ms: ${slowest.join(", ")}` : "all within 100 ms")
      );
    }
  }
  if (pagesOf(dist).includes("sql") && "sql".includes(options.filter)) await sqlPage();
} finally {
  await browser.close();
  await emptyServer.close();
  await server.close();
  await empty.remove();
  rmSync(folder, {recursive: true, force: true});
}

/** How soon the SQL page answers, and whether it keeps up with who types. */
async function sqlPage(): Promise<void> {
  const times: SqlTimes[] = [];
  const emptyTimes: number[] = [];
  for (let i = 0; i < profiles; ++i) {
    times.push(await sqlTimes(browser, `${server.url}sql`, {rounds: 3}));
    emptyTimes.push(await firstChart(browser, emptyServer.url));
  }
  const within = (value: number, most: number) => `${value <= most ? "within" : "OVER"} ${most} ms`;
  const first = times.map((d) => d.first);
  const again = times.flatMap((d) => d.again);
  const typing = Math.max(...times.map((d) => d.typing));
  console.log(
    `/sql: first answer ${spread(first)} ms, ${within(quantile(first, 0.5), 3000)}, empty page ${spread(emptyTimes)} ms; ` +
      `again ${spread(again)} ms, ${within(quantile(again, 0.5), 300)}; ` +
      `typing: longest task ${typing.toFixed(0)} ms, ${within(typing, 50)}`
  );
}

/** Median and quartiles. */
function spread(values: number[], digits = 0): string {
  const [q1, q2, q3] = [0.25, 0.5, 0.75].map((p) => quantile(values, p).toFixed(digits));
  return `${q2} (${q1}–${q3})`;
}

function quantile(values: number[], p: number): number {
  return values.toSorted((a, b) => a - b)[Math.round(p * (values.length - 1))];
}
