import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

/** The bold texts of the curves: the configs and, per step, passes of runs. */
async function curvesOf(page: Page): Promise<string[]> {
  await inPage(page, "settled");
  return page.locator('[data-chart="retry-curve"] g[font-weight="600"] text').allTextContents();
}

const steps = (texts: string[]) => texts.filter((d) => /^\d+\/\d+$/.test(d));

async function titlesOf(page: Page, chart: string): Promise<string[]> {
  const marks = page.locator(`[data-chart="${chart}"] svg :is(rect, circle, path, line)[aria-label]`);
  return marks.evaluateAll((D) => D.map((d) => d.getAttribute("aria-label")!));
}

async function afterChoice(label: string, option: string): Promise<{before: string[]; after: string[]; page: Page}> {
  const {page, problems} = await visit(report.context, `${report.url}aibench/retry`);
  const before = await curvesOf(page);
  await page.getByLabel(label, {exact: true}).selectOption({label: option});
  const after = await curvesOf(page);
  expect(after).not.toEqual(before);
  await page.reload();
  expect(await curvesOf(page)).toEqual(after);
  expect(problems).toEqual([]);
  return {before, after, page};
}

test("the curves of AIBench are the passes by attempt of tables IV to VII, most gained first", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry`);
  const fable = ["7/10", "9/10", "10/10"];
  const opus = ["4/10", "8/10", "9/10"];
  const sonnet = ["3/10", "8/10", "9/10"];
  const flash = ["4/10", "5/10", "8/10"];
  expect(steps(await curvesOf(page))).toEqual([...sonnet, ...opus, ...flash, ...fable]);
  await page.close();
});

test("the published 6 of 10 stands beside the 7 that the table of its runs gives", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry`);
  await inPage(page, "settled");
  expect(await page.locator("p.answer").textContent()).toMatch(
    /Claude Fable 5.*table IX.* 6 of 10 at the first attempt; its runs give 7/
  );
  expect(await page.locator('[data-chart="retry-curve"] text').allTextContents()).toContain("6/10");
  expect((await titlesOf(page, "retry-curve")).filter((d) => d.includes("table IX"))).toHaveLength(4); // two models, two ends
  await page.close();
});

test("the single-attempt config of the same model is shown as such", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry`);
  await inPage(page, "settled");
  const shown = (await titlesOf(page, "retry-curve")).filter((d) => d.includes("one attempt"));
  expect(shown).toEqual([expect.stringMatching(/^Claude Sonnet 4\.6 \(1-pass\).*\n3 of 10 runs passed, published/)]);
  expect(await titlesOf(page, "retry-bars")).toContainEqual(
    expect.stringContaining("(1-pass)\n3 of 10 runs passed at the one attempt")
  );
  await page.close();
});

test("independent repeats stand beside what retries gave, and the rest is the feedback", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry`);
  await inPage(page, "settled");
  // Three repeats of 3, 4, 4 and 7 of 10: 1 − 0.7³, 1 − 0.6³ twice, 1 − 0.3³.
  const repeats = (await titlesOf(page, "retry-bars")).filter((d) => d.includes("independent repeats"));
  const shares = repeats.map((d) => /would pass (\d+%)/.exec(d)?.[1]);
  expect(shares).toEqual(["66%", "78%", "78%", "97%"]);
  expect(await page.getByText("For no config is the interval of the feedback").count()).toBe(1);
  await page.close();
});

