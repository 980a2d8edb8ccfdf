import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {browserAdvice, findBrowser} from "./browser.js";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "benchbook-browser-"))));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function executable(path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

test("findBrowser takes the browser that BENCHBOOK_CHROMIUM names", () => {
  const given = executable("mine");
  executable("bin/chromium");
  expect(findBrowser({BENCHBOOK_CHROMIUM: given, PATH: join(folder, "bin")})).toBe(given);
});

test("findBrowser fails on a BENCHBOOK_CHROMIUM that is not there", () => {
  expect(() => findBrowser({BENCHBOOK_CHROMIUM: join(folder, "none")})).toThrow(
    `not an executable file: BENCHBOOK_CHROMIUM=${folder}/none`
  );
});

test("findBrowser takes Chrome from the PATH", () => {
  const chrome = executable("bin/google-chrome");
  expect(findBrowser({PATH: `${join(folder, "other")}:${join(folder, "bin")}`})).toBe(chrome);
});

test("findBrowser takes the newest that Playwright downloaded", () => {
  executable("cache/chromium-1100/chrome-linux/chrome");
  const newest = executable("cache/chromium-1200/chrome-linux64/chrome");
  executable("cache/firefox-1500/firefox/firefox");
  expect(findBrowser({PATH: "", PLAYWRIGHT_BROWSERS_PATH: join(folder, "cache")}, {places: []})).toBe(newest);
});

test("findBrowser finds none on a machine without one", () => {
  expect(findBrowser({PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder}, {places: []})).toBeUndefined();
});

test("the advice is one line", () => {
  expect(browserAdvice).not.toContain("\n");
});
