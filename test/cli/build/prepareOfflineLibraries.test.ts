import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, beforeEach, expect, test} from "vitest";
import {prepareOfflineLibraries} from "../../../src/cli/build/prepareOfflineLibraries.js";

let project: string;
let root: string;
let cache: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "benchbook-libraries-"));
  root = join(project, "src");
  cache = join(root, ".observablehq/cache");
  mkdirSync(root);
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
});
afterEach(() => rmSync(project, {recursive: true, force: true}));

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as {version: string}).version;

test("prepareOfflineLibraries settles the version of every library that Framework names", async () => {
  await prepareOfflineLibraries({root});
  const names = readdirSync(join(cache, "_npm")).filter((d) => !d.startsWith("@"));
  for (const name of ["d3", "htl", "apache-arrow"].filter((d) => existsSync(`node_modules/${d}`))) {
    expect(names).toContain(`${name}@${versionOf(name)}`);
  }
  for (const name of ["lodash", "arquero", "leaflet"]) expect(names.join()).toContain(`${name}@`);
});

test("prepareOfflineLibraries puts htl there whole", async () => {
  await prepareOfflineLibraries({root});
  const path = join(cache, `_npm/htl@${versionOf("htl")}/_esm.js`);
  expect(readFileSync(path, "utf8")).not.toMatch(/\bimport\b/);
  expect(Object.keys((await import(pathToFileURL(path).href)) as object).toSorted()).toEqual(["html", "svg"]);
});

test("prepareOfflineLibraries puts Plot into one file", async () => {
  await prepareOfflineLibraries({root});
  const path = join(cache, `_node/@observablehq/plot@${versionOf("@observablehq/plot")}/index.js`);
  const bundled = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const installed = await import("@observablehq/plot");
  expect(readFileSync(path, "utf8")).not.toMatch(/\bimport\s*[{"*]/);
  expect(Object.keys(bundled).toSorted()).toEqual(Object.keys(installed).toSorted());
});

test("prepareOfflineLibraries leaves DuckDB's worker a classic script", async () => {
  await prepareOfflineLibraries({root});
  const worker = "@duckdb/duckdb-wasm";
  const path = join(cache, `_node/${worker}@${versionOf(worker)}/dist/duckdb-browser-eh.worker.js`);
  expect(readFileSync(path)).toEqual(readFileSync(`node_modules/${worker}/dist/duckdb-browser-eh.worker.js`));
});

test("prepareOfflineLibraries changes nothing the second time", async () => {
  const snapshot = () =>
    readdirSync(cache, {recursive: true, encoding: "utf8"})
      .toSorted()
      .map((d) => [d, statSync(join(cache, d)).mtimeMs]);
  await prepareOfflineLibraries({root});
  const first = snapshot();
  await prepareOfflineLibraries({root});
  expect(snapshot()).toEqual(first);
});

test("prepareOfflineLibraries removes the version of an older install", async () => {
  mkdirSync(join(cache, "_npm/htl@99.0.0"), {recursive: true});
  await prepareOfflineLibraries({root});
  expect(readdirSync(join(cache, "_npm")).filter((d) => d.startsWith("htl@"))).toEqual([`htl@${versionOf("htl")}`]);
});