test("the cost of an extra pass is a bound, because the cost is known per run only", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry`);
  await inPage(page, "settled");
  const texts = await page.locator('[data-chart="retry-costs"] text').allTextContents();
  // Table IV: $0.18 + $0.20 + $1.06 for the three runs that went past attempt 1, three passes more.
  expect(texts).toContain("≤ $0.48");
  expect(texts).toContain("$0.238"); // table VIII, as printed
  expect(await page.getByText("The cost is known per run only").count()).toBe(1);
  await page.close();
});

test("a suite can be looked at alone", async () => {
  const {after, page} = await afterChoice("Tasks", "Rust");
  expect(steps(after).every((d) => d.endsWith("/5"))).toBe(true);
  expect((await titlesOf(page, "retry-curve")).filter((d) => d.includes("table IX"))).toEqual([]);
  await page.close();
});

/** Stops at an attempt as the keyboard does on the slider. */
async function stopAt(page: Page, k: number): Promise<void> {
  await page.getByLabel("Stop at attempt").and(page.locator("[type=range]")).fill(String(k));
  await inPage(page, "settled");
}

test("stopping at an attempt moves every figure, and the address keeps it", async () => {
  const {page, problems} = await visit(report.context, `${report.url}aibench/retry`);
  await inPage(page, "settled");
  expect(await page.locator('[data-chart="retry-stop"] circle[aria-label]').count()).toBe(4);
  const heightOf = async () => {
    const dot = page.locator('[data-chart="retry-stop"] circle[aria-label="DeepSeek V4 Flash"]');
    return Number(await dot.getAttribute("cy"));
  };
  const all = await heightOf();
  await stopAt(page, 2);
  const steps2 = steps(await curvesOf(page));
  expect(steps2).toHaveLength(8);
  expect(await heightOf()).toBeGreaterThan(all); // 5 of 10 instead of 8
  const costs = await page.locator('[data-chart="retry-costs"] text').allTextContents();
  expect(costs).toContain("≤ $0.26"); // Claude Fable 5: $2.36 at most for nine passes
  const repeats = (await titlesOf(page, "retry-bars")).filter((d) => d.includes("2 independent repeats"));
  expect(repeats).toHaveLength(4);
  expect(await page.locator('[data-chart="retry-extra"] text').allTextContents()).not.toContain("attempt 3");
  expect(new URL(page.url()).searchParams.get("attempts")).toBe("2");
  const lower = await heightOf();
  await page.reload();
  expect(steps(await curvesOf(page))).toEqual(steps2);
  expect(await heightOf()).toBe(lower);
  expect(problems).toEqual([]);
  await page.close();
});

test("stopped at the first attempt there is nothing to gain", async () => {
  const {page, problems} = await visit(report.context, `${report.url}aibench/retry?attempts=1`);
  expect(steps(await curvesOf(page))).toHaveLength(4);
  expect(await page.locator("p.answer").textContent()).toContain("Claude Fable 5 passes most: 7 of 10 runs");
  expect(await page.getByText("there is no further one").count()).toBe(1);
  expect(problems).toEqual([]);
  await page.close();
});

test("a pass of a further attempt has a bound, and minutes are said to be unknown", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry`);
  await inPage(page, "settled");
  const texts = await page.locator('[data-chart="retry-extra"] text').allTextContents();
  // Table IV: $0.18 + $0.20 + $1.06 for the three runs that made attempt 2, two of which passed on it.
  expect(texts).toContain("≤ $0.72, 2 of 3");
  expect(await page.getByText("Minutes per extra pass: unknown").count()).toBe(1);
  await page.close();
});

test("configs can be sorted by their first attempt or name", async () => {
  const {after, page} = await afterChoice("Sort configs by", "passes at the first attempt");
  expect(steps(after)[0]).toBe("7/10");
  await page.close();
});

