import {expect, test} from "vitest";
import {main} from "../../src/cli/benchbook.js";
import {harnesses} from "../../loaders/harnesses.js";

async function formats(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(["formats", ...argv], {stdout: (d) => out.push(d), stderr: (d) => err.push(d)});
  return {code, stdout: out.join("\n"), stderr: err.join("\n")};
}

test("benchbook formats --help shows its examples", async () => {
  const {code, stdout} = await formats("--help");
  expect(code).toBe(0);
  expect(stdout).toContain("usage: benchbook formats");
  expect(stdout).toContain("examples:");
});

test("benchbook formats has a row for every harness, and a mark for every capability", async () => {
  const {code, stdout} = await formats();
  expect(code).toBe(0);
  const [head, , ...lines] = stdout.split("\n");
  expect(head.split(/\s{2,}/).slice(0, 4)).toEqual(["format", "loads as", "outcome", "scores"]);
  expect(lines.slice(0, harnesses.length).map((d) => d.split(" ", 1)[0])).toEqual(harnesses.map((d) => d.name));
  expect(lines.find((d) => d.startsWith("native "))!.match(/[✓·]/g)).toEqual(Array.from({length: 11}, () => "✓"));
  expect(lines.find((d) => d.startsWith("ctrf "))!).toMatch(/^ctrf +runs +✓ +· /);
});

test("benchbook formats NAME says what a format gives and lacks, how it is recognised, and shows a line of it", async () => {
  const {code, stdout} = await formats("ctrf");
  expect(code).toBe(0);
  expect(stdout).toContain("ctrf: CTRF, https://ctrf.io/");
  expect(stdout).toMatch(/gives +outcome, attempts, duration\n/);
  expect(stdout).toMatch(/lacks +scores, gates, judge, cost, tokens, cache, reasoning, turns\n/);
  expect(stdout).toMatch(/recognised by +results, tool, summary/);
  expect(stdout).toMatch(/example +\{"results": \{"tool": /);
  expect(stdout).toContain("npx benchbook detect test/fixtures/ctrf/report.json");
  expect(stdout).toMatch(/samples +1 of 1: 1 run; \d+ figures compared\n +counted +outcome 1, .* of 1 rows\n/);
});

test("benchbook formats finds a format by one of its loaders, in any case", async () => {
  expect((await formats("Harbor-Job")).stdout).toMatch(/^harbor: Harbor/);
});

test("benchbook formats of a table says that archive.yaml names it", async () => {
  expect((await formats("table")).stdout).toMatch(/recognised by +archive\.yaml, which names it/);
});

test("benchbook formats --json prints everything, or the formats that were asked for", async () => {
  const all = JSON.parse((await formats("--json")).stdout) as {formats: {name: string}[]; capabilities: object[]};
  expect(all.formats.map((d) => d.name)).toEqual(harnesses.map((d) => d.name));
  expect(JSON.parse((await formats("aider", "--json")).stdout)).toMatchObject([
    {name: "aider", levels: ["runs", "cells"]}
  ]);
});

test("benchbook formats of an unknown name lists the known ones, exit 2", async () => {
  expect(await formats("aidr")).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/unknown format: aidr \(known: aider, /)
  });
});
