// @vitest-environment jsdom
import * as Plot from "@observablehq/plot";
import {expect, test} from "vitest";
import {labelMark} from "../../src/plots/labelMark.js";
import {shorten} from "../../src/plots/shorten.js";
import {textWidth} from "../../src/plots/textWidth.js";
import type {Label, LabelMarkOptions} from "../../src/plots/labelMark.js";

const bounds = {left: 0, top: 0, right: 400, bottom: 200};

function draw(labels: Label[], options: Partial<LabelMarkOptions> = {}): Element {
  const svg = Plot.plot({width: 400, height: 200, axis: null, marks: [labelMark(labels, {bounds, ...options})]});
  return svg.querySelector(".labels")!;
}

test("shorten keeps what fits", () => {
  expect(shorten("Claude", {maxWidth: 100, fontSize: 12})).toBe("Claude");
});

test("shorten cuts to the width, with an ellipsis and no space before it", () => {
  const text = shorten("Claude Sonnet 4.6 (retries)", {maxWidth: 60, fontSize: 12});
  expect(text).toMatch(/^Cl.*\S…$/);
  expect(textWidth(text, {fontSize: 12})).toBeLessThanOrEqual(60);
});

test("labelMark writes each label beside its mark", () => {
  const [text] = draw([{text: "A", x: 100, y: 100, r: 5}]).querySelectorAll("text");
  expect(text.textContent).toBe("A");
  expect(Number(text.getAttribute("y"))).toBe(100);
  expect(Number(text.getAttribute("x"))).toBeGreaterThan(105);
});

test("labelMark sets the strong in bold", () => {
  const texts = draw([
    {text: "A", x: 100, y: 50, r: 5, strong: true},
    {text: "B", x: 100, y: 150, r: 5}
  ]).querySelectorAll("text");
  expect([...texts].map((d) => d.getAttribute("font-weight"))).toEqual(["600", "400"]);
});

test("labelMark draws a leader to a label that is further away", () => {
  const crowd = Array.from({length: 6}, (_, i) => ({text: `Label ${i}`, x: 200 + i, y: 100, r: 5}));
  expect(draw(crowd).querySelectorAll("line").length).toBeGreaterThan(0);
});

test("labelMark lays paper under a label that covers a line", () => {
  const line = [
    {x: 0, y: 100},
    {x: 400, y: 100}
  ] as const;
  const tight = {left: 0, top: 90, right: 400, bottom: 110}; // nowhere but on the line
  const group = draw([{text: "A", x: 100, y: 100, r: 5}], {bounds: tight, lines: [line]});
  expect(group.querySelectorAll("rect").length).toBe(1);
  expect(draw([{text: "A", x: 100, y: 100, r: 5}]).querySelectorAll("rect").length).toBe(0);
});

test("labelMark takes no text for markup", () => {
  expect(draw([{text: "<b>A</b>", x: 100, y: 100, r: 5}]).querySelector("b")).toBeNull();
});

test("labelMark says above the chart how many names have no place", () => {
  const crowded = Array.from({length: 40}, (_, i) => ({text: `A long label ${i}`, x: 200, y: 100 + i / 10, r: 5}));
  const labels = draw(crowded);
  const left = Number(labels.getAttribute("data-left-out"));
  expect(left).toBe(40 - labels.querySelectorAll("text").length);
  expect(left).toBeGreaterThan(1);
  expect(labels.parentElement!.querySelector(".left-out")!.textContent).toBe(`${left} names only in their tips`);
});

test("labelMark says nothing where every name has a place", () => {
  const labels = draw([{text: "A", x: 100, y: 100, r: 5}]);
  expect(labels.parentElement!.querySelector(".left-out")).toBeNull();
});
