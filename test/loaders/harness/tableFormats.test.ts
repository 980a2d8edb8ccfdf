import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const columns = {
  task: "Task",
  model: "Model",
  passed: {from: "Result", values: {Pass: true, Fail: false}},
  tokens_output: "Out",
  "scores.lint": "Lint"
};

/** An archive of one table, which every format below holds in its own way. */
const archiveOf = (path: string, more: object = {}) => ({
  study: path.split(".")[0],
  title: "T",
  files: [{path, columns, ...more}]
});

const lines = ["Task,Model,Result,Out,Lint", "two-fer,mini,Pass,1840,0.75", '"bowling, hard",mini,Fail,95,B+', ""];

async function parquet(): Promise<Buffer> {
  const {readFileSync} = await import("node:fs");
  const {folder} = createProject();
  const path = join(folder, "x.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `COPY (FROM (VALUES ('two-fer', 'mini', 'Pass', 1840::BIGINT, '0.75'), ('bowling, hard', 'mini', 'Fail', 95, 'B+'))
       AS t("Task", "Model", "Result", "Out", "Lint")) TO '${path}' (FORMAT parquet)`
  );
  connection.closeSync();
  instance.closeSync();
  return readFileSync(path);
}

test("table reads one table the same from every format", async () => {
  const objects = [
    {Task: "two-fer", Model: "mini", Result: "Pass", Out: 1840, Lint: 0.75},
    {Task: "bowling, hard", Model: "mini", Result: "Fail", Out: 95, Lint: "B+"}
  ];
  const csv = lines.join("\n");
  const separated = (separator: string) =>
    csv
      .replaceAll(/,(?! )/g, separator)
      .replace('"bowling, hard"', separator === ";" ? '"bowling, hard"' : "bowling, hard");
  const yaml =
    "- {Task: two-fer, Model: mini, Result: Pass, Out: 1840, Lint: 0.75}\n- {Task: 'bowling, hard', Model: mini, Result: Fail, Out: 95, Lint: B+}\n";
  const files: [string, string, string | Buffer, object?][] = [
    ["comma", "comma.csv", csv],
    ["windows", "windows.csv", `\ufeff${csv.replaceAll("\n", "\r\n")}`],
    ["semicolon", "semicolon.csv", separated(";")],
    ["tabs", "tabs.csv", separated("\t")],
    ["tsv", "tsv.tsv", separated("\t")],
    ["pipes", "pipes.txt", separated("|")],
    ["packed", "packed.csv.gz", gzipSync(csv)],
    ["lines", "lines.jsonl", objects.map((d) => JSON.stringify(d)).join("\n")],
    ["objects", "objects.json", JSON.stringify({meta: 1, results: objects}), {rows: "/results"}],
    ["keyed", "keyed.json", JSON.stringify({a: objects[0], b: objects[1]})],
    ["list", "list.yaml", yaml],
    ["parquet", "parquet.parquet", await parquet()]
  ];
  const project = createProject();
  for (const [name, path, content, more] of files) {
    project.write({[`${name}/archive.yaml`]: archiveOf(path, more)});
    writeFileSync(join(project.folder, "results", name, path), content);
  }
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  const rows = await project.rows(
    `SELECT study_id, task_id, model_id, runs.passed, tokens_output, value, raw, pointer
     FROM runs JOIN scores USING (run_id) ORDER BY study_id, tokens_output`
  );
  const pointers: Record<string, [string, string]> = {
    lines: ["line 2", "line 1"],
    objects: ["/results/1", "/results/0"],
    keyed: ["/b", "/a"],
    list: ["/1", "/0"],
    parquet: ["row 2", "row 1"]
  };
  const expected = files
    .map(([name]) => name)
    .toSorted()
    .flatMap((study_id) => {
      const [last, first] = pointers[study_id] ?? ["line 3", "line 2"];
      const model_id = "acme/mini-1";
      return [
        {
          study_id,
          task_id: "bowling, hard",
          model_id,
          passed: false,
          tokens_output: 95,
          value: null,
          raw: "B+",
          pointer: last
        },
        {
          study_id,
          task_id: "two-fer",
          model_id,
          passed: true,
          tokens_output: 1840,
          value: 0.75,
          raw: null,
          pointer: first
        }
      ];
    });
  expect(rows).toEqual(expected);
});

test("table says which lines are ragged, doubled or broken, and loads the rest", async () => {
  const project = createProject();
  const head = "Task,Model,Result,Out,Lint";
  project.write({
    "ragged/archive.yaml": archiveOf("ragged.csv"),
    "ragged/ragged.csv": `${head}\na,mini,Pass,1,2\nb,mini,Pass,1\nc,mini,Pass,1,2,3\nd,mini,Fail,1,2,,\n`,
    "open/archive.yaml": archiveOf("open.csv"),
    "open/open.csv": `${head}\na,mini,Pass,1,2\nb,mini,"Pass,1,2\nc,mini,Pass,1,2\n`,
    "twice/archive.yaml": archiveOf("twice.csv"),
    "twice/twice.csv": `${head},Out\na,mini,Pass,1,2,7\n`,
    "broken/archive.yaml": archiveOf("broken.jsonl"),
    "broken/broken.jsonl": `{"Task":"a","Model":"mini","Result":"Pass","Out":1,"Lint":2}\n{"Task":\n[1]\n{"Task":"b","Model":"mini","Result":"Fail","Lint":2}\n`,
    "lists/archive.yaml": archiveOf("lists.json"),
    "lists/lists.json": {
      columns: ["Task", "Model", "Result", "Out", "Lint"],
      rows: [["a", "mini", "Pass", 1, 2], ["b"], 3]
    },
    "empty/archive.yaml": archiveOf("empty.csv"),
    "empty/empty.csv": `${head}\n`
  });
  const {problems} = await project.load();
  expect(
    problems
      .filter((d) => d.code !== "unequal-n")
      .map((d) => [d.study_id, d.severity, d.code, d.pointer, d.received, d.action])
  ).toEqual([
    ["broken", "error", "bad-syntax", "line 2", expect.stringContaining('{"Task":'), "row left out"],
    ["broken", "error", "bad-value", "line 3", "[1]", "row left out"],
    ["broken", "note", "absent-column", null, "1 of 2 rows without it", "taken as unknown there"],
    ["empty", "warning", "empty-table", null, "none", null],
    ["lists", "error", "ragged-row", "/rows/1", '1 cells: ["b"]', "row left out"],
    ["lists", "error", "bad-value", "/rows/2", "3", "row left out"],
    ["open", "error", "bad-syntax", "line 3", "the end of the file", "the rest of the file from that line on left out"],
    ["ragged", "error", "ragged-row", "line 3", "4 cells: b | mini | Pass | 1", "row left out"],
    ["ragged", "error", "ragged-row", "line 4", "6 cells: c | mini | Pass | 1 | 2 | 3", "row left out"],
    ["twice", "warning", "duplicate-column", "line 1", "Out", "column 6 is called Out (2)"]
  ]);
  expect(await project.rows("SELECT study_id, task_id, tokens_output FROM runs ORDER BY study_id, task_id")).toEqual([
    {study_id: "broken", task_id: "a", tokens_output: 1},
    {study_id: "broken", task_id: "b", tokens_output: null},
    {study_id: "lists", task_id: "a", tokens_output: 1},
    {study_id: "open", task_id: "a", tokens_output: 1},
    {study_id: "ragged", task_id: "a", tokens_output: 1},
    {study_id: "ragged", task_id: "d", tokens_output: 1},
    {study_id: "twice", task_id: "a", tokens_output: 1}
  ]);
});

