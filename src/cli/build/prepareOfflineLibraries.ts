import {existsSync, readdirSync, readFileSync} from "node:fs";
import {mkdir, readdir, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {build} from "esbuild";
import {findPackageFolder, findPackageVersion} from "./findPackage.js";

/** What Framework's built-in Inputs and html import; bundled from node_modules instead of fetched. */
export const offlineLibraries = ["htl", "isoformat"];

/** Packages that Framework would publish as dozens of modules, one request each. */
const singleFiles = ["@observablehq/plot"];

/** A classic worker: Framework would rewrite it as a module, which does not start. Published only where a page names it. */
const duckdbWorker = "dist/duckdb-browser-eh.worker.js";

/** A version that no library has, so that a page which uses an uninstalled npm: library fails on every machine alike. */
const uninstalled = "0.0.0-not-installed";

export interface OfflineLibrariesOptions {
  /** Framework's source root. */
  root?: string;
}

/**
 * Makes Framework (1.13) build without a network. Its client names some twenty libraries as `npm:…` and looks the latest
 * version of each up in the registry, used or not; a folder of that name in its cache settles the version. What the
 * built-in Inputs needs is put there whole. Everything comes from node_modules; doing it again changes nothing.
 */
export async function prepareOfflineLibraries({root = "src"}: OfflineLibrariesOptions = {}): Promise<void> {
  const cache = resolve(root, ".observablehq/cache");
  const framework = findPackageFolder("@observablehq/framework", root);
  if (!framework) throw new Error("package not installed: @observablehq/framework");
  for (const name of implicitLibraries(join(framework, "dist"))) {
    await pin(join(cache, "_npm"), `${name}@${findPackageVersion(name, root) ?? uninstalled}`);
  }
  for (const name of offlineLibraries) await bundle(name, {root, folder: join(cache, "_npm"), file: "_esm.js"});
  for (const name of singleFiles) await bundle(name, {root, folder: join(cache, "_node"), file: "index.js"});
  await copyWorker({root, folder: join(cache, "_node")});
}

/** Every library that Framework's own files name as npm:…; a path inside one counts as the library. */
function implicitLibraries(framework: string): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(framework, {recursive: true, encoding: "utf8"})) {
    if (!file.endsWith(".js")) continue;
    const source = readFileSync(join(framework, file), "utf8");
    for (const [, name] of source.matchAll(/["'`]npm:((?:@[\w.-]+\/)?[\w.-]+)/g)) names.add(name);
  }
  return names;
}

/** Makes the version folder, and removes the folders of other versions: Framework would take the greatest. */
async function pin(folder: string, nameAtVersion: string): Promise<void> {
  const path = join(folder, nameAtVersion);
  const name = basename(path).split("@")[0];
  await mkdir(path, {recursive: true});
  for (const other of await readdir(dirname(path))) {
    if (other.startsWith(`${name}@`) && other !== basename(path)) {
      await rm(join(dirname(path), other), {recursive: true});
    }
  }
}

async function bundle(name: string, {root, folder, file}: {root: string; folder: string; file: string}): Promise<void> {
  const version = findPackageVersion(name, root);
  if (!version) throw new Error(`package not installed: ${name}`);
  const {outputFiles} = await build({
    stdin: {contents: `export * from "${name}";`, resolveDir: resolve(root)},
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    banner: {js: `// ${name} ${version}, in one file`}
  });
  await replaceFile(join(folder, `${name}@${version}`, file), outputFiles[0].text);
}

async function copyWorker({root, folder}: {root: string; folder: string}): Promise<void> {
  const name = "@duckdb/duckdb-wasm";
  const source = findPackageFolder(name, root);
  if (!source) return;
  const worker = readFileSync(join(source, duckdbWorker), "utf8");
  await replaceFile(join(folder, `${name}@${findPackageVersion(name, root)}`, duckdbWorker), worker);
}

/** Leaves an equal file alone, so that nothing that watches it wakes. */
async function replaceFile(path: string, text: string): Promise<void> {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  await mkdir(dirname(path), {recursive: true});
  await writeFile(`${path}.${process.pid}.tmp`, text);
  await rename(`${path}.${process.pid}.tmp`, path);
}
