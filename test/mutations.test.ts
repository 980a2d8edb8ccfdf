import {expect, test} from "vitest";
import {caseOf} from "./mutations/caseOf.js";
import type {Case} from "./mutations/caseOf.js";
import {fixtureInputs, sampleInputs} from "./mutations/inputs.js";
import type {Input} from "./mutations/inputs.js";
import {mutators} from "./mutations/mutators.js";
import {loadCases} from "./mutations/loadCases.js";
import type {Outcome} from "./mutations/outcome.js";
import {readCases} from "./mutations/readCases.js";

const light = mutators.filter((d) => d.isHeavy !== true);
const seed = 1;

function casesOf(inputs: Input[], count: number): Case[] {
  return Array.from({length: count}, (_, i) => caseOf(i, {seed, inputs, mutators: light})).filter(
    (d) => d !== undefined
  );
}

function violationsOf(outcomes: Outcome[]): string[] {
  return outcomes
    .filter((d) => d.violations.length > 0)
    .map((d) => `${d.index} ${d.mutator} of ${d.input}: ${d.path}: ${d.violations.join("; ")}`);
}

/** The short form of `npm run fuzz:loaders`, which says more of a case: `-- --case` with its number. */
test("no damaged fixture stops the reading, or loses or changes a row without saying so", async () => {
  const outcomes = await readCases(casesOf(fixtureInputs(), 4 * light.length));
  expect(outcomes.length).toBeGreaterThan(3 * light.length);
  expect(violationsOf(outcomes)).toEqual([]);
}, 600_000);

test("fixtures damaged in every way load together, each beside its good record", async () => {
  expect(violationsOf(await loadCases(casesOf(fixtureInputs(), light.length)))).toEqual([]);
}, 600_000);

const samples = sampleInputs();
if (samples.length === 0) console.log("no samples to damage: only the fixtures are");
else
  test("no damaged sample stops the reading, or loses or changes a row without saying so", async () => {
    expect(violationsOf(await readCases(casesOf(samples, 2 * light.length)))).toEqual([]);
  }, 600_000);
