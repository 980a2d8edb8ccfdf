/**
 * Measures every format and writes data/formats.json and docs/formats.md: npm run formats. Where the samples are absent
 * their counts stay as they are.
 */
import {writeFileSync} from "node:fs";
import {readFormats} from "../../../loaders/readFormats.js";
import type {MeasuredSamples} from "../../../loaders/format.js";
import {compareSample} from "../samples/compareSample.js";
import type {Comparison} from "../samples/compareSample.js";
import {isCovered} from "../samples/isCovered.js";
import {loadSamples} from "../samples/loadSamples.js";
import {readExpected} from "../samples/readExpected.js";
import type {Expected, Samples} from "../samples/readExpected.js";
import {formatsMarkdown} from "./formatsMarkdown.js";
import {formatsOf} from "./formatsOf.js";
import {measureFixtures} from "./measureFixtures.js";
import {measureSamples} from "./measureSamples.js";

/** These and no others, whatever BENCHBOOK_HARNESS says: the table counts the samples that every contributor has. */
const given = readExpected("../shared/harness");
const samples = given.entries.length === 0 ? keptSamples() : await samplesOf(given);
const formats = formatsOf(await measureFixtures(), {samples});
writeFileSync("data/formats.json", `${JSON.stringify(formats, null, 1)}\n`);
writeFileSync("docs/formats.md", formatsMarkdown(formats));
for (const {name, samples} of formats.formats) {
  if (samples !== null) console.log(`${name}: ${samples.loaded} of ${samples.entries} samples, ${samples.runs} runs`);
}

function keptSamples(): Map<string, MeasuredSamples> {
  return new Map(readFormats().formats.flatMap((d) => (d.samples === null ? [] : [[d.name, d.samples]])));
}

async function samplesOf(given: Samples): Promise<Map<string, MeasuredSamples>> {
  const covered = given.entries.filter(isCovered);
  const samples = await loadSamples(covered, given);
  try {
    const comparisons = new Map<Expected, Comparison>();
    for (const entry of covered) comparisons.set(entry, await compareSample(entry, samples));
    return await measureSamples(given, {samples, comparisons});
  } finally {
    samples.close();
  }
}
