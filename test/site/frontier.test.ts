import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

/** Opens a page in a context of its own, and hands over what it drew. */
async function open(path: string): Promise<Page> {
  const {page, problems} = await visit(
    await report.browser.newContext({viewport: {width: 1280, height: 900}}),
    report.url + path
  );
  expect(problems).toEqual([]);
  return page;
}

interface Mark {
  label: string | null;
  x: number;
  y: number;
  opacity: string | null;
}

const marks = (page: Page): Promise<Mark[]> =>
  page.locator('[data-chart="frontier"] circle[aria-label]').evaluateAll((circles) =>
    circles.map((d) => ({
      label: d.getAttribute("aria-label"),
      x: Number(d.getAttribute("cx")),
      y: Number(d.getAttribute("cy")),
      opacity: d.getAttribute("opacity")
    }))
  );

const answer = (page: Page) => page.locator(".answer").innerText();

async function choose(page: Page, label: string, {option}: {option: string}): Promise<void> {
  await page.getByLabel(label, {exact: true}).selectOption({label: option});
  await inPage(page, "settled");
}

/** The marks stay the same when the address alone brings the page back. */
async function expectReloadToKeep(page: Page): Promise<void> {
  const [before, text] = [await marks(page), await answer(page)];
  await page.reload();
  await inPage(page, "settled");
  expect(await marks(page)).toEqual(before);
  expect(await answer(page)).toBe(text);
}

test("the frontier of AIBench shows every config, and names the three on the front", async () => {
  const page = await open("aibench/frontier");
  expect((await marks(page)).length).toBe(7); // table III has seven configurations
  // Table III: 8/10 for $0.015, 9/10 for $0.75, 10/10 for $2.38; Opus 4.5 has 9/10 for $1.00
  expect(await answer(page)).toMatch(
    /^3 of 7 configs .*: DeepSeek V4 Flash .*, Claude Sonnet 4\.6 \(retries\) .* and Claude Fable 5/
  );
  expect(new URL(page.url()).search).toBe("");
});

test("“Over” draws one suite", async () => {
  const page = await open("aibench/frontier");
  const before = await marks(page);
  await choose(page, "Over", {option: "suite Rust"});
  const after = await marks(page);
  expect(after.map((d) => d.label)).toEqual(before.map((d) => d.label));
  expect(after).not.toEqual(before);
  expect(page.url()).toContain("scope=suite%3ARust");
  await expectReloadToKeep(page);
});

test("“Figures” draws what was computed, or both side by side", async () => {
  const page = await open("aibench/frontier");
  await choose(page, "Figures", {option: "computed"});
  expect((await marks(page)).length).toBe(4); // tables IV to VII
  await choose(page, "Figures", {option: "side by side"});
  expect((await marks(page)).length).toBe(11);
  await expectReloadToKeep(page);
  await choose(page, "Figures", {option: "published"});
  expect(new URL(page.url()).search).toBe("");
});

test("“Against” moves the marks along the axis and leaves their scores", async () => {
  const page = await open("aibench/frontier");
  const before = await marks(page);
  await choose(page, "Against", {option: "Cost per passed run"});
  const after = await marks(page);
  expect(after.map((d) => d.y)).toEqual(before.map((d) => d.y));
  expect(after.map((d) => d.x)).not.toEqual(before.map((d) => d.x));
  // Table VIII: Sonnet 4.6 (1-pass) $0.090 a pass, (retries) $0.083: now the dearer of the two
  const x = (label: string) => after.find((d) => d.label === label)!.x;
  expect(x("Claude Sonnet 4.6 (1-pass)")).toBeGreaterThan(x("Claude Sonnet 4.6 (retries)"));
  await expectReloadToKeep(page);
});

test("“Experiment” says so where the archive has no costs", async () => {
  const page = await open("aibench/frontier");
  await choose(page, "Experiment", {option: "Retry impact as published (table IX)"});
  expect(await marks(page)).toEqual([]);
  expect(await page.locator(".empty-state").innerText()).toContain("neither a cost nor tokens nor a time");
  await expectReloadToKeep(page);
  await choose(page, "Experiment", {option: "June 9, 2026 run"});
  expect((await marks(page)).length).toBe(7);
});

const chances = (page: Page) =>
  page.locator(".chances .chance").evaluateAll((paths) => paths.map((d) => Number(d.getAttribute("data-chance"))));

test("every point of AIBench has its probability to be on the front as a ring, as opacity and in the table", async () => {
  const page = await open("aibench/frontier");
  const rings = await chances(page);
  const opacities = (await marks(page)).map((d) => Number(d.opacity));
  // Nothing is cheaper than DeepSeek V4 Flash, so that it is on the front in every draw: the one full opacity.
  expect(rings).toContain(1);
  expect(opacities.filter((d) => d === 1).length).toBe(1);
  expect(Math.min(...opacities)).toBeGreaterThanOrEqual(0.4);
  expect(await answer(page)).toMatch(/DeepSeek V4 Flash \(\$0\.0015, 80%, P\(on it\).over 99%\)/);
  expect(await page.locator(".denominators").innerText()).toContain("2,000 joint draws, seed 1");
  await page.getByText("The same as a table").click();
  const cells = await page.getByRole("row", {name: /^DeepSeek V4 Flash/}).innerText();
  expect(cells).toContain("over 99%");
});

test("single runs have no probability to be on the front", async () => {
  const page = await open("akitaonrails/frontier");
  expect(await chances(page)).toEqual([]);
  expect(await answer(page)).toContain("every config was run once");
});

