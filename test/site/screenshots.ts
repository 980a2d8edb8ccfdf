/**
 * Takes a picture of every page in light and dark, on a laptop and on a phone, and lays each out on contact sheets that can
 * be read at their own size:
 *
 *     npm run screenshots -- [--folder FOLDER] [--filter FILTER] [--configs 24]
 *
 * FOLDER is test/output/screenshots when absent (not in git); FILTER is a part of the address, e.g. aibench/frontier. The
 * report is the one in dist/, or in BENCHBOOK_REPORT: build it first. With --configs it is one of a made-up archive of so
 * many configs, with everything that a page can show, built for this run.
 */
import {mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {contactSheets} from "./contactSheets.js";
import {inPage} from "./inPage.js";
import {pagesOf} from "./pagesOf.js";
import {variedReport} from "./variedReport.js";
import {viewsOfReport} from "./viewsOfReport.js";
import {visit} from "./visit.js";

const {values: options} = parseArgs({
  options: {
    folder: {type: "string", default: "test/output/screenshots"},
    filter: {type: "string", default: ""},
    configs: {type: "string"}
  }
});
const {folder} = options;
mkdirSync(folder, {recursive: true});
const scratch = mkdtempSync(join(tmpdir(), "benchbook-look-"));
const configs = Number(options.configs);
const dist = options.configs
  ? await variedReport(scratch, [{study: `${configs}-configs`, configs, tasks: configs < 50 ? 12 : 20, repeats: 3}])
  : resolve(process.env.BENCHBOOK_REPORT ?? "dist");
const pages = pagesOf(dist).filter((d) => `/${d}`.includes(options.filter));

const server = await serve(dist);
const browser = await launchBrowser();
try {
  for (const {name, options: view} of viewsOfReport) {
    const context = await browser.newContext(view);
    for (const path of pages) {
      const {page, problems} = await visit(context, server.url + path);
      const picture = `${path.replace(/\/$/, "/index").replaceAll("/", "-") || "index"}-${name}`;
      const file = join(folder, `${picture}.png`);
      await page.screenshot({path: file, fullPage: true});
      for (const sheet of await contactSheets(browser, file)) console.log(sheet);
      for (const problem of [...problems, ...(await inPage(page, "layoutProblems"))]) console.log(`  ${problem}`);
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(scratch, {recursive: true, force: true});
}
