import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {writtenReport} from "./writtenReport.js";
import type {Page} from "playwright-core";

/** Repeats of one config on one task: on which attempt they passed, null for failed after both; and how many were lost. */
const outcomes = {
  strong: {passedOn: [1, 1, 1, 1, 1, 2, 2, 2, null, null], lost: 0, cost: 0.02},
  weak: {passedOn: [1, 2, null, null, null], lost: 5, cost: 0.01}
};

/** Strong passes 8 of 10 repeats of each of three tasks; weak 2 of 5, and five more were lost to infrastructure. */
function runs() {
  return Object.entries(outcomes).flatMap(([config, {passedOn, lost, cost}]) =>
    ["t1", "t2", "t3"].flatMap((task, i) => {
      const common = {benchbook: "run/1", task, config, model: config, cost_usd: cost * (1 + i / 10)};
      return [
        ...passedOn.map((k, j) => ({...common, repeat: j + 1, passed: k !== null, attempts: k ?? 2})),
        ...Array.from({length: lost}, (_, j) => ({
          ...common,
          repeat: passedOn.length + j + 1,
          passed: false,
          attempts: 1,
          status: "error",
          failure: "infra"
        }))
      ];
    })
  );
}

const configs = ["strong", "weak"].map((d) => `  ${d}: {label: ${d}, model: acme/${d}, max_attempts: 2}`);
const {open} = writtenReport({
  "results/acme/archive.yaml": `study: acme\ntitle: Acme\nconfigs:\n${configs.join("\n")}\n`,
  "results/acme/runs.json": runs()
});

/** What the charts of a page draw and say when pointed at, without the ids that differ from load to load. */
async function marksOf(page: Page): Promise<string> {
  await inPage(page, "settled");
  const drawn = await page.locator("[data-chart] svg").evaluateAll((D) => D.map((d) => d.innerHTML));
  return drawn.join("\n").replaceAll(/plot-[0-9a-z]+|url\(#[^)]*\)|(id|for|href)="[^"]*"/g, "");
}

async function choose(page: Page, policy: string): Promise<void> {
  await page.getByLabel("Lost runs", {exact: true}).selectOption({label: policy});
  await inPage(page, "settled");
}

const policies = ["as failures", "both bounds"];
const moved = ["", "frontier", "heatmap", "retry", "reliability", "compare"].flatMap((path) =>
  policies.map((policy) => [path, policy] as const)
);

test.for(moved.filter(([path, policy]) => !(path === "heatmap" && policy === "both bounds")))(
  "on the page %j lost runs %s move the marks, as do a reload, a step back and one forward",
  async ([path, policy]) => {
    const page = await open(`acme/${path}`);
    const before = await marksOf(page);
    await choose(page, policy);
    const after = await marksOf(page);
    expect(after).not.toBe(before);
    await page.reload();
    expect(await marksOf(page)).toBe(after);
    await page.goBack();
    await expect.poll(() => marksOf(page)).toBe(before);
    await page.goForward();
    await expect.poll(() => marksOf(page)).toBe(after);
  }
);

test("lost runs move the ranks of the overview", async () => {
  const page = await open("acme/");
  const ranks = () => page.locator('[data-chart="intervals"] .ranks text').allTextContents();
  const names = () => page.locator('[data-chart="intervals"] .config-name text').allTextContents();
  expect([await names(), await ranks()]).toEqual([
    ["strong", "weak"],
    ["1", "2"]
  ]);
  // Newcombe's interval of 24/30 − 6/15: 0.4 − √(0.173² + 0.243²) > 0; with 21/30 at best 0.4 − √(0.173² + 0.433²) < 0.
  await choose(page, "both bounds");
  expect(await ranks()).toEqual(["1–2", "1–2"]);
  await choose(page, "as failures");
  expect(await ranks()).toEqual(["1", "2"]);
});

const titles = (page: Page, chart: string) =>
  page
    .locator(`[data-chart="${chart}"] svg [aria-label]`)
    .evaluateAll((D) => D.map((d) => d.getAttribute("aria-label")!));

test("the curve of the retry page reaches from 6 of 30 to 21 of 30", async () => {
  const page = await open("acme/retry?lost=bounds");
  await inPage(page, "settled");
  // R: prop.test(6, 30, correct = FALSE)$conf.int[1] and prop.test(21, 30, correct = FALSE)$conf.int[2]
  const by2 = (await titles(page, "retry-curve")).find((d) => d.startsWith("weak, by attempt 2"));
  expect(by2).toMatch(/6 of 15 runs passed[\s\S]*95% interval 10% to 83% .*lost runs at either end/);
  expect(await page.locator("p.denominators").first().innerText()).toContain(
    "the effect of feedback and the escalation"
  );
});

test("the comparison has its p with every lost run against B and with every one for it", async () => {
  const page = await open("acme/compare?lost=bounds&a=strong&b=weak");
  const heads = await page.locator("th", {hasText: "lost runs"}).allInnerTexts();
  expect(heads).toEqual(["p, lost runs against B", "p, lost runs for B"]);
  expect(await page.locator(".answer").innerText()).toMatch(
    /With every lost run against B the .* has p = 0\.25, with every one for it p = 0\.25: at neither end/ // 2 of 8
  );
  expect(await page.locator('[data-chart="dumbbells"] .reach line').count()).toBe(3);
  expect((await titles(page, "dumbbells")).filter((d) => d.includes("20% to 70% with its lost runs"))).toHaveLength(3);
});

test("the mean of a pair on the reliability page reaches from 2 of 10 to 7 of 10", async () => {
  const page = await open("acme/reliability?lost=bounds&task=t1");
  await inPage(page, "settled");
  // R: prop.test(2, 10, correct = FALSE)$conf.int[1] and prop.test(7, 10, correct = FALSE)$conf.int[2]
  expect(await page.getByRole("row", {name: /^weak/}).first().innerText()).toMatch(/40% \(5\.7% to 89\.2%\)/);
  expect(await page.locator("p.denominators").first().innerText()).toContain("flakiness are of the repeats");
});

test("a place of the heatmap says how far its value may lie", async () => {
  const page = await open("acme/heatmap?lost=bounds");
  await inPage(page, "settled");
  await page.locator('[data-chart="heatmap"] rect[aria-label^="t1 · weak"]').hover({position: {x: 5, y: 5}});
  const tip = page.locator('[data-chart="heatmap"] [aria-label="tip"]');
  await expect
    .poll(async () => (await tip.textContent())?.replaceAll(/[\s\u200b]+/g, " "))
    .toContain("lost runs at either end of the scale");
});
