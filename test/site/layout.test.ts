import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "./browser.js";
import {inPage} from "./inPage.js";
import type {Browser} from "playwright-core";

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(async () => browser?.close());

/** The layout problems of a page with this body, 390 pixels wide. */
async function problemsOf(body: string): Promise<string[]> {
  const page = await browser.newPage({viewport: {width: 390, height: 600}});
  try {
    await page.setContent(`<!doctype html><style>body {font: 16px/1.5 sans-serif}</style>${body}`);
    return await inPage(page, "layoutProblems");
  } finally {
    await page.close();
  }
}

const svg = (body: string) => `<svg width="300" height="100" font-size="10" font-family="sans-serif">${body}</svg>`;

test("layoutProblems() of a well laid out page is empty", async () => {
  const body = `<h1>A heading that is long enough to take two lines</h1><p>A paragraph <b>with</b> some <a href="#">links</a>
    in it, long enough to wrap a few times on a narrow screen.</p><ul><li>one</li><li>two</li></ul>
    ${svg('<text x="10" y="20">a</text><text x="10" y="32">b</text><text x="30" y="20">c</text>')}`;
  expect(await problemsOf(body)).toEqual([]);
});

test("layoutProblems finds two labels of a chart that overlap", async () => {
  expect(await problemsOf(svg('<text x="10" y="20">alpha</text><text x="20" y="24">beta</text>'))).toEqual([
    "overlap: “alpha” and “beta” in text"
  ]);
});

test("layoutProblems finds two paragraphs that overlap", async () => {
  const body = '<p style="margin: 0">first</p><p style="margin: -12px 0 0">second</p>';
  expect(await problemsOf(body)).toEqual(["overlap: “first” and “second” in p"]);
});

test("layoutProblems finds HTML over a chart's label", async () => {
  const body = `<div style="position: relative">${svg('<text x="10" y="20">label</text>')}
    <span style="position: absolute; left: 15px; top: 5px">note</span></div>`;
  expect(await problemsOf(body)).toHaveLength(1);
});

test("layoutProblems measures turned labels by their own corners", async () => {
  const turned = (x: number) => `<text transform="translate(${x},90) rotate(-45)">a turned label</text>`;
  expect(await problemsOf(svg(turned(20) + turned(45)))).toEqual([]);
  expect(await problemsOf(svg(turned(20) + turned(26)))).toEqual([
    "overlap: “a turned label” and “a turned label” in text"
  ]);
});

test("layoutProblems finds a label beyond the edge of its svg", async () => {
  expect(await problemsOf(svg('<text x="280" y="50">a long label</text>'))).toEqual([
    "clipped: “a long label” by the right edge of svg"
  ]);
});

test("layoutProblems accepts a label beyond the edge of an svg that shows it", async () => {
  expect(await problemsOf(svg('<text x="280" y="50">over</text>').replace("<svg", '<svg overflow="visible"'))).toEqual(
    []
  );
});

test("layoutProblems finds text that an element cuts off", async () => {
  const body = '<div id="box" style="width: 60px; overflow: hidden; white-space: nowrap">cut off in the middle</div>';
  expect(await problemsOf(body)).toEqual(["clipped: “cut off in the middle” by the right edge of div#box"]);
});

test("layoutProblems finds text that ends in an ellipsis", async () => {
  const body = `<div style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">cut off here</div>`;
  expect(await problemsOf(body)).toEqual(["clipped: “cut off here” by the right edge of div"]);
});

test("layoutProblems finds lines that a fixed height cuts off", async () => {
  const body = '<div style="height: 30px; width: 60px; overflow: hidden">one<br>two<br>three</div>';
  expect(await problemsOf(body)).toEqual([
    "clipped: “two” by the bottom edge of div",
    "clipped: “three” by the bottom edge of div"
  ]);
});

test("layoutProblems finds text left of the page", async () => {
  expect(await problemsOf('<div style="position: absolute; left: -30px; top: 100px">off the page</div>')).toEqual([
    "clipped: “off the page” by the left edge of the page"
  ]);
});

test("layoutProblems finds a chart's label right of what the page shows and can scroll to", async () => {
  const body = `<style>body {margin: 0; overflow-x: clip}</style>
    ${svg('<text x="370" y="50">a long label</text>').replace("<svg", '<svg overflow="visible"')}`;
  expect(await problemsOf(body)).toEqual(["clipped: “a long label” by the right edge of the page"]);
});

test("layoutProblems accepts what can be scrolled to", async () => {
  const body = '<div style="overflow: auto; height: 40px; width: 80px">one<br>two<br>three<br>four</div><p>after</p>';
  expect(await problemsOf(body)).toEqual([]);
});

test("layoutProblems accepts a wide text that is scrolled to inside a box", async () => {
  const line = "a line that goes on far beyond the right edge of the page, as in a table of three columns";
  const body = `<div style="overflow: auto; width: 300px"><p style="white-space: nowrap">${line}</p></div>`;
  expect(await problemsOf(body)).toEqual([]);
});

test("layoutProblems leaves out what cannot be seen", async () => {
  const body = `<p>seen</p><div style="position: absolute; top: 20px; visibility: hidden">hidden</div>
    <div style="position: absolute; top: 20px; opacity: 0">clear</div>
    <div style="position: absolute; width: 1px; height: 1px; overflow: hidden">for screen readers</div>
    <details><summary>more</summary><p>closed</p></details>`;
  expect(await problemsOf(body)).toEqual([]);
});

test("layoutProblems leaves out tips", async () => {
  const body = svg('<text x="10" y="20">label</text><g aria-label="tip"><text x="12" y="22">tip</text></g>');
  expect(await problemsOf(body)).toEqual([]);
});

test("layoutProblems finds a page wider than its window", async () => {
  const [problem] = await problemsOf('<div class="wide" style="width: 500px">wide</div>');
  expect(problem).toMatch(/^overflow: the page is 5\d\d px wide in 390 px: .*div\.wide/);
});