test("table reads the rows that where asks for, and says what no row has", async () => {
  const project = createProject();
  const csv = `${lines[0]}\na,mini,Pass,1,2\nb,mini,Fail,2,2\nc,maxi,Fail,3,2\nd,midi,Pass,4,2\n`;
  project.write({
    "some/archive.yaml": archiveOf("some.csv", {where: {Model: ["mini", "maxi", "mega"], Out: [2, 3, 4]}}),
    "some/some.csv": csv,
    "none/archive.yaml": archiveOf("none.csv", {where: {Split: "test"}}),
    "none/none.csv": csv
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id FROM runs ORDER BY task_id")).toEqual([{task_id: "b"}, {task_id: "c"}]);
  expect(
    problems.filter((d) => d.code.startsWith("no-")).map((d) => [d.study_id, d.severity, d.code, d.expected])
  ).toEqual([
    ["none", "error", "no-such-column", "a column Split (where)"],
    ["some", "warning", "no-such-value", "a row with Model: mega (where)"]
  ]);
});

test("table says that a text is not UTF-8", async () => {
  const project = createProject();
  project.write({"x/archive.yaml": archiveOf("x.csv")});
  writeFileSync(
    join(project.folder, "results/x/x.csv"),
    Buffer.from(`${lines[0]}\ncaf\u00e9,mini,Pass,1,2\n`, "latin1")
  );
  const {problems} = await project.load();
  expect(problems).toMatchObject([{severity: "warning", code: "bad-encoding", pointer: "line 2"}]);
});

test("table takes no euros for dollars", async () => {
  const project = createProject();
  project.write({
    "x/archive.yaml": {
      study: "x",
      title: "X",
      files: [{path: "x.csv", columns: {task: "t", model: "m", cost_usd: {from: "cost", parse: "number"}}}]
    },
    "x/x.csv": "t,m,cost\na,mini,$3\nb,mini,€3\n"
  });
  const {problems} = await project.load();
  expect(await project.rows("SELECT task_id, cost_usd FROM runs")).toEqual([{task_id: "a", cost_usd: 3}]);
  expect(problems).toMatchObject([
    {code: "bad-value", pointer: "line 3", expected: "cost_usd: US dollars", received: "€3", action: "row left out"}
  ]);
});
