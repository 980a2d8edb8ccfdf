import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {writeSnapshot} from "../../loaders/snapshot.js";
import {serve} from "../../src/cli/build/serve.js";
import {launchBrowser} from "./browser.js";
import {reportDatabase} from "./builtReport.js";
import {engineReport} from "./engineReport.js";
import {visit} from "./visit.js";

const [, page] = /\n````md\n([^]*?)````\n/.exec(readFileSync("docs/sql.md", "utf8"))!;

test("the notebook of docs/sql.md asks the snapshot, and no other host", async () => {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-notebook-"));
  const snapshot = join(folder, "snapshot.duckdb");
  await writeSnapshot(reportDatabase(), snapshot);
  const report = await engineReport(snapshot, {page: `# Notebook\n\n${page}`});
  const server = await serve(report.dist);
  const browser = await launchBrowser();
  try {
    const {page: opened, problems} = await visit(await browser.newContext(), server.url);
    const table = opened.locator("form table");
    await expect.poll(() => table.innerText(), {timeout: 60_000}).toContain("Claude Fable 5");
    await opened.locator("select").selectOption({label: "engramforge"});
    await expect.poll(() => table.innerText(), {timeout: 60_000}).not.toContain("Claude Fable 5");
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
    await report.remove();
    rmSync(folder, {recursive: true, force: true});
  }
});
