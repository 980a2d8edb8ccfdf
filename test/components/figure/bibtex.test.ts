import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {benchbookCitation} from "../../../src/components/figure/benchbookCitation.js";
import {bibtex} from "../../../src/components/figure/bibtex.js";
import {figure} from "./figureData.js";

const address = "https://bench.example/acme/frontier?x=pass#frontier";

test("bibtex cites the study with its figure, and Benchbook", () => {
  const [study, benchbook] = bibtex(figure(), {address}).split("\n\n");
  expect(study).toBe(
    String.raw`@misc{acme2026,
  title = {{Acme \& Sons: a \{study\}}},
  author = {Ada Byron and Acme\_Labs},
  year = {2026},
  month = {3},
  url = {https://example.com/a_b?c=%7B},
  urldate = {2026-11-01},
  note = {Figure: Passed against cost: 100\% of it. \url{${address}}}
}`
  );
  expect(benchbook).toMatch(/^@software\{benchbook,\n {2}title = \{\{Benchbook: /);
});

test("bibtex leaves out what the study does not say", () => {
  const study = {study_id: "a b", title: "T", authors: null, url: null, published: null, accessed: null};
  const [first] = bibtex(figure({study, title: "F"}), {address: "http://h/{x}"}).split("\n\n");
  expect(first).toBe(String.raw`@misc{ab,
  title = {{T}},
  note = {Figure: F. \url{http://h/%7Bx%7D}}
}`);
});

test("Benchbook is cited as CITATION.cff says", () => {
  const file = parse(readFileSync("CITATION.cff", "utf8"), {schema: "failsafe"});
  expect(benchbookCitation).toEqual({
    title: file.title,
    authors: file.authors.map((d: {name: string}) => d.name).join(" and "),
    version: file.version,
    released: file["date-released"]
  });
});
