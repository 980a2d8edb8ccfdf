import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {parseJson} from "../../loaders/jsonText.js";
import {openZip} from "../../loaders/zip.js";
import {createProject} from "./archiveFixture.js";
import {writeZip} from "./writeZip.js";

const run = (task: string) => JSON.stringify({benchbook: "run/1", task, model: "mini"});

/** A word as Zstandard; made by: printf hello | zstd -c | base64 */
const zstdHello = "KLUv/QRYKQAAaGVsbG+jbZ+I"; // hello

test("a file in gzip loads as if it were not packed", async () => {
  const project = createProject();
  project.write({"x/.keep": ""});
  writeFileSync(join(project.folder, "results/x/runs.jsonl.gz"), gzipSync(`${run("a")}\n${run("b")}\n`));
  const {problems} = await project.load();
  expect(problems.filter((d) => d.source !== "x/.keep")).toEqual([]);
  expect(await project.rows("SELECT task_id, source FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a", source: "x/runs.jsonl.gz"},
    {task_id: "b", source: "x/runs.jsonl.gz"}
  ]);
});

test("a line that comes in many pieces is one line, beside the lines around it", async () => {
  const project = createProject();
  const long = JSON.stringify({benchbook: "run/1", task: "b", model: "mini", note: "é".repeat(200_000)});
  project.write({"x/runs.jsonl": `${run("a")}\r\n\n${long}\n${run("c")}`});
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  expect(await project.rows("SELECT task_id, pointer, length(note) AS n FROM runs ORDER BY task_id")).toEqual([
    {task_id: "a", pointer: "line 1", n: null},
    {task_id: "b", pointer: "line 3", n: 200_000},
    {task_id: "c", pointer: "line 4", n: null}
  ]);
});

test("a small file that unpacks to more than can be held is refused, and the one beside it loads", async () => {
  const project = createProject();
  project.write({"x/good.json": run("good")});
  const spaces = gzipSync(Buffer.alloc(2 ** 24, 32));
  const bomb = [gzipSync(run("bomb")), ...Array.from({length: 17}, () => spaces)];
  writeFileSync(join(project.folder, "results/x/bomb.json.gz"), Buffer.concat(bomb));
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs")).toEqual([{task_id: "good"}]);
  expect(problems).toMatchObject([
    {code: "unreadable", source: "x/bomb.json.gz", received: "more than 268435456 bytes to be read at once"}
  ]);
});

test("parseJson(text) takes bare NaN and Infinity as unknown, and leaves those in strings alone", () => {
  expect(parseJson('\uFEFF{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN \\" Infinity"}')).toEqual({
    a: null,
    b: [null, null],
    c: 'NaN " Infinity'
  });
});

test("parseJson(text) of broken JSON throws", () => {
  expect(() => parseJson('{"a": NaN,')).toThrow(SyntaxError);
});

test("openZip reads members that are stored, deflated and packed with Zstandard", async () => {
  const project = createProject();
  const path = join(project.folder, "x.zip");
  const packed = Buffer.from(zstdHello, "base64");
  writeFileSync(
    path,
    writeZip([
      {name: "a.txt", content: "stored", method: 0},
      {name: "../b.txt", content: "x".repeat(1000)},
      {name: "c/d.txt", content: "hello", method: 93, packed}
    ])
  );
  const zip = await openZip(path);
  expect(zip.members).toEqual([
    {name: "a.txt", bytes: 6},
    {name: "../b.txt", bytes: 1000},
    {name: "c/d.txt", bytes: 5}
  ]);
  expect(await zip.text("a.txt")).toBe("stored");
  expect(await zip.text("../b.txt")).toBe("x".repeat(1000));
  expect(await zip.text("c/d.txt")).toBe("hello");
  await expect(zip.text("e.txt")).rejects.toThrow("no member e.txt");
  zip.close();
});

test("openZip stops at a member that unpacks to more than its limit", async () => {
  const project = createProject();
  const path = join(project.folder, "x.zip");
  writeFileSync(path, writeZip([{name: "bomb", content: "x".repeat(100_000)}]));
  const zip = await openZip(path, {limit: 500});
  await expect(zip.text("bomb")).rejects.toThrow("unpacks to more than 500 bytes");
  zip.close();
});

test("a packed file that is damaged is a problem, whoever would read other files with it", async () => {
  const project = createProject();
  project.copy("test/fixtures/lm-eval", "lm");
  const results = "lm/acme__mini-1/results_2026-01-02T03-04-05.678901.json";
  project.remove(results);
  project.write({[`${results}.gz`]: "this is not packed", "lm/good.json": run("good")});
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs WHERE task_id = 'good'")).toEqual([{task_id: "good"}]);
  expect(problems.filter((d) => d.source === `${results}.gz`)).toMatchObject([
    {code: "unreadable", severity: "error", received: "incorrect header check"}
  ]);
});

test("openZip refuses more members than it may list", async () => {
  const project = createProject();
  const path = join(project.folder, "many.zip");
  writeFileSync(path, writeZip(["a", "b", "c"].map((name) => ({name, content: name}))));
  const zip = await openZip(path, {maxMembers: 3});
  expect(zip.members.map((d) => d.name)).toEqual(["a", "b", "c"]);
  zip.close();
  await expect(openZip(path, {maxMembers: 2})).rejects.toThrow("a zip of 3 members (at most 2)");
});

test("openZip takes nothing from a member whose bytes are not those that its checksum was made of", async () => {
  const project = createProject();
  const path = join(project.folder, "damaged.zip");
  const bytes = writeZip([{name: "a", content: "score: 1", method: 0}]);
  bytes[bytes.indexOf("score: 1") + 7] = "2".charCodeAt(0);
  writeFileSync(path, bytes);
  const zip = await openZip(path);
  await expect(zip.text("a")).rejects.toThrow("a is damaged: its checksum is not the one that the zip states");
  zip.close();
});
