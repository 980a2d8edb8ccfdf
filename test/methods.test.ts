import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {methodAreas} from "../src/data/methodAreas.js";
import {parseMethods, readMethods} from "../src/data/methods.js";

const methods = readMethods(new URL("../src/stats/", import.meta.url));

test("parseMethods(code) reads the labelled paragraphs of a doc comment", () => {
  const code = `
/**
 * The share of passes,
 * in words.
 *
 * Input: two counts.
 * Assumes: independent runs.
 * Not for: repeats of a task;
 * use another.
 * Edge: none gives NaN.
 * Source: a paper.
 */
export function share(passes: number, n: number): number {`;
  expect(parseMethods(code, "share.ts")).toEqual([
    {
      name: "share",
      file: "share.ts",
      definition: "The share of passes, in words.",
      input: "two counts.",
      assumes: "independent runs.",
      notFor: "repeats of a task; use another.",
      edge: "none gives NaN.",
      source: "a paper."
    }
  ]);
});

test.each(methods.map((d) => [d.name, d] as const))(
  "%s says what it is, takes, assumes, is not for, and who says so",
  (_, d) => {
    const missing = Object.entries(d).filter(([, text]) => text === "");
    expect(missing.map(([part]) => part)).toEqual([]);
  }
);

test("every file of statistics with an exported function is in one area of the methods page", () => {
  const listed = methodAreas.flatMap((d) => d.files);
  const files = [...new Set(methods.map((d) => d.file.replace(/\.ts$/, "")))];
  expect(listed.toSorted()).toEqual(files.toSorted());
});

test("nothing in src/stats needs Node or the page", () => {
  for (const {file} of methods) {
    const code = readFileSync(new URL(`../src/stats/${file}`, import.meta.url), "utf8");
    expect(code, file).not.toMatch(
      /from "node:|require\(|process\.|Math\.random|Date\.now|new Date\(|\bdocument\b\.|\bwindow\b\./
    );
  }
});
