import {expect, test} from "vitest";
import {matchesGlob} from "../../loaders/glob.js";

test.each([
  ["tables/a.yaml", "tables/*.yaml", true],
  ["tables/deep/a.yaml", "tables/*.yaml", false],
  ["tables/deep/a.yaml", "tables/**/*.yaml", true],
  ["tables/a.yaml", "tables/**/*.yaml", true],
  ["a.yaml", "**", true],
  ["run-1.json", "run-?.json", true],
  ["run-12.json", "run-?.json", false],
  ["a+b(c).json", "a+b(c).json", true],
  ["aab.json", "a+b.json", false],
  [".hidden/x.json", "**/x.json", true]
])("matchesGlob(%j, %j) is %j", (path, glob, expected) => {
  expect(matchesGlob(path, glob)).toBe(expected);
});
