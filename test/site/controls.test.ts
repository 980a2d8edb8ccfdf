import {expect, test} from "vitest";
import {inPage} from "./inPage.js";
import {servedReport} from "./servedReport.js";
import {visit} from "./visit.js";
import type {Page} from "playwright-core";

const report = servedReport();

const studies = ["aibench", "akitaonrails", "claude-benchmark", "engramforge", "site-builder"];
const pages = ["", "frontier", "heatmap", "retry", "reliability", "compare"] as const;

/** A control of a page set to something else, in a study where that changes what is drawn. */
interface Drive {
  page: (typeof pages)[number];
  /** Study, and the state that the control needs. */
  study: string;
  search?: string;
  label: string;
  /** Words of the option of a select, or the value of a slider. */
  to: string;
}

const drives: Drive[] = [
  {page: "", study: "aibench", label: "Experiment", to: "Retry impact as published (table IX)"},
  {page: "", study: "aibench", label: "Intervals", to: "80%"},
  {page: "", study: "engramforge", search: "?experiment=grid-runs", label: "Lost runs", to: "as failures"},
  {page: "", study: "engramforge", search: "?experiment=grid-runs", label: "Lost runs", to: "both bounds"},
  {page: "frontier", study: "aibench", label: "Experiment", to: "Retry impact as published (table IX)"},
  {page: "frontier", study: "aibench", label: "Over", to: "suite Rust"},
  {page: "frontier", study: "aibench", label: "Figures", to: "computed"},
  {page: "frontier", study: "aibench", label: "Against", to: "Cost per passed run"},
  {page: "frontier", study: "aibench", label: "Stop at attempt", to: "1"},
  {page: "frontier", study: "aibench", label: "Frontier", to: "with its bounds"},
  {page: "frontier", study: "aibench", label: "Join", to: "configs of one model"},
  {page: "frontier", study: "aibench", label: "Intervals", to: "80%"},
  {page: "heatmap", study: "engramforge", label: "Experiment", to: "Quality as judged by models"},
  {page: "heatmap", study: "engramforge", search: "?experiment=ab", label: "Show", to: "spread of repeats"},
  {page: "heatmap", study: "aibench", label: "Show", to: "failed and lost runs"},
  {page: "heatmap", study: "aibench", label: "Rows are", to: "levels"},
  {page: "heatmap", study: "aibench", label: "Columns are", to: "models"},
  {page: "heatmap", study: "engramforge", search: "?experiment=ab", label: "Columns are", to: "variants"},
  {page: "heatmap", study: "akitaonrails", label: "Columns are", to: "harnesses"},
  {page: "heatmap", study: "aibench", search: "?rows=suite", label: "Metric", to: "Total cost"},
  {page: "heatmap", study: "aibench", search: "?rows=suite", label: "Figures", to: "published"},
  {page: "heatmap", study: "aibench", label: "Sort rows by", to: "name"},
  {page: "heatmap", study: "aibench", label: "Sort rows by", to: "order of the study"},
  {page: "heatmap", study: "engramforge", label: "Sort rows by", to: "likeness (clusters)"},
  {page: "heatmap", study: "aibench", label: "Sort columns by", to: "name"},
  {page: "heatmap", study: "site-builder", label: "Sort columns by", to: "likeness (clusters)"},
  {page: "heatmap", study: "claude-benchmark", label: "Colours over", to: "the values that occur"},
  {page: "heatmap", study: "aibench", label: "Configs without figures", to: "listed below"},
  {page: "heatmap", study: "engramforge", label: "Intervals", to: "80%"},
  {page: "heatmap", study: "engramforge", search: "?experiment=grid-runs", label: "Lost runs", to: "as failures"},
  {page: "retry", study: "aibench", label: "Tasks", to: "Rust"},
  {page: "retry", study: "aibench", label: "Stop at attempt", to: "2"},
  {page: "retry", study: "aibench", label: "Sort configs by", to: "passes at the first attempt"},
  {page: "retry", study: "aibench", label: "Sort configs by", to: "name"},
  {page: "retry", study: "aibench", label: "Intervals", to: "80%"},
  {page: "retry", study: "aibench", label: "First", to: "Claude Opus 4.5"},
  {page: "retry", study: "aibench", label: "Then, on what it fails", to: "Claude Opus 4.5"},
  {page: "reliability", study: "engramforge", label: "Experiment", to: "Entropy-controlled grid"},
  {page: "reliability", study: "engramforge", label: "Metric", to: "All five gates"},
  {
    page: "reliability",
    study: "engramforge",
    search: "?experiment=grid",
    label: "Tasks",
    to: "Orders endpoint, Python/FastAPI"
  },
  {page: "reliability", study: "engramforge", label: "All of k repeats pass", to: "k up to 2"},
  {page: "reliability", study: "engramforge", label: "Sort configs by", to: "name"},
  {page: "reliability", study: "engramforge", label: "Fingerprint", to: "as radar"},
  {page: "reliability", study: "engramforge", label: "Intervals", to: "80%"},
  {page: "compare", study: "engramforge", label: "Experiment", to: "Entropy-controlled grid"},
  {page: "compare", study: "engramforge", label: "Compare", to: "two configs, task by task"},
  {page: "compare", study: "engramforge", label: "Metric", to: "All five gates"},
  {page: "compare", study: "aibench", label: "Pair by", to: "suites, computed from runs"},
  {page: "compare", study: "aibench", label: "A", to: "DeepSeek V4 Flash"},
  {page: "compare", study: "aibench", label: "B", to: "DeepSeek V4 Flash"},
  {page: "compare", study: "aibench", label: "Intervals", to: "80%"}
];

