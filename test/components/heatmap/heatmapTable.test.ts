// @vitest-environment jsdom
import {expect, test} from "vitest";
import {heatmapGrid} from "../../../src/components/heatmap/heatmapGrid.js";
import {heatmapLeftOut} from "../../../src/components/heatmap/heatmapLeftOut.js";
import {heatmapTable} from "../../../src/components/heatmap/heatmapTable.js";
import {heatCell, heatData} from "./heatmapData.js";

const options = {experiment: "main", kind: "task", metric: "passed"} as const;

test("heatmapTable has a row for every figure and for every place without one", () => {
  const cells = [...heatData.cells, heatCell({scope_id: "easy", config_id: "a", origin: "published"})];
  const table = heatmapTable(heatmapGrid({...heatData, cells}, options))!;
  const rows = [...table.querySelectorAll("tbody tr")].map((d) => [...d.children].map((c) => c.textContent));
  expect(rows).toHaveLength(7); // four figures, three places without
  expect(rows.find((d) => d[1] === "Config B" && d[0] === "hard")!.slice(2)).toEqual([
    "—",
    "—",
    "—",
    "not run",
    "too dear"
  ]);
  expect(rows[0].slice(0, 4)).toEqual(["easy", "Config B", "100%", "4"]);
});

test("heatmapLeftOut lists configs without a column by reason", () => {
  const list = heatmapLeftOut(heatmapGrid(heatData, {...options, empty: false})) as HTMLElement;
  expect(list.querySelector("summary")!.textContent).toBe("1 config of this experiment without any figure here");
  expect([...list.querySelectorAll("li")].map((d) => d.textContent)).toEqual([
    "Config C (not public: kept by its author)"
  ]);
});

test("heatmapLeftOut is nothing where every config has a column", () => {
  expect(heatmapLeftOut(heatmapGrid(heatData, options))).toBe("");
});

test("heatmapTable shows the archive's words as text, never as HTML", () => {
  const cells = [heatCell({note: "<img src=x onerror=alert(1)>"})];
  const table = heatmapTable(heatmapGrid({...heatData, cells}, {...options, empty: false}))!;
  expect(table.querySelector("img")).toBeNull();
  expect(table.textContent).toContain("<img src=x");
});

test("heatmapTable of very many figures shows the first of them, and says so", () => {
  const tasks = Array.from({length: 2100}, (_, i) => ({...heatData.tasks[0], task_id: `t${i}`, title: `t${i}`}));
  const cells = tasks.map((d) => heatCell({scope_id: d.task_id, config_id: "a"}));
  const table = heatmapTable(heatmapGrid({...heatData, tasks, cells}, {...options, empty: false}))!;
  expect(table.querySelector("button")!.textContent).toBe("Show 1,960 more rows");
  table.querySelector("button")!.click();
  expect(table.querySelectorAll("tbody tr")).toHaveLength(2000);
  expect(table.querySelector("caption")!.textContent.trim()).toMatch(
    / by task and config: the first 2,000 lines of 2,100; the figure's menu saves them all$/
  );
});
