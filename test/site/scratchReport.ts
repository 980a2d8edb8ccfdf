import {mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {buildReport} from "../../src/cli/build/buildReport.js";

const repository = resolve(import.meta.dirname, "../..");

export interface ScratchReport {
  /** The folder that was built. */
  dist: string;
  remove(): Promise<void>;
}

/** Builds a small report of its own in a temporary folder, from `files` by path below its src. */
export async function scratchReport(files: Record<string, string | Uint8Array>): Promise<ScratchReport> {
  const root = await mkdtemp(join(tmpdir(), "benchbook-scratch-"));
  const remove = () => rm(root, {recursive: true, force: true});
  const library = pathToFileURL(join(repository, "src/cli/build/prepareOfflineLibraries.ts"));
  const config = [
    `import {prepareOfflineLibraries} from ${JSON.stringify(library.href)};`,
    `await prepareOfflineLibraries({root: "src"});`,
    `export default {root: "src", title: "Scratch", globalStylesheets: [], pager: false, footer: null,`,
    `  output: process.env.BENCHBOOK_REPORT, head: '<link rel="icon" href="data:,">'};`
  ];
  try {
    await write(join(root, "package.json"), '{"type": "module"}');
    await write(join(root, "observablehq.config.ts"), config.join("\n"));
    await symlink(join(repository, "node_modules"), join(root, "node_modules"));
    for (const [path, text] of Object.entries(files)) await write(join(root, "src", path), text);
    await buildReport({root, out: "dist"});
  } catch (error) {
    await remove();
    throw error;
  }
  return {dist: join(root, "dist"), remove};
}

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text);
}
