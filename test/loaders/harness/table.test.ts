import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

const archive = `
study: demo
title: Demo
cost_kind: estimated
metrics:
  score: {kind: rubric, min: 0, max: 100, primary: true}
  speed: {kind: action, min: null, max: 10}
configs:
  mini: {label: Mini, model: acme/mini-1, aliases: [Mini One]}
  maxi: {label: Maxi, model: acme/maxi}
files:
  - path: runs.csv
    columns:
      config: Model
      task: {value: t}
      score: {from: Score, parse: number}
      cost_usd: {from: Cost, values: {free: 0, subscription: null}, parse: number}
      cost_kind: {from: Cost, values: {free: free, subscription: subscription}, otherwise: estimated}
      duration_s: {from: Time, values: {failed: null}, parse: duration}
      status: {from: Time, values: {failed: failed}, otherwise: completed}
  - path: wide.yaml
    into: cells
    experiment: wide
    unpivot: {columns: [Mini One, Maxi], name: config_id, value: value}
    columns:
      scope: {value: all}
      metric: {value: speed}
      config_id: config_id
      mean: {from: value, parse: number}
`;

const files = {
  "demo/archive.yaml": archive,
  "demo/runs.csv":
    "Model,Score,Cost,Time\nMini One,97,~$1.10,18m\nmaxi,~93,free,failed\nMini One,50,subscription,2m 35s\n",
  "demo/wide.yaml":
    "source: {study: Demo, table: Table 1, url: https://example.com}\ncolumns: [Action, Mini One, Maxi]\nrows:\n  - [jump, 9.5, −3.9]\n"
};

test("table reads printed figures through the column map", async () => {
  const project = createProject();
  project.write(files);
  const {problems} = await project.load();
  expect(problems.map((d) => d.code)).toEqual(["unequal-n"]);
  expect(
    await project.rows(
      "SELECT config_id, repeat, status, metric, score, cost_usd, cost_kind, duration_s, approximate, pointer FROM runs ORDER BY config_id, repeat"
    )
  ).toEqual([
    {
      config_id: "maxi",
      repeat: 1,
      status: "failed",
      metric: "score",
      score: 93,
      cost_usd: 0,
      cost_kind: "free",
      duration_s: null,
      approximate: "score",
      pointer: "line 3"
    },
    {
      config_id: "mini",
      repeat: 1,
      status: "completed",
      metric: "score",
      score: 97,
      cost_usd: 1.1,
      cost_kind: "estimated",
      duration_s: 1080,
      approximate: "cost_usd",
      pointer: "line 2"
    },
    {
      config_id: "mini",
      repeat: 2,
      status: "completed",
      metric: "score",
      score: 50,
      cost_usd: null,
      cost_kind: "subscription",
      duration_s: 155,
      approximate: null,
      pointer: "line 4"
    }
  ]);
});

test("table turns the columns of a wide table into cells, with what was printed", async () => {
  const project = createProject();
  project.write(files);
  await project.load();
  expect(
    await project.rows(
      "SELECT config_id, metric, origin, as_of, scope_id, mean, printed, source, pointer FROM cells WHERE experiment_id = 'wide' ORDER BY config_id"
    )
  ).toEqual([
    {
      config_id: "maxi",
      metric: "speed",
      origin: "published",
      as_of: "*",
      scope_id: "all",
      mean: -3.9,
      printed: "−3.9",
      source: "demo/wide.yaml",
      pointer: "/rows/0/Maxi"
    },
    {
      config_id: "mini",
      metric: "speed",
      origin: "published",
      as_of: "*",
      scope_id: "all",
      mean: 9.5,
      printed: "9.5",
      source: "demo/wide.yaml",
      pointer: "/rows/0/Mini One"
    }
  ]);
  expect(await project.rows("SELECT citation FROM sources WHERE source = 'demo/wide.yaml'")).toEqual([
    {citation: "Demo, Table 1, https://example.com"}
  ]);
});

test("table leaves a row out that it cannot read, and says which cell", async () => {
  const project = createProject();
  project.write({...files, "demo/runs.csv": "Model,Score,Cost,Time\nmini,good,$1,1m\nmini,5,$1,1m\n"});
  const {problems, rows} = await project.load();
  expect(rows.runs).toBe(1);
  expect(problems).toMatchObject([
    {
      code: "bad-value",
      source: "demo/runs.csv",
      pointer: "line 2",
      expected: "score: a number",
      received: "good",
      action: "row left out"
    }
  ]);
});