test("“Frontier” draws the bounds beside it", async () => {
  const page = await open("aibench/frontier");
  const before = await marks(page);
  expect(await page.locator(".front-band").count()).toBe(0);
  await choose(page, "Frontier", {option: "with its bounds"});
  expect(await page.locator(".front-band path").count()).toBe(3); // the field, its better and its worse edge
  expect((await marks(page)).map((d) => d.x)).toEqual(before.map((d) => d.x));
  expect(page.url()).toContain("front=bounds");
  await expectReloadToKeep(page);
  expect(await page.locator(".front-band path").count()).toBe(3);
});

test("“Join” draws a line between the two configs of Claude Sonnet 4.6", async () => {
  const page = await open("aibench/frontier");
  expect(await page.locator(".variants path").count()).toBe(0);
  await choose(page, "Join", {option: "configs of one model"});
  // Sonnet 4.6 with and without retries, and nothing else: V4 Flash and V4 Pro are two models.
  expect(await page.locator(".variants path").count()).toBe(1);
  expect(page.url()).toContain("join=variants");
  await expectReloadToKeep(page);
  expect(await page.locator(".variants path").count()).toBe(1);
});

test("“Stop at attempt” leaves what is computed, with the passes by then at the most that they cost", async () => {
  const page = await open("aibench/frontier");
  const slider = page.getByLabel("Stop at attempt").and(page.locator("[type=range]"));
  await slider.fill("1");
  await inPage(page, "settled");
  const first = await marks(page);
  expect(first.length).toBe(4); // tables IV to VII: four configs with attempts
  // Table IV: seven of ten at the first attempt; $2.36 for ten runs, $1.44 of it for the three that went on.
  await page.locator('circle[aria-label="Claude Fable 5"]').hover();
  const tip = (await page.locator('[data-chart="frontier"] [aria-label="tip"]').textContent())!.replace(
    /[\s\u200b]+/g,
    " "
  );
  expect(tip).toContain("70% (7 of 10)");
  expect(tip).toContain("$0.092 to $0.24: at most that");
  expect(await page.locator(".denominators").innerText()).toContain("Every run is stopped after attempt 1");
  expect(page.url()).toContain("attempts=1");
  await expectReloadToKeep(page);
  await page.locator("nav.study-nav").getByRole("link", {name: "Retry effect"}).click();
  await page.waitForURL(/retry\?attempts=1/);
});

test("the cost of a pass has an interval where the runs are here", async () => {
  const page = await open("aibench/frontier?figures=computed+*&x=pass");
  expect((await marks(page)).length).toBe(4);
  expect(await page.locator(".cost-interval line").count()).toBe(4);
  await page.locator('circle[aria-label="DeepSeek V4 Flash"]').hover();
  const tip = await page.locator('[data-chart="frontier"] [aria-label="tip"]').textContent();
  expect(tip!.replace(/\s+/g, " ")).toContain("$0.00054 to $0.0047"); // R, in test/components/frontier/frontierPlace.test.ts
});

test("a tip says by what a faded config is dominated", async () => {
  const page = await open("aibench/frontier");
  const opus = page.locator('circle[aria-label="Claude Opus 4.5"]');
  expect(Number(await opus.getAttribute("opacity"))).toBeLessThan(1);
  await opus.hover();
  const tip = await page.locator('[data-chart="frontier"] [aria-label="tip"]').textContent();
  // $0.75 for ten tasks against $1.00, both 9/10
  expect(tip!.replace(/\s+/g, " ")).toContain("dominated by Claude Sonnet 4.6");
  expect(tip).toContain("95% interval, Wilson score");
});

test("the table below holds the very points of the chart", async () => {
  const page = await open("aibench/frontier");
  await page.getByText("The same as a table").click();
  const names = await page.locator(".data-table tbody th").allInnerTexts();
  expect(names.toSorted()).toEqual((await marks(page)).map((d) => d.label).toSorted());
});

test("a subscription stands on its rail, to the right of every cost", async () => {
  const page = await open("engramforge/frontier");
  const all = await marks(page);
  const x = (label: string) => all.find((d) => d.label === label)!.x;
  const rails = await page.locator(".rail-label text").allTextContents();
  expect(rails.map((d) => d.replace("\u00ad", ""))).toEqual(["subscription"]); // a soft hyphen, for narrow rails
  for (const label of ["Qwen3-Coder-Next", "DeepSeek V3.2"]) {
    expect(x(label)).toBeGreaterThan(x("Claude Opus 4.6")); // $0.29, the dearest
  }
});

test("free runs stand to the left of every cost, and time puts them on the axis", async () => {
  const page = await open("akitaonrails/frontier");
  const cost = await marks(page);
  const x = (all: Mark[], label: string) => all.find((d) => d.label === label)!.x;
  expect(x(cost, "Qwen 3.5 35B (local)")).toBeLessThan(x(cost, "DeepSeek V4 Flash")); // about a cent, the cheapest
  expect(await page.locator(".labels text", {hasText: "≈"}).count()).toBeGreaterThan(0);
  await choose(page, "Against", {option: "Time per run"});
  expect(x(await marks(page), "Qwen 3.5 35B (local)")).not.toBe(x(cost, "Qwen 3.5 35B (local)"));
  await expectReloadToKeep(page);
});

test("a study without costs says what it would need", async () => {
  const page = await open("claude-benchmark/frontier");
  expect(await answer(page)).toMatch(/^There is no frontier to draw/);
  expect(await page.locator('[data-chart="frontier"] svg circle[aria-label]').count()).toBe(0);
  expect(await page.locator(".empty-state").innerText()).toContain("cost_usd");
});

test("an address with choices that do not exist shows the default", async () => {
  const page = await open("aibench/frontier?x=never&figures=%3Cb%3E&experiment=none");
  expect((await marks(page)).length).toBe(7);
});
