import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openArchiveFile} from "../../loaders/archiveFile.js";
import {readFormats} from "../../loaders/readFormats.js";
import {detect} from "../../loaders/registry.js";
import {measureSamples} from "./formats/measureSamples.js";
import {compareSample} from "./samples/compareSample.js";
import type {Comparison} from "./samples/compareSample.js";
import {isCovered} from "./samples/isCovered.js";
import {loadSamples} from "./samples/loadSamples.js";
import type {LoadedSamples} from "./samples/loadSamples.js";
import {documents, later, loaderOf} from "./samples/loaderOf.js";
import {readExpected} from "./samples/readExpected.js";
import type {Expected} from "./samples/readExpected.js";

const {folder, entries} = readExpected();
const covered = entries.filter(isCovered);
const waiting = [...new Set(entries.filter((d) => !isCovered(d)).map((d) => d.format))].toSorted();
const lines: string[] = [];
const comparisons = new Map<Expected, Comparison>();

if (entries.length === 0) console.log(`no samples at ${folder}: only the fixtures are looked at`);
else describe("samples", describeSamples);

function describeSamples(): void {
  let samples: LoadedSamples;
  beforeAll(async () => void (samples = await loadSamples(covered, {folder})), 300_000);
  afterAll(() => {
    samples?.close();
    console.log([...lines, `not yet covered: ${waiting.join(", ") || "nothing"}`].join("\n"));
  });

  test.each(covered.map((entry) => [entry.path, entry] as const))("%s loads as expected", async (path, entry) => {
    const comparison = await compareSample(entry, samples);
    const {figures, different, unread} = comparison;
    comparisons.set(entry, comparison);
    const wrong = [...different, ...unread];
    lines.push(
      `${wrong.length === 0 ? "ok " : "NOT"} ${path}: ${entry.format}, ${figures} figures` +
        wrong.map((d) => `\n      ${d}`).join("")
    );
    expect(different).toEqual([]);
    expect(unread).toEqual([]);
  });

  test("every file fires the one loader of its format, or none where there is none yet", async () => {
    const wrong: string[] = [];
    const root = join(folder, "samples");
    for (const harness of readdirSync(root)) {
      const archive = join(root, harness);
      const paths = filesBelow(archive);
      for (const path of paths) {
        const file = await openArchiveFile({folder: archive, paths}, path);
        const fired = detect(file).map((d) => d.loader.name);
        const entry = entries.find((d) => matches(d, `${harness}/${path}`));
        const name = loaderOf[entry?.format ?? ""];
        const isMapped = entry?.format.startsWith("generic-") === true;
        const allowed = entry === undefined || !isCovered(entry) || documents.includes(entry.format) || isMapped;
        const expected = allowed ? [] : [name];
        const isRight =
          JSON.stringify(fired) === JSON.stringify(expected) || (entry?.level === "side" && fired.length === 0);
        if (!isRight)
          wrong.push(`${harness}/${path}: ${fired.join(" and ") || "none"}, expected ${expected.join() || "none"}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.skipIf(process.env.BENCHBOOK_HARNESS !== undefined)(
    "the table of formats counts the samples as this load did (npm run formats)",
    async () => {
      for (const entry of covered) {
        if (!comparisons.has(entry)) comparisons.set(entry, await compareSample(entry, samples));
      }
      const measured = await measureSamples({folder, entries}, {samples, comparisons});
      const printed = readFormats().formats.flatMap((d) => (d.samples === null ? [] : [[d.name, d.samples] as const]));
      expect(Object.fromEntries(printed)).toEqual(Object.fromEntries(measured));
    }
  );

  test("every format has a loader, or is known to wait for one", () => {
    expect(waiting.filter((d) => !later.includes(d))).toEqual([]);
  });
}

test("no fixture fires two loaders", async () => {
  const root = "test/fixtures";
  const found: string[] = [];
  for (const name of readdirSync(root)) {
    const archive = join(root, name);
    const paths = filesBelow(archive);
    for (const path of paths) {
      const fired = detect(await openArchiveFile({folder: archive, paths}, path)).map((d) => d.loader.name);
      if (fired.length > 1) found.push(`${name}/${path}: ${fired.join(" and ")}`);
    }
  }
  expect(found).toEqual([]);
});

function matches({path}: Expected, file: string): boolean {
  return path.endsWith("/") ? file.startsWith(path) : file === path;
}

function filesBelow(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name).slice(root.length + 1))
    .toSorted();
}