test("table reports a config that the archive does not declare", async () => {
  const project = createProject();
  project.write({...files, "demo/wide.yaml": files["demo/wide.yaml"].replaceAll("Maxi", "Mega")});
  project.write({"demo/archive.yaml": archive.replace("[Mini One, Maxi]", "[Mini One, Mega]")});
  const problems = (await project.load()).problems.filter((d) => d.severity !== "note");
  expect(problems).toMatchObject([
    {code: "unknown-config", pointer: "/rows/0/Mega", received: "Mega", action: "row left out"}
  ]);
});

test("table reports a score outside its scale and keeps it", async () => {
  const project = createProject();
  project.write({...files, "demo/runs.csv": "Model,Score,Cost,Time\nmini,101,$1,1m\n"});
  const {problems, rows} = await project.load();
  expect(rows.runs).toBe(1);
  expect(problems).toMatchObject([{code: "score-outside-scale", received: "101.0", action: "kept"}]);
});

test("two files that disagree about one cell are a problem; the first by path is kept", async () => {
  const project = createProject();
  const again = archive.replace("path: wide.yaml", "path: wide*.yaml");
  project.write({
    ...files,
    "demo/archive.yaml": again,
    "demo/wide2.yaml": files["demo/wide.yaml"].replace("9.5", "9.4")
  });
  const problems = (await project.load()).problems.filter((d) => d.severity !== "note");
  expect(problems).toMatchObject([
    {severity: "warning", code: "conflicting-rows", received: "9.4 and 9.5", action: "the first by file kept"}
  ]);
  expect(await project.rows("SELECT mean FROM cells WHERE config_id = 'mini' AND experiment_id = 'wide'")).toEqual([
    {mean: 9.5}
  ]);
});

test("sql reads any file with a SELECT", async () => {
  const project = createProject();
  project.write({
    "odd/archive.yaml": `study: odd
title: Odd
files:
  - path: "*.jsonl"
    loader: sql
    sql: |
      SELECT name AS task, 'mini' AS model, ok AS passed, n AS repeat, secs AS duration_s, lint AS "scores.lint", filename AS source
      FROM read_json({files}, filename = true) ORDER BY ALL
`,
    "odd/a.jsonl":
      '{"name":"x","ok":true,"n":1,"secs":1.5,"lint":3}\n{"name":"x","ok":false,"n":2,"secs":2.5,"lint":4}\n',
    "odd/b.jsonl": '{"name":"y","ok":true,"n":1,"secs":3.5,"lint":5}\n'
  });
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  expect(
    await project.rows("SELECT task_id, repeat, passed, duration_s, source FROM runs ORDER BY task_id, repeat")
  ).toEqual([
    {task_id: "x", repeat: 1, passed: true, duration_s: 1.5, source: "odd/a.jsonl"},
    {task_id: "x", repeat: 2, passed: false, duration_s: 2.5, source: "odd/a.jsonl"},
    {task_id: "y", repeat: 1, passed: true, duration_s: 3.5, source: "odd/b.jsonl"}
  ]);
  expect(await project.rows("SELECT sum(value) AS total FROM scores WHERE metric = 'lint'")).toEqual([{total: 12}]);
});

test("sql may read nothing outside the archive", async () => {
  const project = createProject();
  project.write({
    "odd/archive.yaml": `study: odd
title: Odd
files: [{path: a.csv, loader: sql, sql: "SELECT content AS task, 'mini' AS model FROM read_text('/etc/hostname')"}]
`,
    "odd/a.csv": "x\n1\n"
  });
  const {problems, rows} = await project.load();
  expect(rows.runs).toBe(0);
  expect(problems).toMatchObject([{code: "unreadable", source: "odd/a.csv"}]);
  expect(problems[0].received).toMatch(/permission/i);
});

test("table tells an approximate value from an approximate cost", async () => {
  const project = createProject();
  project.write({
    "x/archive.yaml": `
study: x
title: X
configs: {a: {model: a}, b: {model: b}}
files:
  - path: cells.csv
    into: cells
    columns:
      scope: {value: all}
      config_id: Config
      metric: {value: m}
      mean: {from: Score, parse: number}
      cost_usd_mean: {from: Cost, parse: number}
`,
    "x/cells.csv": "Config,Score,Cost\na,~5,$1\nb,5,~$1\n"
  });
  await project.load();
  expect(await project.rows("SELECT config_id, approximate, cost_approximate FROM cells ORDER BY config_id")).toEqual([
    {config_id: "a", approximate: true, cost_approximate: null},
    {config_id: "b", approximate: null, cost_approximate: true}
  ]);
});
