import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {checkDist} from "../../../src/cli/build/checkDist.js";

// What Framework really writes is checked in test/site/dist.test.ts; these are what it writes only with a network.

let folder: string;
let dist: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benchbook-dist-"));
  dist = join(folder, "dist");
  mkdirSync(dist);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), {recursive: true});
  writeFileSync(join(dist, path), text);
}

test("checkDist finds a library that was fetched while building", async () => {
  write("_npm/htl@1.0.0/1234.js", "export const html = 1;");
  write("_npm/d3@7.9.0/1234.js", "export const mean = 1;");
  expect(await checkDist(dist)).toEqual([
    {file: "_npm/d3@7.9.0/1234.js", what: "fetched while building: d3 (import it by name)"}
  ]);
});

test("checkDist finds a stylesheet's fonts from another host", async () => {
  write("_import/style.1234.css", '@import url("https://fonts.example.com/x.css"); a {background: url(data:,)}');
  expect(await checkDist(dist)).toEqual([
    {file: "_import/style.1234.css", what: "foreign host: https://fonts.example.com/x.css"}
  ]);
});

test("checkDist finds files that a page needs and that are not there", async () => {
  write("study/index.html", '<link rel="stylesheet" href="../a.css"><script type="module" src="./b.js"></script>');
  expect(await checkDist(dist)).toEqual([
    {file: "study/index.html", what: "missing file: ../a.css"},
    {file: "study/index.html", what: "missing file: ./b.js"}
  ]);
});

test("checkDist finds a file outside of the report", async () => {
  write("../outside.js", "export const a = 1;");
  write("_import/a.1234.js", 'export * from "../../outside.js";');
  expect(await checkDist(dist)).toEqual([{file: "_import/a.1234.js", what: "missing module: ../../outside.js"}]);
});

test("checkDist finds a module that does not parse", async () => {
  write("_import/a.1234.js", "export const a = ;");
  expect(await checkDist(dist)).toEqual([{file: "_import/a.1234.js", what: 'syntax error: Unexpected ";"'}]);
});

test("checkDist finds TypeScript that was copied as it is", async () => {
  write("_node/stats@1.0.0/index.1234.ts", "export const a: number = 1;");
  expect(await checkDist(dist)).toHaveLength(1);
});

test("checkDist lets a library name modules that it loads when needed", async () => {
  write("_observablehq/stdlib.1234.js", 'export const d3 = () => import("../_npm/d3@7.9.0/_esm.js");');
  expect(await checkDist(dist)).toEqual([]);
});

test("checkDist finds a library's own import that leads nowhere", async () => {
  write(
    "_node/x@1.0.0/index.1234.js",
    'import {readFileSync} from "fs"; import "../y@1.0.0/index.js"; readFileSync();'
  );
  expect((await checkDist(dist)).map((d) => d.what)).toEqual([
    "Node's own module: fs",
    "missing module: ../y@1.0.0/index.js"
  ]);
});

test("checkDist checks every name of several imports of one cell", async () => {
  write("_import/a.1234.js", "export const one = 1; export const two = 2;");
  const cell = `const [{one, too: b}, all] = await Promise.all([import("./_import/a.1234.js"), import("./_import/a.1234.js")]);`;
  write("index.html", `<script type="module">async () => {${cell}}</script>`);
  expect(await checkDist(dist)).toEqual([{file: "index.html", what: "no export too in ./_import/a.1234.js"}]);
});