/** Driven elsewhere: the filter of configs in reading.test.ts, the swap of a pair in compare.test.ts and retry.test.ts. */
const otherwise = new Set(["Search configs", "Swap A and B", "Swap the two"]);

/** No study has lost runs whose costs, attempts or repeats are known: these are driven in lostRuns.test.ts. */
const withoutEffect = new Set(
  ["frontier", "retry", "reliability", "compare"].flatMap((d) => studies.map((study) => `${study}/${d}: Lost runs`))
);

/** What the charts of a page draw, without the ids that differ from load to load. */
async function marksOf(page: Page): Promise<string> {
  await inPage(page, "settled");
  const drawn = await page.locator("[data-chart] svg").evaluateAll((D) => D.map((d) => d.innerHTML));
  return drawn.join("\n").replaceAll(/plot-[0-9a-z]+|url\(#[^)]*\)|(id|for|href)="[^"]*"/g, "");
}

async function changedMarks(page: Page, {from}: {from: string}): Promise<string> {
  await expect.poll(async () => (await marksOf(page)) !== from, {timeout: 10_000}).toBe(true);
  return marksOf(page);
}

async function set(page: Page, {label, to}: Drive): Promise<void> {
  const slider = page.getByLabel(label).and(page.locator("[type=range]"));
  if (await slider.count()) await slider.fill(to);
  else await page.getByLabel(label, {exact: true}).selectOption({label: to});
}

test.for(drives.map((d) => [`${d.study}/${d.page}${d.search ?? ""}`, d.label, d.to, d] as const))(
  "%s: “%s” set to “%s” moves the marks, as do a reload, a step back and one forward",
  async ([path, , , drive]) => {
    const {page, problems} = await visit(report.context, report.url + path);
    const before = await marksOf(page);
    await set(page, drive);
    const after = await changedMarks(page, {from: before});
    await page.reload();
    expect(await marksOf(page)).toBe(after);
    await page.goBack();
    expect(await changedMarks(page, {from: after})).toBe(before);
    await page.goForward();
    expect(await changedMarks(page, {from: before})).toBe(after);
    expect(problems).toEqual([]);
    await page.close();
  }
);

test("no page of any study has a control that is not driven here", async () => {
  for (const path of pages) {
    const known = new Set(drives.filter((d) => d.page === path).map((d) => d.label));
    for (const study of studies) {
      const {page} = await visit(report.context, `${report.url}${study}/${path}`);
      const names = await page
        .locator(".controls :is(select, input:not([type=checkbox]), button)")
        .evaluateAll((D) =>
          D.filter((d) => d.closest(".config-filter") === null).map((d) =>
            d instanceof HTMLButtonElement
              ? d.textContent!.trim()
              : (d.getAttribute("aria-label") ??
                (d as HTMLInputElement).labels?.[0]?.textContent?.trim() ??
                d.outerHTML)
          )
        );
      const missing = names
        .filter((d) => !known.has(d) && !otherwise.has(d))
        .map((d) => `${study}/${path}: ${d}`)
        .filter((d) => !withoutEffect.has(d));
      expect(missing).toEqual([]);
      await page.close();
    }
  }
});
