import {capitalise} from "../format/capitalise.js";
import {dataTable} from "../dataTable.js";
import {emptyState} from "../emptyState.js";
import {figureMenu} from "../figureMenu.js";
import {formatLevel} from "../format/format.js";
import {html} from "../html.js";
import {fingerprintAnswer, mostFingerprints} from "./reliabilityFingerprint.js";
import {whenOpen} from "../whenOpen.js";
import {fingerprintDotsPlot} from "../../plots/fingerprintDots.js";
import {fingerprintRadarPlot} from "../../plots/fingerprintRadar.js";
import type {Figure} from "../figure/figure.js";
import type {FingerprintRow} from "../../plots/fingerprintDots.js";
import type {TextColumn} from "../figure/figureTexts.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {ReliabilityFingerprint} from "./reliabilityFingerprint.js";

export type FingerprintLook = "dots" | "radar";

/** How it is drawn, in the words of the control; the default first. */
export const fingerprintLooks: Record<FingerprintLook, string> = {dots: "as dots", radar: "as radar"};

export interface FingerprintSectionOptions {
  look: FingerprintLook;
  level?: number;
  figure: Figure;
  resize: (render: (width: number) => Element) => Element;
}

/** A radar of two corners is a line. */
const fewestSpokes = 3;

/** All measures of each config on one scale, under their question. */
export function fingerprintSection(
  fingerprint: ReliabilityFingerprint,
  {look, level, figure, resize}: FingerprintSectionOptions
): HTMLElement {
  const {measures, rows} = fingerprint;
  const isDrawn = measures.length >= (look === "radar" ? fewestSpokes : 1);
  return html`<div>
    <h2>Which kind of reliable?</h2>
    <p>${fingerprintAnswer(fingerprint)}</p>
    <figure id="fingerprint" data-chart="fingerprint">
      ${fingerprintChart(fingerprint, {look, resize})} ${isDrawn ? figureMenu(figure) : null}
    </figure>
    ${
      measures.length === 0
        ? null
        : html`<p class="denominators">${fingerprintCaption(fingerprint, {look, level})}</p>
            <details>
              <summary>The same as a table</summary>
              ${whenOpen(() => dataTable(rows, {columns: fingerprintTexts(fingerprint)}))}
            </details>`
    }
  </div>`;
}

function fingerprintChart(
  {measures, rows}: ReliabilityFingerprint,
  {look, resize}: Pick<FingerprintSectionOptions, "look" | "resize">
): Element {
  const label = "Measures of reliability by config, 0 poor to 1 good";
  if (measures.length === 0) {
    return emptyState("No measure has a place between 0 and 1.", {
      needs: "a metric whose scale has two ends, or one that says of each run whether it passed."
    });
  }
  if (look === "dots") return resize((width) => fingerprintDotsPlot(rows, {width, label, measures}));
  if (measures.length < fewestSpokes) {
    return emptyState(`Only ${measures.map((d) => d.label).join(" and ")} of the configs are known: no radar.`, {
      needs: "the runs themselves, from which worst run and pass^k follow. As dots all is drawn that is known."
    });
  }
  return resize((width) => fingerprintRadarPlot(rows, {width, label, measures}));
}

/** What the measures are and how to read them. */
export function fingerprintCaption(
  {measures, rows}: ReliabilityFingerprint,
  {look = "dots", level}: {look?: FingerprintLook; level?: number}
): string {
  const lines = rows.some((row) => row.values.some((d) => d !== null && d.low < d.high));
  return [
    "Every measure runs from 0, poor, to 1, good.",
    `${measures.map(({label, about}) => `${capitalise(label)}: ${about}`).join(". ")}.`,
    lines ? `Thick lines are ${formatLevel(level)} intervals.` : "",
    look === "radar" ? "The area of a radar hangs on the order of its spokes and says nothing: read its corners." : "",
    rows.length === mostFingerprints ? `At most ${mostFingerprints} configs are drawn, the first in this order.` : ""
  ]
    .filter((d) => d !== "")
    .join(" ");
}

/** A row a config and measure. */
export function fingerprintLines({measures, rows}: ReliabilityFingerprint) {
  return rows.flatMap((row) => row.values.map((value, i) => ({row, value, measure: measures[i].label})));
}

const unit = "0 poor to 1 good";

export const fingerprintValues: ValueColumn<ReturnType<typeof fingerprintLines>[number]>[] = [
  {name: "config", value: (d) => d.row.label},
  {name: "model_id", value: (d) => d.row.model_id},
  {name: "origin", value: (d) => d.row.origin},
  {name: "measure", value: (d) => d.measure},
  {name: "value", unit, value: (d) => d.value?.at},
  {name: "low", unit, value: (d) => d.value?.low},
  {name: "high", unit, value: (d) => d.value?.high},
  {name: "in_words", value: (d) => d.value?.text}
];

/** A row a config, a column a measure. */
export function fingerprintTexts({measures}: ReliabilityFingerprint): TextColumn<FingerprintRow>[] {
  return [
    {label: "Config", value: (d) => d.label},
    ...measures.map(({label}, i) => ({
      label: capitalise(label),
      value: ({values}: FingerprintRow) => placeText(values[i]),
      align: "right" as const
    }))
  ];
}

function placeText(value: FingerprintRow["values"][number]): string | null {
  if (value === null) return null;
  const bounds = value.low < value.high ? ` (${value.low.toFixed(2)} to ${value.high.toFixed(2)})` : "";
  return `${value.at.toFixed(2)}${bounds}`;
}
