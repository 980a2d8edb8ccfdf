import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openArchiveFile} from "../../loaders/archiveFile.js";
import {detect, loaders} from "../../loaders/registry.js";
import {compareSample} from "./samples/compareSample.js";
import {loadSamples} from "./samples/loadSamples.js";
import type {LoadedSamples} from "./samples/loadSamples.js";
import {documents, later, loaderOf} from "./samples/loaderOf.js";
import {readExpected} from "./samples/readExpected.js";
import type {Expected} from "./samples/readExpected.js";

const {folder, entries} = readExpected();
const known = new Set(loaders.map((d) => d.name));
const isCovered = ({format}: Expected) => documents.includes(format) || known.has(loaderOf[format]);
const covered = entries.filter(isCovered);
const waiting = [...new Set(entries.filter((d) => !isCovered(d)).map((d) => d.format))].toSorted();
const lines: string[] = [];

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
    const {figures, different, unread} = await compareSample(entry, samples);
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
