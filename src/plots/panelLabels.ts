import {boxesOverlap} from "./boxes.js";
import {textWidth} from "./textWidth.js";
import type {Box} from "./boxes.js";

/** A label of a small chart: beside its mark, or above it. Pixels within the chart. */
export interface PanelLabel {
  text: string;
  x: number;
  y: number;
  above: boolean;
}

/** Which labels of one small chart are drawn: each, in their order, that covers none before it. */
export function panelLabels(labels: readonly PanelLabel[], {fontSize}: {fontSize: number}): boolean[] {
  const boxes: Box[] = [];
  return labels.map((label) => {
    if (label.text === "") return false;
    const box = boxOf(label, fontSize);
    const fits = !boxes.some((d) => boxesOverlap(d, box));
    if (fits) boxes.push(box);
    return fits;
  });
}

const rise = 13;
const indent = 8;

function boxOf({text, x, y, above}: PanelLabel, fontSize: number): Box {
  const width = textWidth(text, {fontSize, fontWeight: above ? 600 : 400});
  const left = above ? x - width / 2 : x + indent;
  const middle = above ? y - rise : y;
  return {left, right: left + width, top: middle - 0.6 * fontSize, bottom: middle + 0.6 * fontSize};
}
