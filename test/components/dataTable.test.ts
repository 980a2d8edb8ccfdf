// @vitest-environment jsdom
import {expect, test} from "vitest";
import {controls} from "../../src/components/controls.js";
import {dataTable} from "../../src/components/dataTable.js";
import {legend} from "../../src/components/legend.js";

const columns = [
  {label: "Name", value: (d: {name: string; n: number | null}) => d.name},
  {label: "Runs", value: (d: {name: string; n: number | null}) => d.n, align: "right" as const}
];

test("dataTable has a row heading, and a label for every other cell", () => {
  const table = dataTable([{name: "A", n: 3}], {columns, caption: "Things"});
  expect(table.querySelector("caption")!.textContent!.trim()).toBe("Things");
  expect(table.querySelector("tbody th")!.textContent).toBe("A");
  expect(table.querySelector("td")!.getAttribute("data-label")).toBe("Runs");
  expect(table.querySelector("td")!.className).toBe("number");
});

test("dataTable prints a dash for what is not known, and 0 for 0", () => {
  const table = dataTable(
    [
      {name: "A", n: null},
      {name: "B", n: 0}
    ],
    {columns}
  );
  expect([...table.querySelectorAll("td")].map((d) => d.textContent)).toEqual(["—", "0"]);
  expect(table.querySelector("caption")).toBeNull();
});

test("dataTable takes no text for HTML", () => {
  const table = dataTable([{name: "<script>alert(1)</script>", n: 1}], {columns});
  expect(table.querySelector("script")).toBeNull();
});

function form(...options: string[]): HTMLElement {
  const element = document.createElement("form");
  element.innerHTML = `<select>${options.map((d) => `<option>${d}</option>`).join("")}</select>`;
  return element;
}

test("controls leaves out a select that offers no choice", () => {
  const [one, two] = [form("a"), form("a", "b")];
  expect([...controls([one, two]).children]).toEqual([two]);
});

test("controls keeps what is not a select", () => {
  const toggle = document.createElement("form");
  expect([...controls([toggle]).children]).toEqual([toggle]);
});

const row = {model_id: "openai/gpt-5.5", vendor: "OpenAI", origin: "computed"};
const entries = (rows: Parameters<typeof legend>[0]) =>
  [...legend(rows).querySelectorAll(".legend-entry")].map((d) => d.textContent!.trim());

test("legend names each vendor once, and the others together", () => {
  const rows = [
    row,
    row,
    {...row, model_id: "nobody/x", vendor: "Nobody"},
    {...row, model_id: "none/y", vendor: "None"}
  ];
  expect(entries(rows)).toEqual(["OpenAI", "other vendors", "solid: computed from runs"]);
});

test("legend explains only what occurs", () => {
  expect(entries([])).toEqual([]);
  expect(
    entries([
      {...row, origin: "published", front: true},
      {...row, origin: "published", reason: "dominated by B", approximate: true}
    ])
  ).toEqual([
    "OpenAI",
    "hollow: as published",
    "frontier: the best score that each cost buys",
    "faded: dominated",
    "≈ the source says about"
  ]);
});

const many = (n: number) => Array.from({length: n}, (_, i) => ({name: `row ${i}`, n: i}));
const names = (table: HTMLElement) => [...table.querySelectorAll("tbody th")].map((d) => d.textContent);

test("dataTable shows the first 40 of more than 60 rows, and the rest at the press of a button", () => {
  const table = dataTable(many(61), {columns});
  expect(names(table)).toHaveLength(40);
  const button = table.querySelector("button")!;
  expect(button.textContent).toBe("Show 21 more rows");
  button.click();
  expect(names(table)).toEqual(many(61).map((d) => d.name));
  expect(table.querySelector("button")).toBeNull();
});

test("dataTable shows 60 rows whole", () => {
  const table = dataTable(many(60), {columns});
  expect(names(table)).toHaveLength(60);
  expect(table.querySelector("button")).toBeNull();
});

test("dataTable keeps a short interval in brackets on one line, its words unchanged", () => {
  const interval = [
    {label: "Config", value: () => "A"},
    {label: "Mean", value: () => "63.6% (42.5% to 84.8%)"}
  ];
  const cell = dataTable([{}], {columns: interval}).querySelector("td")!;
  expect(cell.textContent).toBe("63.6% (42.5% to 84.8%)");
  expect(cell.querySelector(".unbroken")!.textContent).toBe("(42.5% to 84.8%)");
});

test("dataTable keeps a short text in a column of numbers on one line, and breaks any other", () => {
  const wide = [
    {label: "Name", value: () => "A"},
    ...(["left", "right"] as const).map((align) => ({label: align, align, value: () => "−25 to −1 points"}))
  ];
  const [left, right] = dataTable([{}], {columns: wide}).querySelectorAll("td");
  expect(left.querySelector(".unbroken")).toBeNull();
  expect(right.querySelector(".unbroken")!.textContent).toBe("−25 to −1 points");
});
