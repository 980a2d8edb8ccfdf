import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {membersOf, readFixture} from "../loaders/harness/inspectLog.js";
import {readExpected} from "../loaders/samples/readExpected.js";
import {writeZip} from "../loaders/writeZip.js";
import type {Format, Target} from "./mutator.js";

/** The files of an archive before one of them is damaged. */
export interface Input {
  name: string;
  files: {path: string; bytes: Buffer}[];
}

const largest = 256 * 1024;

/** Our own fixtures, each loader's, and files of the same formats that only tests write. */
export function fixtureInputs(): Input[] {
  const root = "test/fixtures";
  const folders = readdirSync(root).toSorted();
  return [...folders.map((name) => ({name, files: filesBelow(join(root, name))})), ...ownInputs()];
}

/** The real samples, as far as they are small enough to be loaded thousands of times; none where they are absent. */
export function sampleInputs(): Input[] {
  const {folder, entries} = readExpected();
  return entries.flatMap(({path}) => {
    const absolute = join(folder, "samples", path);
    if (!existsSync(absolute)) return [];
    const files = statSync(absolute).isDirectory()
      ? filesBelow(absolute).map((d) => ({...d, path: path + d.path}))
      : [{path, bytes: readFileSync(absolute)}];
    const bytes = files.reduce((sum, d) => sum + d.bytes.length, 0);
    return bytes <= largest ? [{name: `samples/${path}`, files}] : [];
  });
}

/** The files of an input that may be damaged: archive.yaml is no result file, it decides on all the others. */
export function targetsOf({files}: Input): Target[] {
  return files
    .filter((d) => !/^archive\.ya?ml$/.test(d.path) && d.bytes.length > 0)
    .map((d) => ({...d, format: formatOf(d)}));
}

function formatOf({path, bytes}: {path: string; bytes: Buffer}): Format {
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return "zip";
  const text = bytes.toString("utf8");
  if (/\.(csv|tsv)$/.test(path)) return "csv";
  if (/\.ya?ml$/.test(path)) return "yaml";
  if (text.trimStart().startsWith("<")) return "xml";
  if (isJson(text)) return "json";
  return text.split("\n").every((line) => line.trim() === "" || isJson(line)) ? "jsonl" : "text";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replaceAll(/\b(?:NaN|-?Infinity)\b/g, "null"));
    return /^\s*[{[]/.test(text);
  } catch {
    return false;
  }
}

const record = (i: number) => ({
  benchbook: "run/1",
  task: `task-${i}`,
  model: "acme/mini-1",
  harness: "acme",
  passed: i % 2 === 0,
  attempts: [
    {passed: false, error: "no"},
    {passed: i % 2 === 0, cost_usd: 0.5 + i}
  ],
  cost_usd: 1.5 + i,
  tokens_input: 100 + i,
  tokens_output: 200 + i,
  duration_s: 30.5 + i,
  started_at: `2026-01-0${i}T03:04:05Z`,
  settings: {top_p: 0.9},
  scores: {style: 0.25 * i}
});

/** Records of Benchbook's own, tables with a column map, and an Inspect log as a zip. */
function ownInputs(): Input[] {
  const records = [1, 2, 3].map(record);
  const rows = records.map(({task, model, passed, cost_usd, tokens_output}) => ({
    task,
    model,
    passed,
    cost_usd,
    tokens_output
  }));
  const names = Object.keys(rows[0]);
  const csv = [names, ...rows.map((d) => Object.values(d))].map((d) => d.join(",")).join("\n");
  const map = (path: string) =>
    `study: own\ntitle: Own\nfiles:\n  - path: ${path}\n    columns: {${names.map((d) => `${d}: ${d}`).join(", ")}}\n`;
  const own = (name: string, path: string, text: string | Buffer): Input => ({
    name,
    files: [{path, bytes: Buffer.from(text)}]
  });
  const table = (path: string, text: string): Input => ({
    name: `own/${path}`,
    files: [
      {path: "archive.yaml", bytes: Buffer.from(map(path))},
      {path, bytes: Buffer.from(text)}
    ]
  });
  return [
    own("own/native.json", "runs.json", JSON.stringify(records, null, 1)),
    own("own/native.jsonl", "runs.jsonl", records.map((d) => `${JSON.stringify(d)}\n`).join("")),
    own("own/inspect.eval", "logs/a.eval", writeZip(membersOf(readFixture()))),
    table("table.csv", `${csv}\n`),
    table("table.json", JSON.stringify(rows)),
    table("table.jsonl", rows.map((d) => `${JSON.stringify(d)}\n`).join("")),
    table("table.yaml", rows.map((d) => `- ${JSON.stringify(d)}\n`).join(""))
  ];
}

function filesBelow(root: string): Input["files"] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name))
    .toSorted()
    .map((path) => ({path: path.slice(join(root).replace(/\/$/, "").length + 1), bytes: readFileSync(path)}));
}
