import {expect, test} from "vitest";
import {isNestedDeeper} from "../../loaders/isNestedDeeper.js";

const deeper = (text: string, isLines = false) => isNestedDeeper([Buffer.from(text)], {levels: 3, isLines});

test("isNestedDeeper counts brackets and braces outside strings", async () => {
  expect(await deeper('[[{"a": 1}]]')).toBe(false);
  expect(await deeper('[[{"a": []}]]')).toBe(true);
  expect(await deeper('["[[[[", "\\"[[[["]')).toBe(false);
  expect(await deeper("[[[]], [[]], [[]]]")).toBe(false);
});

test("isNestedDeeper begins again with every line of JSON lines, broken or not", async () => {
  const broken = '[[[\n[[\n"[[[[\n[]';
  expect(await deeper(broken, true)).toBe(false);
  expect(await deeper(broken)).toBe(true);
  expect(await deeper("[]\n[[[[", true)).toBe(true);
});

test("isNestedDeeper goes on from chunk to chunk", async () => {
  const chunks = ['["[', "[[[\\", '"[[", [', "[", "["].map((d) => Buffer.from(d));
  expect(await isNestedDeeper(chunks, {levels: 3, isLines: false})).toBe(true);
  expect(await isNestedDeeper(chunks.slice(0, 4), {levels: 3, isLines: false})).toBe(false);
});
