// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {configFilter, formatHidden, parseHidden} from "../../../src/components/reading/configFilter.js";

const ids = ["a", "b,c", "d", "é%"];
const configs = ids.map((config_id) => ({config_id, label: config_id.toUpperCase()}));

test("the address takes the shorter of hidden and shown, and gives the same set back", () => {
  for (const hidden of [[], ["a"], ["b,c", "é%"], ["a", "b,c", "d"], ids]) {
    const text = formatHidden(new Set(hidden), ids);
    expect(parseHidden(text, ids)).toEqual(new Set(hidden));
  }
  expect(formatHidden(new Set(["a"]), ids)).toBe("-a");
  expect(formatHidden(new Set(["a", "b,c", "d"]), ids)).toBe(encodeURIComponent("é%"));
  expect(formatHidden(new Set(), ids)).toBe("");
});

test("an address that names no config of the study is no choice", () => {
  expect(parseHidden("x,y", ids)).toBeUndefined();
  expect(parseHidden("-x,a", ids)).toEqual(new Set(["a"]));
  expect(parseHidden("%", ids)).toBeUndefined();
});

test("a box hides its config, and the button says how many are shown", () => {
  const filter = configFilter(configs);
  document.body.replaceChildren(filter);
  const told = vi.fn();
  filter.addEventListener("input", told);
  expect(filter.querySelector("summary")!.textContent).toBe("Configs: all 4");
  filter.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[2].click();
  expect(filter.value).toEqual(new Set(["d"]));
  expect(filter.querySelector("summary")!.textContent).toBe("Configs: 3 of 4");
  expect(told).toHaveBeenCalledOnce();
});

test("the buttons work on what is searched for", () => {
  const many = configFilter(Array.from({length: 20}, (_, i) => ({config_id: `c${i}`, label: `Config ${i}`})));
  const search = many.querySelector<HTMLInputElement>("input[type=search]")!;
  search.value = "config 1";
  search.dispatchEvent(new Event("input", {bubbles: true}));
  const [all, none] = many.querySelectorAll("button");
  none.click();
  expect([...many.value].toSorted()).toEqual("c1 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19".split(" "));
  all.click();
  expect(many.value.size).toBe(0);
});

test("a value that is set shows in the boxes", () => {
  const filter = configFilter(configs);
  filter.value = new Set(["a"]);
  const boxes = [...filter.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  expect(boxes.map((d) => d.checked)).toEqual([false, true, true, true]);
});
