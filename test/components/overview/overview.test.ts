// @vitest-environment jsdom
import {expect, test} from "vitest";
import {counts} from "../../../src/components/overview/counts.js";
import {experimentTable} from "../../../src/components/overview/experimentTable.js";
import {missingTable} from "../../../src/components/overview/missingTable.js";
import {pageTitle} from "../../../src/components/pageTitle.js";
import {problemTable} from "../../../src/components/problemTable.js";
import {sourceTable} from "../../../src/components/overview/sourceTable.js";
import {paragraphs, studyFacts} from "../../../src/components/overview/studyFacts.js";

const textOf = (element: Element) => element.textContent!.replace(/\s+/g, " ").trim();

test("counts prints each number with its noun", () => {
  const list = counts([
    [2160, "runs"],
    [0, "problems"]
  ]);
  expect([...list.querySelectorAll("dd")].map((d) => d.textContent)).toEqual(["2,160", "0"]);
  expect([...list.querySelectorAll("dt")].map((d) => d.textContent)).toEqual(["runs", "problems"]);
});

test("pageTitle is one heading with page and study", () => {
  const title = pageTitle("Overview", {study: "A & B"});
  expect(title.tagName).toBe("H1");
  expect(textOf(title)).toBe("Overview A & B");
});

const study = {
  title: "A study",
  authors: "Ada",
  url: "https://example.org/a",
  published: "2026-06",
  accessed: null,
  license: null,
  protocol: "One.\ntwo\n\nThree.",
  retry_policy: null,
  notes: null,
  archive: "2026-06-a"
};

test("studyFacts says of a missing fact that it is not stated", () => {
  const facts = studyFacts(study);
  const entries = [...facts.querySelectorAll("dt")].map((d) => [d.textContent, textOf(d.nextElementSibling!)]);
  expect(Object.fromEntries(entries)).toEqual({
    Study: "A study",
    Authors: "Ada",
    Published: "2026-06",
    Licence: "not stated",
    Protocol: "One. twoThree.",
    "Retry policy": "not stated",
    Archive: "results/2026-06-a"
  });
});

test("studyFacts links to a web address, and to nothing else", () => {
  expect(studyFacts(study).querySelector("a")!.getAttribute("href")).toBe("https://example.org/a");
  expect(studyFacts({...study, url: "javascript:alert(1)"}).querySelector("a")).toBeNull();
});

test("studyFacts takes no text of the archive for HTML", () => {
  const facts = studyFacts({...study, authors: "<img src=x onerror=alert(1)>"});
  expect(facts.querySelector("img")).toBeNull();
  expect(facts.textContent).toContain("<img src=x");
});

test("paragraphs parts a text at blank lines and joins the lines between", () => {
  expect([...paragraphs("One\ntwo.\n\n Three.\n")!.querySelectorAll("p")].map((d) => d.textContent)).toEqual([
    "One two.",
    "Three."
  ]);
});

test("paragraphs of nothing is null", () => {
  expect(paragraphs(null)).toBeNull();
  expect(paragraphs("  \n")).toBeNull();
});

test("experimentTable names the metric and counts configs and runs", () => {
  const table = experimentTable(
    [
      {
        experiment_id: "x",
        title: "Main",
        protocol: "as is",
        design: "2 × 3",
        primary_metric: "m",
        n_runs: 1200,
        n_configs: 7
      },
      {experiment_id: "y", title: "Other", protocol: null, design: null, primary_metric: null, n_runs: 0, n_configs: 0}
    ],
    {metrics: new Map([["m", {title: "Gates"}]])}
  );
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map((d) => d.textContent));
  expect(rows).toEqual([
    ["Main", "2 × 3. as is", "Gates", "7", "1,200"],
    ["Other", "—", "—", "0", "0"]
  ]);
});

const missing = {experiment_id: "x", reason: "why", n: 1, n_configs: 1, n_tasks: 1, configs: "A", tasks: "every task"};

test("missingTable parts the states, each with what it means", () => {
  const titles = new Map([["x", "Main"]]);
  const list = missingTable(
    [
      {...missing, state: "not run"},
      {...missing, state: "excluded", reason: null},
      {...missing, state: "never finished"}
    ],
    {titles}
  );
  expect([...list.querySelectorAll("summary strong")].map((d) => d.textContent)).toEqual([
    "excluded",
    "never finished",
    "not run"
  ]);
  expect([...list.querySelectorAll("tbody tr")].map((row) => [...row.children].map((d) => d.textContent))[0]).toEqual([
    "A",
    "every task",
    "Main",
    "none given"
  ]);
});

test("missingTable folds away many reasons, and no few", () => {
  const many = Array.from({length: 7}, (_, i) => ({...missing, state: "not run", reason: `r${i}`}));
  const list = missingTable([...many, {...missing, state: "excluded"}], {titles: new Map()});
  expect([...list.querySelectorAll("details")].map((d) => d.open)).toEqual([true, false]);
});

test("missingTable of nothing says that nothing is missing", () => {
  expect(textOf(missingTable([], {titles: new Map()}))).toMatch(/^Nothing:/);
});

const problem = {
  severity: "error",
  code: "wrong-type",
  source: "x/run.json",
  pointer: "/results/3/cost",
  expected: "number",
  received: "string",
  action: "row left out",
  n_problems: 1,
  n_notes: 0
};

test("problemTable says what was expected where, and what was there", () => {
  const [row] = [...problemTable([problem]).querySelectorAll("tbody tr")];
  expect([...row.children].map(textOf)).toEqual([
    "error: wrong-type",
    "x/run.json /results/3/cost",
    "number",
    "string",
    "row left out"
  ]);
});

test("problemTable says how many there are beyond those it lists", () => {
  expect(textOf(problemTable([{...problem, n_problems: 300}]).querySelector("caption")!)).toBe(
    "300 problems; 299 more: npx benchbook check"
  );
});

test("problemTable of nothing says that every record was read", () => {
  expect(textOf(problemTable([]))).toBe("None: every record was read, and nothing here contradicts itself.");
});

test("sourceTable lists the files with what they restate", () => {
  const file = {
    source: "x/a.yaml",
    sha256: "0123456789abcdef",
    bytes: 9,
    loader: "table/1",
    n_rows: 40,
    n_problems: 0,
    citation: "Table IV",
    n_files: 1
  };
  const table = sourceTable([file]);
  expect([...table.querySelectorAll("tbody tr > *")].map(textOf)).toEqual([
    "x/a.yaml",
    "Table IV",
    "table/1",
    "40",
    "0",
    "0123456789ab"
  ]);
  expect(textOf(table.querySelector("caption")!)).toBe("1 file");
});

test("missingTable folds away a long list of names under their number", () => {
  const configs = Array.from({length: 30}, (_, i) => `Config ${i}`).join(", ");
  const list = missingTable([{...missing, state: "lost", n_configs: 30, configs}], {titles: new Map()});
  const names = list.querySelector("details.names")!;
  expect(names.querySelector("summary")!.textContent).toBe("30 configs");
  expect(names.textContent).toContain("Config 29");
  expect(list.querySelector("td")!.querySelector("details")).toBeNull();
});
