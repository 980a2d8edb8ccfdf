import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {buildReport} from "../../../src/cli/build/buildReport.js";
import {clearPageData} from "../../../src/cli/build/clearPageData.js";

// Whole builds are in test/site.

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "benchbook-build-"))));
afterEach(() => rmSync(root, {recursive: true, force: true}));

test("buildReport does not replace a folder that holds something else", async () => {
  mkdirSync(join(root, "thesis"));
  writeFileSync(join(root, "thesis/chapter.txt"), "years of work");
  await expect(buildReport({root, out: "thesis"})).rejects.toThrow(`not a report, so not replaced: ${root}/thesis`);
  expect(readdirSync(join(root, "thesis"))).toEqual(["chapter.txt"]);
});

test("buildReport does not replace the project itself", async () => {
  mkdirSync(join(root, "_observablehq"));
  await expect(buildReport({root, out: "."})).rejects.toThrow(`not a report, so not replaced: ${root}`);
});

test("clearPageData removes what data loaders made", () => {
  const cache = join(root, "src/.observablehq/cache");
  mkdirSync(join(cache, "data/aibench"), {recursive: true});
  mkdirSync(join(cache, "_npm/htl@1.0.0"), {recursive: true});
  clearPageData(join(root, "src"));
  expect(readdirSync(cache)).toEqual(["_npm"]);
});

test("clearPageData of a project that was never built does nothing", () => {
  clearPageData(join(root, "src"));
  expect(readdirSync(root)).toEqual([]);
});
