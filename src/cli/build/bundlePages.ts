import {createHash} from "node:crypto";
import {readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import {build} from "esbuild";
import {pageImports} from "./distProblems/pageImports.js";
import type {OnLoadResult, Plugin} from "esbuild";

/**
 * Puts the modules of each page of a built report into one file a page: Framework publishes every module by itself, which
 * is a hundred requests a page. Libraries and Framework's own modules stay as they are, since pages share them, and a
 * worker is a file of its own. A page whose modules cannot be put together stays as it is, for checkDist to say why.
 */
export async function bundlePages(dist: string): Promise<void> {
  const pages = readdirSync(dist, {recursive: true, encoding: "utf8"}).filter((d) => d.endsWith(".html"));
  const bundles = new Map<string, string | null>();
  let kept = 0;
  for (const page of pages) {
    const path = join(dist, page);
    const html = readFileSync(path, "utf8");
    const entry = entryOf(html, dirname(path));
    if (entry === "") continue;
    if (entry !== null && !bundles.has(entry)) bundles.set(entry, await bundle(entry, dist).catch(() => null));
    const file = entry === null ? null : bundles.get(entry)!;
    if (file === null) ++kept;
    else writeFileSync(path, bundledPage(html, addressOf(file, dirname(path))));
  }
  if (kept === 0 && bundles.size > 0) removeModules(join(dist, "_import"));
}

const localImport = /\bimport\("((?:\.\.?\/)+_import\/[^"]+\.js)"\)/g;

/** A module that exports what a page takes of its own modules: "" when it has none, null when two names are the same. */
function entryOf(html: string, folder: string): string | null {
  const local = [...html.matchAll(localImport)].map((d) => d[1]);
  const imports = pageImports(html).filter((d) => local.includes(d.specifier));
  const from = new Map<string, string>();
  for (const {specifier, names} of imports) {
    for (const name of names ?? []) {
      if ((from.get(name) ?? specifier) !== specifier) return null;
      from.set(name, specifier);
    }
  }
  if (imports.length < local.length || imports.some((d) => d.names === undefined)) return null;
  return [...from].map(([name, d]) => `export {${name}} from ${JSON.stringify(resolve(folder, d))};\n`).join("");
}

/** The page with one bundle in place of its modules: in its imports, and in the links that fetch them beforehand. */
function bundledPage(html: string, address: string): string {
  const preload = /<link rel="modulepreload" href="(?:\.\.?\/)+_import\/[^"]+">\n/g;
  let links = 0;
  return html
    .replace(preload, () => (links++ === 0 ? `<link rel="modulepreload" href="${address}">\n` : ""))
    .replace(localImport, `import("${address}")`);
}

/** Writes an entry with all that it needs as one file; gives its path. Rejects when something of it is not there, or holds itself. */
async function bundle(entry: string, dist: string, within: readonly string[] = []): Promise<string> {
  const folder = join(dist, "_import");
  const {outputFiles} = await build({
    stdin: {contents: entry, resolveDir: folder},
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    write: false,
    logLevel: "silent",
    plugins: [ownModules(dist, within)]
  });
  const {contents} = outputFiles[0];
  const path = join(folder, `bundle.${createHash("sha256").update(contents).digest("hex").slice(0, 8)}.js`);
  writeFileSync(path, contents);
  return path;
}

/** Takes what lies in `_import` into a bundle and leaves all else where it is; what is resolved there is bundled too. */
function ownModules(dist: string, within: readonly string[]): Plugin {
  const folder = resolve(dist, "_import");
  return {
    name: "own-modules",
    setup({onLoad, onResolve}) {
      onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
        const target = resolve(resolveDir, path);
        return isWithin(folder, target) ? {path: target} : {path: addressOf(target, folder), external: true};
      });
      onLoad({filter: /\.js$/}, async ({path}): Promise<OnLoadResult> => {
        const source = readFileSync(path, "utf8");
        const resolved = [...source.matchAll(/\bimport\.meta\.resolve\("(\.[^"]+)"\)/g)].map((d) => d[1]);
        let contents = source;
        for (const specifier of resolved) {
          const target = resolve(dirname(path), specifier);
          if (within.includes(target)) throw new Error(`a worker that starts itself: ${target}`);
          const isOwn = isWithin(folder, target);
          const file = isOwn ? await bundle(`import ${JSON.stringify(target)};`, dist, [...within, target]) : target;
          contents = contents.replace(`("${specifier}")`, `("${addressOf(file, folder)}")`);
        }
        return {contents, loader: "js"};
      });
    }
  };
}

function isWithin(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith("..");
}

function addressOf(path: string, folder: string): string {
  const address = relative(folder, path).split(sep).join("/");
  return address.startsWith(".") ? address : `./${address}`;
}

/** Removes every module but the bundles, and the folders that are then empty; style sheets and pictures stay. */
function removeModules(folder: string): void {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"}).toSorted().toReversed();
  for (const name of names) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (readdirSync(path).length === 0) rmdirSync(path);
    } else if (name.endsWith(".js") && !/^bundle\.\w+\.js$/.test(name)) rmSync(path);
  }
}
