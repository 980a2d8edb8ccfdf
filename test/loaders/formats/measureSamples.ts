import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {MeasuredSamples} from "../../../loaders/format.js";
import {harnesses} from "../../../loaders/harnesses.js";
import type {Comparison} from "../samples/compareSample.js";
import type {LoadedSamples} from "../samples/loadSamples.js";
import {documents} from "../samples/loaderOf.js";
import type {Expected, Samples} from "../samples/readExpected.js";
import {addMeasured, measure, nothing} from "./measure.js";

/** Counts what the samples of each harness gave, by the harness's name; a harness without samples is left out. */
export async function measureSamples(
  {folder, entries}: Samples,
  {samples, comparisons}: {samples: LoadedSamples; comparisons: Map<Expected, Comparison>}
): Promise<Map<string, MeasuredSamples>> {
  const byStudy = await measure(samples.db, () => "study_id");
  const found = new Map<string, MeasuredSamples>();
  for (const harness of harnesses) {
    const name = harness.samples ?? harness.name;
    const root = join(folder, "samples", name);
    if (!existsSync(root)) continue;
    const own = entries.filter((d) => d.path.startsWith(`${name}/`) && !documents.includes(d.format));
    const compared = own.flatMap((entry) => comparisons.get(entry) ?? []);
    found.set(harness.name, {
      files: readdirSync(root, {recursive: true, withFileTypes: true}).filter((d) => d.isFile()).length,
      entries: own.length,
      loaded: compared.filter((d) => d.different.length + d.unread.length === 0).length,
      figures: compared.reduce((sum, d) => sum + d.figures, 0),
      ...own
        .filter((entry) => comparisons.has(entry))
        .map((entry) => byStudy.get(samples.studyOf(entry)) ?? nothing())
        .reduce(addMeasured, nothing())
    });
  }
  return found;
}
