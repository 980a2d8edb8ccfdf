// @vitest-environment jsdom
import {expect, test} from "vitest";
import {notLoadedNote, reportEmpty} from "../../../src/components/report/reportNotes.js";
import {notLoaded, reportAnswer} from "../../../src/components/report/reportAnswer.js";
import {readingGuide} from "../../../src/components/report/readingGuide.js";
import {studyCards, studyHoldings} from "../../../src/components/report/studyCards.js";
import type {StudyRow} from "../../../src/components/report/studyCards.js";

const study: StudyRow = {
  study_id: "aibench",
  title: "AI Bench",
  authors: "AtomicoLabs",
  published: "2026-06",
  n_runs: 40,
  n_attempted: 40,
  n_costed: 40,
  n_configs: 7,
  n_tasks: 10,
  n_experiments: 2,
  n_published: 55,
  n_priced: 11,
  n_claims: 20,
  n_problems: 0
};

const problem = {
  study_id: "2026-07-broken",
  loaded: false,
  severity: "error",
  code: "unknown-key",
  source: "2026-07-broken/archive.yaml",
  pointer: null,
  expected: null,
  received: null,
  action: "archive left out",
  n_problems: 2,
  n_notes: 0
};

test("studyHoldings says what an archive holds", () => {
  expect(studyHoldings(study)).toBe(
    "40 runs (all with a cost, all with their attempts) and 55 published figures of 7 configs on 10 tasks, in 2 experiments. 20 claims of the writeup."
  );
});

test("studyHoldings says what an archive does not hold", () => {
  const none = {...study, n_runs: 0, n_attempted: 0, n_costed: 0, n_priced: 0, n_claims: 0, n_problems: 3};
  expect(studyHoldings(none)).toBe(
    "No runs and 55 published figures of 7 configs on 10 tasks, in 2 experiments. Nothing on cost or time and attempts. 3 problems while loading."
  );
});

test("studyHoldings counts the runs that have a cost", () => {
  expect(studyHoldings({...study, n_costed: 25, n_attempted: 0})).toMatch(/^40 runs \(25 with a cost\)/);
});

test("reportAnswer tells records that were not read from notes", () => {
  const sentence = (n_problems: number, n_notes: number) =>
    reportAnswer([study], {problems: [{...problem, n_problems, n_notes}]}).replace(/^.*?figures\. /, "");
  expect(sentence(4, 4)).toBe(
    "Every record was read; 4 notes on figures that contradict each other or were selected stand below."
  );
  expect(sentence(2, 0)).toBe("2 records could not be read or believed: they are listed below.");
  expect(sentence(3, 1)).toBe(
    "2 records could not be read or believed, and there is 1 note on figures that contradict each other or were selected: they are listed below."
  );
});

test("studyCards leads to every page of every study", () => {
  const cards = studyCards([study, {...study, study_id: "b", title: "<b>B</b>"}]);
  expect([...cards.querySelectorAll(".links a")].map((d) => d.getAttribute("href"))).toEqual([
    "./aibench/",
    "./aibench/frontier",
    "./aibench/heatmap",
    "./aibench/retry",
    "./b/",
    "./b/frontier",
    "./b/heatmap",
    "./b/retry"
  ]);
  expect(cards.querySelector("b")).toBeNull();
});

test("reportAnswer adds up the studies", () => {
  expect(reportAnswer([study, {...study, n_runs: 5, n_published: 1}], {problems: []})).toBe(
    "2 studies with 45 runs and 56 published figures. Every record of every archive was read."
  );
});

test("reportAnswer counts what could not be read, also beyond the rows that it got", () => {
  expect(reportAnswer([study], {problems: [problem]})).toMatch(
    /2 records could not be read or believed: they are listed below\.$/
  );
});

test("reportAnswer of no studies says that the report is empty", () => {
  expect(reportAnswer([], {problems: []})).toBe("This report is empty: no archive is loaded.");
});

test("notLoaded names each archive that gave no study once", () => {
  expect(notLoaded([problem, problem, {...problem, study_id: "aibench", loaded: true}])).toEqual(["2026-07-broken"]);
});

test("notLoadedNote says which archives are nowhere in the report", () => {
  expect((notLoadedNote(["2026-07-broken"]) as HTMLElement).textContent).toContain("results/2026-07-broken");
  expect(notLoadedNote([])).toBe("");
});

test("reportEmpty says where archives go", () => {
  expect(reportEmpty().textContent).toContain("results/");
});

test("readingGuide explains hollow dots, lines and rails", () => {
  expect(readingGuide().textContent).toMatch(/hollow[\s\S]*95% interval[\s\S]*rail/);
});
