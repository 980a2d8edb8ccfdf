import {expect, test} from "vitest";
import {errorRange} from "../../../src/components/sql/errorRange.js";

const marked = (text: string, line: number, column: number) => {
  const range = errorRange(text, {line, column});
  return range && text.slice(range.from, range.to);
};

test("an error is about the word at its place", () => {
  expect(marked("SELECT lable\nFROM runs", 1, 8)).toBe("lable");
  expect(marked("SELECT label\nFORM runs", 2, 1)).toBe("FORM");
  expect(marked('SELECT "my label"', 1, 8)).toBe('"my label"');
  expect(marked("SELECT 1 +)", 1, 11)).toBe(")");
});

test("columns count characters, also those of two halves", () => {
  expect(marked("SELECT '😀😀', lable", 1, 14)).toBe("lable");
});

test("a place behind the end is about the last character", () => {
  expect(marked("SELECT (1", 1, 99)).toBe("1");
  expect(marked("SELECT (1", 9, 1)).toBe("SELECT");
  expect(marked("", 1, 1)).toBeUndefined();
});
