/**
 * Takes a picture of every page in light and dark, on a laptop and on a phone:
 *
 *     npx tsx test/site/screenshots.ts [FOLDER] [FILTER]
 *
 * FOLDER is test/output/screenshots when absent (not in git); FILTER is a part of the address, e.g. aibench/frontier. The
 * report is the one in dist/, or in BENCHBOOK_REPORT: build it first.
 */
import {mkdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {inPage} from "./inPage.js";
import {pagesOf} from "./pagesOf.js";
import {viewsOfReport} from "./viewsOfReport.js";
import {visit} from "./visit.js";

const [folder = "test/output/screenshots", filter = ""] = process.argv.slice(2);
const dist = resolve(process.env.BENCHBOOK_REPORT ?? "dist");
const pages = pagesOf(dist).filter((d) => `/${d}`.includes(filter));
mkdirSync(folder, {recursive: true});

const server = await serve(dist);
const browser = await launchBrowser();
try {
  for (const {name, options} of viewsOfReport) {
    const context = await browser.newContext(options);
    for (const path of pages) {
      const {page, problems} = await visit(context, server.url + path);
      const file = join(folder, `${path.replace(/\/$/, "/index").replaceAll("/", "-") || "index"}-${name}.png`);
      await page.screenshot({path: file, fullPage: true});
      console.log(file);
      for (const problem of [...problems, ...(await inPage(page, "layoutProblems"))]) console.log(`  ${problem}`);
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
