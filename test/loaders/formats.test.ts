import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import type {MeasuredSamples} from "../../loaders/format.js";
import {readFormats} from "../../loaders/readFormats.js";
import {exampleLine} from "./formats/exampleLine.js";
import {formatsMarkdown} from "./formats/formatsMarkdown.js";
import {formatsOf} from "./formats/formatsOf.js";
import {addMeasured, nothing} from "./formats/measure.js";
import {measureFixtures} from "./formats/measureFixtures.js";

const printed = readFormats();

/** The counts of the samples are held to a load in samples.test.ts. */
test("data/formats.json says what the fixtures give (npm run formats)", async () => {
  const samples = new Map<string, MeasuredSamples>(
    printed.formats.flatMap((d) => (d.samples === null ? [] : [[d.name, d.samples] as const]))
  );
  expect(printed).toEqual(formatsOf(await measureFixtures(), {samples}));
});

test("docs/formats.md is made of data/formats.json (npm run formats)", () => {
  expect(readFileSync("docs/formats.md", "utf8")).toBe(formatsMarkdown(printed));
});

test("every loader has a fixture, and its example is there", () => {
  const all = printed.formats.flatMap((d) => d.loaders);
  expect(all.filter((d) => d.example === null).map((d) => d.name)).toEqual([]);
  expect(all.filter((d) => !existsSync(d.example!.file)).map((d) => d.name)).toEqual([]);
});

test("a fixture in Benchbook's own words gives everything", () => {
  const native = printed.formats.find((d) => d.name === "native")!;
  expect(native.gives).toEqual(printed.capabilities.map((d) => d.name));
  expect(native.loaders[0].fixture).toEqual({
    runs: 2,
    cells: 0,
    sessions: 0,
    gives: {
      outcome: 2,
      scores: 2,
      gates: 2,
      judge: 1,
      attempts: 2,
      cost: 1,
      tokens: 1,
      cache: 1,
      reasoning: 1,
      duration: 2,
      turns: 1
    }
  });
});

test("what stands beside results gives nothing", () => {
  const side = printed.formats.flatMap((d) => d.loaders).find((d) => d.name === "inspect-side")!;
  expect(side.fixture).toEqual(nothing());
});

test("addMeasured adds rows and capabilities, and leaves out what neither has", () => {
  const a = {runs: 2, cells: 0, sessions: 1, gives: {cost: 1}};
  const b = {runs: 3, cells: 4, sessions: 0, gives: {cost: 2, judge: 5}};
  expect(addMeasured(a, b)).toEqual({runs: 5, cells: 4, sessions: 1, gives: {cost: 3, judge: 5}});
  expect(addMeasured(nothing(), nothing())).toEqual(nothing());
});

test("exampleLine prints JSON that fits as it is", () => {
  expect(exampleLine('{\n  "a": 1,\n  "b": [true, NaN, {}]\n}')).toBe('{"a": 1, "b": [true, null, {}]}');
});

test("exampleLine leaves the depths of JSON out until it fits", () => {
  expect(exampleLine('{"a": {"b": {"c": {"d": {"e": {"f": 1}}}}}}', {width: 40})).toBe(
    '{"a": {"b": {"c": {"d": {…}}}}}'
  );
  expect(exampleLine('{"a": {"b": {"c": {"d": "long"}}}}', {width: 24})).toBe('{"a": {"b": {"c": {…}}}}');
});

test("exampleLine keeps the keys by which a file is recognised, in their order", () => {
  const text = '{"first": "aaaaaaaaaa", "second": "bbbbbbbbbb", "results": {"x": 1}, "versions": {"x": 0}}';
  expect(exampleLine(text, {keys: ["results", "versions"], width: 52})).toBe(
    '{"results": {"x": 1}, "versions": {"x": 0}, …}'
  );
});

test("exampleLine takes the first line of JSONL", () => {
  expect(exampleLine('{"a": 1}\n{"a": 2}\n')).toBe('{"a": 1}');
});

test("exampleLine cuts off text of other kinds", () => {
  expect(exampleLine("Model,Rate\n  Mini,0.5\n")).toBe("Model,Rate ⏎ Mini,0.5");
  expect(exampleLine("abcdefghij", {width: 5})).toBe("abcd…");
});
