import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {scratchReport} from "./scratchReport.js";
import type {ScratchReport} from "./scratchReport.js";

const folder = "src/components/sql";

const enginePage = `# Engine

\`\`\`js
import {openDatabase} from "./components/sql/openDatabase.js";
Object.assign(window, {openDatabase, snapshot: FileAttachment("./data/benchbook.duckdb").href});
\`\`\`
`;

/** A report with one page that has nothing but the engine of the SQL page, and a snapshot; or another page that asks it. */
export function engineReport(snapshot: string, {page = enginePage} = {}): Promise<ScratchReport> {
  const modules = readdirSync(folder, {encoding: "utf8"}).filter((d) => d.endsWith(".ts"));
  return scratchReport({
    "index.md": page,
    "data/benchbook.duckdb": readFileSync(snapshot),
    ...Object.fromEntries(modules.map((d) => [`components/sql/${d}`, readFileSync(join(folder, d), "utf8")]))
  });
}
