// @vitest-environment jsdom
import {expect, test} from "vitest";
import type {Format} from "../../../loaders/format.js";
import {formatSections} from "../../../src/components/reference/formatSections.js";
import {formatsTable} from "../../../src/components/reference/formatsTable.js";
import {sampleCounts} from "../../../src/components/reference/sampleCounts.js";

const capabilities = [
  {name: "cost", description: "US dollars"},
  {name: "tokens", description: "input or output tokens"},
  {name: "judge", description: "scores by a judge"}
];
const fixture = {runs: 1, cells: 0, sessions: 0, gives: {cost: 1}};
const acme: Format = {
  name: "acme",
  title: "Acme <b>runner</b>",
  url: "https://example.com/acme",
  levels: ["runs", "cells"],
  gives: ["cost"],
  loaders: [
    {
      name: "acme-run",
      description: "Acme: one result.json a task",
      keys: ["case", "llm"],
      example: {file: "test/fixtures/acme/result.json", line: '{"case": "two-fer", "llm": "acme/mini-1"}'},
      fixture
    },
    {name: "acme-table", description: "Acme: a table", keys: [], example: null, fixture}
  ],
  samples: {runs: 1200, cells: 1, sessions: 0, gives: {cost: 3}, files: 9, entries: 4, loaded: 3, figures: 20}
};
const textsOf = (row: Element) => [...row.children].map((d) => d.textContent!.replace(/\s+/g, " ").trim());

test("formatsTable has a badge for what a format gives, words for what it lacks, and the counts of its samples", () => {
  const table = formatsTable([acme], capabilities);
  expect(textsOf(table.querySelector("tbody tr")!)).toEqual([
    "Acme <b>runner</b>",
    "runs, cells",
    "cost",
    "tokens, judge",
    "3 of 4: 1,200 runs, 1 cell"
  ]);
  const badges = [...table.querySelectorAll(".badge")];
  expect(badges.map((d) => [d.textContent, d.getAttribute("title")])).toEqual([["cost", "US dollars"]]);
  expect(table.querySelector("a")!.getAttribute("href")).toBe("#acme");
});

test("formatsTable says of a format that lacks nothing, or has no samples, that it is so", () => {
  const whole = {...acme, gives: ["cost", "tokens", "judge"], samples: null};
  const row = formatsTable([whole], capabilities).querySelector("tbody tr")!;
  expect(textsOf(row).slice(3)).toEqual(["nothing", "none"]);
});

test("formatsTable says so when a search leaves nothing", () => {
  expect(formatsTable([], capabilities).textContent).toBe("No format matches the search.");
});

test("sampleCounts counts what there is, and nothing where there are no samples", () => {
  expect(sampleCounts(null)).toBeNull();
  expect(sampleCounts({...acme.samples!, runs: 0, cells: 0, loaded: 0})).toBe("0 of 4");
  expect(sampleCounts({...acme.samples!, runs: 1, cells: 0, sessions: 2})).toBe("3 of 4: 1 run, 2 sessions");
});

test("formatSections says how each loader recognises its files, and shows a line of one", () => {
  const sections = formatSections([acme]);
  expect([...sections.querySelectorAll("h3")].map((d) => d.id)).toEqual(["acme"]);
  expect([...sections.querySelectorAll("dd")].map((d) => d.textContent)).toEqual([
    'Acme: one result.json a task. Recognised by case, llm.{"case": "two-fer", "llm": "acme/mini-1"}',
    "Acme: a table. Named in archive.yaml."
  ]);
});
