import {spawn} from "node:child_process";
import {existsSync, readdirSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {createInterface} from "node:readline";
import {databasePath} from "../../../loaders/database.js";
import {findPackageFolder} from "./findPackage.js";

export interface BuildOptions {
  /** The project's folder, where observablehq.config.ts is. */
  root?: string;
  /** The folder to write; what is in it is replaced. */
  out?: string;
  /** The database that pages are made from. */
  database?: string;
  /** Is told what is being done, a short line at a time. */
  progress?: (line: string) => void;
}

/**
 * Builds the report into `out` with Framework. Page data is made anew: Framework would keep what it made from an older
 * database. Throws when the build fails, when it prints an error and goes on, and when a link leads nowhere.
 */
export async function buildReport({
  root = ".",
  out = "dist",
  database = databasePath(),
  progress = () => {}
}: BuildOptions = {}): Promise<void> {
  const target = resolve(root, out);
  clearReport(target, root);
  clearPageData(resolve(root, "src/.observablehq/cache"));
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
  const errors: string[] = [];
  const printed: string[] = [];
  const read = (line: string) => {
    printed.push(line);
    const error = findError(line);
    if (error) errors.push(error);
    const step = findStep(line);
    if (step) progress(step);
  };
  createInterface(child.stdout).on("line", read);
  createInterface(child.stderr).on("line", read);
  const code = await new Promise<number | null>((end, fail) => child.on("error", fail).on("close", end));
  if (code !== 0 && !errors.length) errors.push(...printed.slice(-20));
  if (errors.length) throw new Error(`the report was not built:\n${errors.map((d) => `  ${d}`).join("\n")}`);
}

/** Removes an older report; refuses to remove anything else. */
function clearReport(target: string, root: string): void {
  if (!existsSync(target)) return;
  const names = readdirSync(target);
  if (resolve(root).startsWith(target) || (names.length && !names.includes("_observablehq"))) {
    throw new Error(`not a report, so not replaced: ${target}`);
  }
  rmSync(target, {recursive: true});
}

/** Removes what data loaders made; what Framework itself made starts with an underscore and is kept. */
function clearPageData(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (!name.startsWith("_")) rmSync(join(cache, name), {recursive: true, force: true});
  }
}

/** An error or a broken link in a line that Framework or a data loader printed. */
function findError(line: string): string | undefined {
  const link = /^↳ (.+) → (.+)$/.exec(line);
  if (link) return `broken link: ${link[1]} → ${link[2]}`;
  return /\b\w*Error\b|\berror\b|unable to (fetch|resolve)/.test(line) ? line.trim() : undefined;
}

function findStep(line: string): string | undefined {
  const step = /^(load|render|copy) (\S+)/.exec(line);
  if (!step) return undefined;
  const [, verb, path] = step;
  return verb === "load" ? `read ${path}` : verb === "copy" ? `make ${path}` : `render ${path}`;
}
