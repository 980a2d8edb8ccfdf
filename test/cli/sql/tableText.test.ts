import {expect, test} from "vitest";
import {cellWidth, cutToWidth} from "../../../src/components/sql/cellWidth.js";
import {tableText} from "../../../src/cli/sql/tableText.js";

test.each([
  ["abc", 3],
  ["é", 1],
  ["e\u0301", 1],
  ["日本", 4],
  ["ｱ", 1],
  ["Ａ", 2],
  ["한", 2],
  ["👍", 2],
  ["👨‍👩‍👧", 2],
  ["✅", 2],
  ["a\u200b", 1],
  ["–…", 2],
  ["", 0]
])("cellWidth(%j) is %d columns", (text, width) => {
  expect(cellWidth(text)).toBe(width);
});

test("cutToWidth(text, width) never goes beyond it, and cuts no character in two", () => {
  expect(cutToWidth("abcdef", 4)).toBe("abc…");
  expect(cutToWidth("日本語", 4)).toBe("日…");
  expect(cutToWidth("日本語", 6)).toBe("日本語");
  expect(cutToWidth("👨‍👩‍👧👨‍👩‍👧", 3)).toBe("👨‍👩‍👧…");
});

test("a table puts numbers to the right and tells null from an empty text", () => {
  expect(
    tableText(
      ["name", "n"],
      [
        ["a", 10],
        ["", 5],
        [null, null]
      ]
    ).text
  ).toBe(["name   n", "────  ──", "a     10", '""     5', ""].join("\n"));
});

test("a table is no wider than the terminal: the widest text is cut first, numbers never", () => {
  const {text, hidden} = tableText(["id", "note", "usd"], [["abcdefghij", "x".repeat(50), 0.125]], {width: 30});
  expect(text.split("\n")).toEqual([
    `id          ${"note".padEnd(11)}    usd`,
    `${"─".repeat(10)}  ${"─".repeat(11)}  ${"─".repeat(5)}`,
    `abcdefghij  ${"x".repeat(10)}…  0.125`
  ]);
  expect(hidden).toEqual([]);
});

test("wide characters keep the columns aligned", () => {
  const {text} = tableText(
    ["a", "b"],
    [
      ["日本", "x"],
      ["é", "y"]
    ]
  );
  expect(text.split("\n").slice(2)).toEqual(["日本  x", "é     y"]);
});

test("columns that have no room are left out and named", () => {
  const names = ["first", "second", "third"];
  const {text, hidden} = tableText(names, [["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"]], {width: 15});
  for (const line of text.split("\n")) expect(cellWidth(line)).toBeLessThanOrEqual(15);
  expect(hidden).toEqual(["third"]);
});

test("text of an archive cannot write to the terminal", () => {
  const {text} = tableText(["a"], [["one\ntwo\u001b[31m\u202ered\u0007"]]);
  expect(text.split("\n")[2]).toBe("one↵two�[31m�red�");
});
