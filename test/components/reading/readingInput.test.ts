// @vitest-environment jsdom
import {beforeEach, expect, test} from "vitest";
import {plainReading} from "../../../src/components/reading/reading.js";
import {readingInput} from "../../../src/components/reading/readingInput.js";
import {sharedSearch, studyNav} from "../../../src/components/studyNav.js";

beforeEach(() => history.replaceState(null, "", "/study/frontier"));

const configs = ["a", "b", "c"].map((d) => ({config_id: d, label: d}));
const lost = {n: 4, n_infra: 1, n_unknown: 0};

function choose(root: HTMLElement, label: string, value: string): void {
  const text = [...root.querySelectorAll("label")].find((d) => d.textContent === label)!;
  const select = root.querySelector<HTMLSelectElement>(`#${text.htmlFor}`)!;
  select.value = value;
  select.dispatchEvent(new Event("input", {bubbles: true}));
}

const labels = (root: HTMLElement) => [...root.querySelectorAll(".select-input > label")].map((d) => d.textContent);

test("a reading begins plain, and offers only what leaves a choice", () => {
  const bar = readingInput({configs});
  expect(bar.value).toEqual(plainReading);
  expect(labels(bar)).toEqual(["Intervals"]);
  expect(labels(readingInput({configs, cells: [lost], days: ["2026-01-02"]}))).toEqual([
    "Intervals",
    "Lost runs",
    "Prices"
  ]);
});

test("every choice stands in the address, each a step back", () => {
  const bar = readingInput({configs, cells: [lost], days: ["2026-01-02"]});
  document.body.replaceChildren(bar);
  const before = history.length;
  choose(bar, "Intervals", "99");
  choose(bar, "Lost runs", "bounds");
  choose(bar, "Prices", "2026-01-02");
  bar.querySelector<HTMLInputElement>("input[type=checkbox]")!.click();
  expect(location.search).toBe("?level=99&lost=bounds&prices=2026-01-02&shown=-a");
  expect(history.length - before).toBe(4);
  expect(bar.value).toEqual({level: 0.99, failures: "bounds", hidden: new Set(["a"]), prices: "2026-01-02"});
  choose(bar, "Intervals", "95");
  expect(location.search).not.toContain("level");
});

test("a reading is what the address says; what does not exist there is the default", () => {
  history.replaceState(null, "", "?level=80&lost=fail&shown=b&prices=1999-01-01");
  const reading = readingInput({configs, cells: [lost], days: ["2026-01-02"]}).value;
  expect(reading).toEqual({level: 0.8, failures: "fail", hidden: new Set(["a", "c"]), prices: null});
  expect(readingInput({configs}).value.failures).toBe("exclude");
});

test("going back undoes the last choice without making a new one", async () => {
  const bar = readingInput({configs, cells: [lost]});
  choose(bar, "Lost runs", "fail");
  const seen: string[] = [];
  bar.addEventListener("input", () => seen.push(bar.value.failures));
  const popped = new Promise((resolve) => addEventListener("popstate", resolve, {once: true}));
  history.back();
  await popped;
  expect(location.search).toBe("");
  expect(seen).toEqual(["exclude"]);
  const again = new Promise((resolve) => addEventListener("popstate", resolve, {once: true}));
  history.forward();
  await again;
  expect(bar.value.failures).toBe("fail");
});

test("the links between pages carry the reading along, and nothing else", () => {
  expect(sharedSearch("?level=99&x=time&shown=-a%252Cb&order=name")).toBe("?level=99&shown=-a%252Cb");
  expect(sharedSearch("?x=time")).toBe("");
  const nav = studyNav({current: "frontier"});
  const bar = readingInput({configs});
  const links = () => [...nav.querySelectorAll("a")].map((d) => d.getAttribute("href"));
  expect(links()[2]).toBe("./heatmap");
  choose(bar, "Intervals", "90");
  expect(links()[2]).toBe("./heatmap?level=90");
});
