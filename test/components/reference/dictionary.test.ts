// @vitest-environment jsdom
import {expect, test} from "vitest";
import {dictionaryEntries, dictionaryTable} from "../../../src/components/reference/dictionaryTable.js";
import type {Dictionary} from "../../../loaders/dictionary.js";

const dictionary: Dictionary = {
  relations: [
    {
      name: "runs",
      kind: "table",
      description: "One row per run",
      key: ["run_id"],
      columns: [
        {name: "run_id", type: "BIGINT", nullable: false, description: "The run"},
        {name: "cost_usd", type: "DOUBLE", nullable: true, description: "Cost in US dollars"}
      ]
    },
    {
      name: "leaderboard",
      kind: "view",
      description: "One row per config",
      key: [],
      columns: [{name: "rank", type: "BIGINT", nullable: true, description: "Place <b>1</b>"}]
    }
  ],
  macros: [{name: "wilson_low", parameters: ["k", "n"], description: "Lower end"}]
};

const texts = (element: HTMLElement, selector: string) =>
  [...element.querySelectorAll(selector)].map((d) => d.textContent?.replace(/\s+/g, " ").trim());

test("dictionaryTable shows tables, views and macros with their comments, as text", () => {
  const element = dictionaryTable(dictionary, dictionaryEntries(dictionary));
  expect(texts(element, "h2, h3")).toEqual(["Tables", "runs", "Views", "leaderboard", "Macros"]);
  expect(texts(element, "section > p")).toEqual(["One row per run. Key: run_id.", "One row per config."]);
  expect(texts(element, "tbody td")).toEqual(
    [
      ["run_id", "bigint", "The run"],
      ["cost_usd", "double or null", "Cost in US dollars"],
      ["rank", "bigint", "Place <b>1</b>"],
      ["wilson_low(k, n)", "Lower end"]
    ].flat()
  );
  expect(element.querySelector("b")).toBeNull();
});

test("dictionaryTable leaves out what the search does not find", () => {
  const found = dictionaryEntries(dictionary).filter((d) => d.name === "wilson_low");
  expect(texts(dictionaryTable(dictionary, found), "h2, h3")).toEqual(["Macros"]);
  expect(dictionaryTable(dictionary, []).textContent).toBe("No table, column or macro matches the search.");
});