test.each(["engramforge", "akitaonrails", "site-builder", "claude-benchmark"])(
  "%s has no attempts: its page says what it would need and what is known instead",
  async (study) => {
    const {page, problems} = await visit(report.context, `${report.url}${study}/retry`);
    expect(await page.locator(".empty-state").first().textContent()).toContain("holds no attempts");
    expect(await page.locator("[data-chart]").count()).toBe(0);
    expect(await page.getByText("Retry policy of the study:").count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  }
);

/** What the escalation says, once the page is done. */
async function escalationOf(page: Page): Promise<string> {
  await inPage(page, "settled");
  return (await page.locator(".escalation-answer").textContent())!;
}

const planeMarks = (page: Page, kind: "chosen" | "pairs") =>
  page
    .locator(`[data-chart="escalation"] svg .${kind} :is(path, circle)`)
    .evaluateAll((D) => D.map((d) => d.getAttribute("aria-label")));

test("cheap first, then strong is 4.8 times cheaper in AIBench, not two orders of magnitude", async () => {
  const {page, problems} = await visit(report.context, `${report.url}aibench/retry`);
  // Tables IV and VII: $0.0151 for DeepSeek V4 Flash on all tasks, $0.18 + $0.30 for Claude Fable 5 on its two failures.
  expect(await escalationOf(page)).toMatch(
    /^DeepSeek V4 Flash first, then Claude Fable 5 on what it fails: 10 of 10 tasks passed for \$0\.05 a task\. .* \$0\.24: the escalation is 4\.8 times cheaper \(95% interval/
  );
  expect(await planeMarks(page, "chosen")).toEqual(["DeepSeek V4 Flash, then Claude Fable 5"]);
  expect(await planeMarks(page, "pairs")).toHaveLength(11); // of 4 · 3 ordered pairs the others
  expect(problems).toEqual([]);
  await page.close();
});

test("any two configs can be chosen and swapped, and the address keeps them", async () => {
  const {page, problems} = await visit(report.context, `${report.url}aibench/retry`);
  await escalationOf(page);
  await page.getByLabel("First", {exact: true}).selectOption({label: "Claude Opus 4.5"});
  const chosen = await escalationOf(page);
  expect(chosen).toContain("Claude Opus 4.5 first, then Claude Fable 5 on what it fails");
  expect(await planeMarks(page, "chosen")).toEqual(["Claude Opus 4.5, then Claude Fable 5"]);
  await page.getByRole("button", {name: "Swap the two"}).click();
  const swapped = await escalationOf(page);
  expect(swapped).toContain("Claude Fable 5 first, then Claude Opus 4.5 on what it fails: 10 of 10 tasks");
  await page.reload();
  expect(await escalationOf(page)).toBe(swapped);
  await page.getByLabel("Then, on what it fails").selectOption({label: "Claude Fable 5"});
  await inPage(page, "settled");
  expect(await page.getByText("Choose two configs").count()).toBe(1);
  expect(problems).toEqual([]);
  await page.close();
});

test("the first config of an escalation stops where the page stops", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry`);
  await escalationOf(page);
  await stopAt(page, 1);
  // Four of ten pass at once; the other six cost Claude Fable 5 more than two did.
  expect(await escalationOf(page)).toMatch(
    /stopped at attempt 1, .* 10 of 10 tasks passed for at most \$.* at least .* times/
  );
  expect(await escalationOf(page)).toContain("60% of the tasks go on");
  await page.close();
});

test("a config that is hidden takes part in no escalation", async () => {
  const {page} = await visit(report.context, `${report.url}aibench/retry?shown=-deepseek-v4-flash`);
  expect(await escalationOf(page)).not.toContain("DeepSeek");
  expect(await planeMarks(page, "pairs")).toHaveLength(5);
  await page.close();
});

test("repeats feed an escalation of EngramForge, whose costs are not known", async () => {
  const {page, problems} = await visit(report.context, `${report.url}engramforge/retry`);
  expect(await escalationOf(page)).toContain("What the runs cost is not known for both");
  await page.getByLabel("First", {exact: true}).selectOption({label: "DeepSeek V3.2 · baseline"});
  await page.getByLabel("Then, on what it fails").selectOption({label: "Claude Sonnet 4.5 · baseline"});
  // 3 of 5 runs pass, and 4 of 5: 0.6 + 0.4 · 0.8.
  expect(await escalationOf(page)).toContain("on what it fails: 92% of 1 task passed.");
  await page.reload();
  expect(await escalationOf(page)).toContain("92% of 1 task");
  expect(problems).toEqual([]);
  await page.close();
});

test.each([
  ["akitaonrails", "No run of the archive passed or failed"],
  ["site-builder", "No run of the archive passed or failed"],
  ["claude-benchmark", "The archive holds no runs"]
])("%s says why no escalation can be played through", async (study, why) => {
  const {page} = await visit(report.context, `${report.url}${study}/retry`);
  expect(await page.locator(".empty-state").nth(1).textContent()).toContain(why);
  await page.close();
});
