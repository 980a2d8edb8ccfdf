import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import {createInterface} from "node:readline";
import {stripVTControlCharacters} from "node:util";
import {databasePath} from "../../../loaders/database.js";
import {accessiblePages} from "./accessiblePages.js";
import {bundlePages} from "./bundlePages.js";
import {clearPageData} from "./clearPageData.js";
import {findPackageFolder} from "./findPackage.js";
import {frameworkSql} from "./frameworkSql.js";
import {lockFile} from "./lockFile.js";

export interface BuildOptions {
  /** The project's folder, where observablehq.config.ts is. */
  root?: string;
  /** The folder to write; an older report in it is replaced. */
  out?: string;
  /** The database that pages are made from. */
  database?: string;
  /** Is told what is being done, a short line at a time. */
  progress?: (line: string) => void;
}

/**
 * Builds the report into `out` with Framework. Page data is made anew, and by one build at a time. Throws when the build
 * fails, when it prints an error and goes on, and when a link leads nowhere.
 */
export async function buildReport({
  root = ".",
  out = "dist",
  database = databasePath(),
  progress = () => {}
}: BuildOptions = {}): Promise<void> {
  const target = resolve(root, out);
  clearReport(target, root);
  refuseFrameworkSql(resolve(root, "src"));
  const unlock = await lockFile(resolve(root, "src/.observablehq/cache/_build.lock"), {
    waiting: (pid) => progress(`waiting for another build (process ${pid})`)
  });
  try {
    clearPageData(resolve(root, "src"));
    const {code, lines} = await runFramework({root, target, database, progress});
    const errors = lines.flatMap((line) => findError(line) ?? []);
    if (code !== 0 && !errors.length) errors.push(...lines.slice(-20));
    if (errors.length) throw new Error(`the report was not built:\n${errors.map((d) => `  ${d}`).join("\n")}`);
    accessiblePages(target);
    await bundlePages(target);
  } finally {
    unlock();
  }
}

/** Says of pages that would fetch Framework's own DuckDB what to write instead, before the build fails for want of a network. */
function refuseFrameworkSql(source: string): void {
  const pages = readdirSync(source, {recursive: true, encoding: "utf8"}).filter(
    (d) => d.endsWith(".md") && !d.startsWith(".")
  );
  const errors = pages.flatMap((page) => {
    const used = frameworkSql(readFileSync(join(source, page), "utf8"));
    return used === undefined ? [] : [`  ${page} uses ${used}`];
  });
  if (errors.length === 0) return;
  const hint =
    "Framework's own sql fetches from another host; use sqlOf of components/sql/sql.js (docs/sql.md, In a notebook)";
  throw new Error(`the report was not built: ${hint}:\n${errors.join("\n")}`);
}

/** Removes an older report; refuses to remove anything else. */
function clearReport(target: string, root: string): void {
  if (!existsSync(target)) return;
  const names = readdirSync(target);
  const above = !relative(target, resolve(root)).startsWith("..");
  if (above || (names.length && !names.includes("_observablehq"))) {
    throw new Error(`not a report, so not replaced: ${target}`);
  }
  rmSync(target, {recursive: true});
}

async function runFramework({
  root,
  target,
  database,
  progress
}: Required<Omit<BuildOptions, "out">> & {target: string}): Promise<{code: number | null; lines: string[]}> {
  const framework = findPackageFolder("@observablehq/framework", root);
  if (!framework) throw new Error("package not installed: @observablehq/framework");
  const child = spawn(process.execPath, [join(framework, "dist/bin/observable.js"), "build"], {
    cwd: root,
    env: {
      ...process.env,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      BENCHBOOK_REPORT: target,
      BENCHBOOK_DATABASE: resolve(root, database)
    },
    stdio: ["ignore", "pipe", "pipe"]
  });
  const lines: string[] = [];
  const read = (printed: string) => {
    const line = stripVTControlCharacters(printed); // coloured wherever CI or FORCE_COLOR is set
    lines.push(line);
    const step = findStep(line);
    if (step) progress(step);
  };
  createInterface(child.stdout).on("line", read);
  createInterface(child.stderr).on("line", read);
  const code = await new Promise<number | null>((ended, fail) => child.on("error", fail).on("close", ended));
  return {code, lines};
}

/** An error or a broken link in a line that Framework or a data loader printed; a file may be called pairedError.ts. */
function findError(line: string): string | undefined {
  if (/^copy \S+ → \S+$/.test(line)) return undefined;
  const link = /^↳ (.+) → (.+)$/.exec(line);
  if (link) return `broken link: ${link[1]} → ${link[2]}`;
  const error = findStep(line) ? / error in \d+ms: / : /\b\w*Error\b|\berror\b|unable to (fetch|resolve)/;
  return error.test(line) ? line.trim() : undefined;
}

function findStep(line: string): string | undefined {
  const step = /^(load|render) (\S+)|^copy src\/(\S+) → load/.exec(line);
  if (!step) return undefined;
  return step[3] ? `make ${step[3]}` : `${step[1] === "load" ? "read" : "render"} ${step[2]}`;
}
