import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {unlikeLines} from "../../../loaders/bulk/unlikeLines.js";

const folder = mkdtempSync(join(tmpdir(), "benchbook-unlike-"));
afterAll(() => rmSync(folder, {recursive: true}));

async function unlike(text: string, pattern: string) {
  const path = join(folder, "lines.txt");
  writeFileSync(path, text);
  return unlikeLines(path, pattern);
}

test("unlikeLines(path, pattern) numbers the lines that the pattern does not match whole", async () => {
  expect(await unlike("a\nb\naa\n", "a|c")).toEqual({lines: 3, unlike: [2, 3]});
});

test("unlikeLines(path, pattern) counts blank lines, and a last line without an end", async () => {
  expect(await unlike("a\n\n\na", "a")).toEqual({lines: 4, unlike: [2, 3]});
  expect(await unlike("", "a")).toEqual({lines: 0, unlike: []});
});

test("unlikeLines(path, pattern) leaves the carriage return to the pattern", async () => {
  expect(await unlike("a\r\na\r\n", "a[\\r]?")).toEqual({lines: 2, unlike: []});
  expect(await unlike("a\r\na\n", "a")).toEqual({lines: 2, unlike: [1]});
});

test("unlikeLines(path, pattern) puts lines together that stand in several pieces of the file", async () => {
  const line = `"${"é".repeat(500)}"`;
  const lines = Array.from({length: 3000}, (_, i) => (i === 2999 ? "other" : line));
  expect(await unlike(lines.join("\n"), '"[^"\\x00-\\x1f]*"')).toEqual({lines: 3000, unlike: [3000]});
});

test("unlikeLines(path, pattern) takes no line of more than 50 000 bytes", async () => {
  const text = `${"a".repeat(50_000)}\n${"a".repeat(50_001)}\n${"a".repeat(3_000_000)}\na`;
  expect(await unlike(text, "a*")).toEqual({lines: 4, unlike: [2, 3]});
});
