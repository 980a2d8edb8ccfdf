import {dataTable} from "../dataTable.js";
import {formatCount, formatScore} from "../format/format.js";
import {formatDifference, formatSize} from "./formatDifference.js";
import {formatP} from "./formatP.js";
import {html} from "../html.js";
import {betterText, sideText} from "./compareView.js";
import type {CompareStatistics, PassTable} from "./compareStatistics.js";
import type {CompareTest} from "./compareTests.js";
import type {ComparePair, Comparison} from "./compareTypes.js";
import type {ConfigDifference} from "./compareDiffers.js";
import type {WithinPair} from "./compareWithin.js";
import type {TextColumn} from "../figure/figureTexts.js";

/** The dumbbells as a table. */
export function pairsTable(comparison: Comparison): HTMLElement {
  const {pairs, metric, unit, names} = comparison;
  return dataTable(pairs, {
    caption: `${metric.title} of ${names.a} (A) and ${names.b} (B) by ${unit.one}`,
    columns: pairColumns(comparison)
  });
}

export function pairColumns({metric, unit}: Comparison): TextColumn<ComparePair>[] {
  return [
    {label: unit.one.charAt(0).toUpperCase() + unit.one.slice(1), value: (d) => d.label},
    {label: "A", value: (d) => sideText(d.a, metric), align: "right"},
    {label: "B", value: (d) => sideText(d.b, metric), align: "right"},
    {label: "B − A", value: (d) => formatDifference(d.difference, metric), align: "right"},
    {label: "Better", value: betterText}
  ];
}

/** Each pair by its own runs. */
export function withinTable(within: readonly WithinPair[], {unit}: Pick<Comparison, "unit">): HTMLElement {
  return dataTable(within, {
    caption: `Mann–Whitney test of the runs of each ${unit.one}, two-sided, ties by midranks`,
    columns: [
      {label: unit.one.charAt(0).toUpperCase() + unit.one.slice(1), value: (d) => d.label},
      {label: "Runs of A, of B", value: ({n}) => `${n[1]}, ${n[0]}`, align: "right"},
      {label: "p", value: (d) => formatP(d.p), align: "right"},
      {label: "p, Holm", value: (d) => formatP(d.pAdjusted), align: "right"},
      {label: "How", value: (d) => d.method},
      {label: "Better", value: betterText}
    ]
  });
}

/** The tests, the one to quote first. */
export function testsTable({tests}: Pick<CompareStatistics, "tests">): HTMLElement {
  return dataTable(tests, {
    caption: "Tests of no difference, two-sided; the first is the one to quote",
    columns: [
      {label: "Test", value: (d) => d.name},
      {label: "Asks", value: (d) => d.asks},
      {label: "p", value: (d) => formatP(d.p), align: "right"},
      ...(tests.some((d) => d.pEnds !== undefined) ? endColumns : []),
      {label: "Pairs", value: (d) => d.n, align: "right"},
      {label: "How", value: (d) => d.method},
      {label: "Ties", value: (d) => d.ties},
      {label: "Correction", value: (d) => d.correction}
    ]
  });
}

const endColumns: TextColumn<CompareTest>[] = [
  {label: "p, lost runs against B", value: (d) => formatKnownP(d.pEnds?.against), align: "right"},
  {label: "p, lost runs for B", value: (d) => formatKnownP(d.pEnds?.for), align: "right"}
];

function formatKnownP(p: number | null | undefined): string | null {
  return p == null ? null : formatP(p);
}

export function effectsTable({effects}: Pick<CompareStatistics, "effects">): HTMLElement {
  return dataTable(effects, {
    caption: "Size of the effect; above 0, and above 1 for an odds ratio, B is higher",
    columns: [
      {label: "Measure", value: (d) => d.name},
      {label: "Value", value: (d) => (d.value === Infinity ? "∞" : formatScore(d.value)), align: "right"},
      {label: "How to read it", value: (d) => d.note}
    ]
  });
}

/** The 2 × 2 table of tasks that McNemar's test rests on. */
export function passTableOf({both, onlyA, onlyB, neither}: PassTable): HTMLElement {
  const rows = [
    {label: "A passed", passed: both, failed: onlyA},
    {label: "A failed", passed: onlyB, failed: neither}
  ];
  return html`<div data-table="mcnemar">
    ${dataTable(rows, {
      caption: "Tasks by what became of them (McNemar’s table); only those that differ say anything",
      columns: [
        {label: "", value: (d) => d.label},
        {label: "B passed", value: (d) => d.passed, align: "right"},
        {label: "B failed", value: (d) => d.failed, align: "right"}
      ]
    })}
  </div>`;
}

/** What else sets the two apart. */
export function differsTable(differs: readonly ConfigDifference[], {choice, pairs}: Comparison): HTMLElement {
  return dataTable(differs, {
    caption: "What differs between A and B besides the figures",
    columns: [
      {label: "What", value: (d) => d.what},
      {label: "A", value: (d) => d.a},
      {label: "B", value: (d) => d.b},
      ...(choice.kind === "configs"
        ? []
        : [
            {
              label: "In pairs",
              value: (d: ConfigDifference) => `${d.pairs} of ${pairs.length}`,
              align: "right" as const
            }
          ])
    ]
  });
}

/** What would settle it, in sentences. */
export function needSentences(
  {needs, n, interval}: CompareStatistics,
  {unit, metric}: Pick<Comparison, "unit" | "metric">
): string[] {
  if (!needs) return [`With ${formatCount(n, "pair")} nothing can be said of how many would settle it.`];
  const count = (d: number) => formatCount(d, unit.one, {plural: unit.many});
  const {asObserved, atWorst, detectable, power, alpha, method} = needs;
  const plan = `${Math.round(100 * power)}% power at α ${alpha}, ${method}`;
  return [
    Number.isFinite(asObserved)
      ? `If the true difference is the one seen, ${count(asObserved)} in all would find it (${plan}); ${n} are here.`
      : asObserved === Infinity
        ? "No difference of means was seen, so no number of pairs would find it."
        : "The pairs do not vary, so nothing says how many would be needed.",
    ...(atWorst !== null && Number.isFinite(atWorst)
      ? [`If it is only as large as the end of its interval nearest 0, ${count(atWorst)}.`]
      : interval && interval.low <= 0 && interval.high >= 0
        ? ["The interval contains 0, so at worst no number of pairs is enough."]
        : []),
    detectable === detectable
      ? `With the ${count(n)} at hand a true difference below ${formatSize(detectable, metric)} would probably be missed (paired t test, same power).`
      : `What difference the ${count(n)} at hand could find is not known: they do not vary.`
  ];
}
