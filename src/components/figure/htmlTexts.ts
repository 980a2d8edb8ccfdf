import {plainColor} from "./plainColor.js";
import {genericFamily} from "./plainSvg.js";

/** A line of text as it stands on the page, in pixels from the window's corner. */
export interface PlacedText {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  size: number;
  weight: string;
  family: string;
  color: string;
}

/** The lines of HTML text inside an element, such as those of a legend, outside of drawings and of what is skipped. */
export function htmlTexts(element: Element, {skip}: {skip: string}): PlacedText[] {
  const lines: PlacedText[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (parent.closest("svg") || parent.closest(skip) || getComputedStyle(parent).visibility === "hidden") continue;
    lines.push(...linesOf(node as Text, parent));
  }
  return lines;
}

function linesOf(node: Text, parent: Element): PlacedText[] {
  const style = getComputedStyle(parent);
  const face = {
    size: parseFloat(style.fontSize),
    weight: style.fontWeight,
    family: genericFamily(style.fontFamily),
    color: plainColor(style.color).color
  };
  const lines: PlacedText[] = [];
  for (const {0: word, index} of node.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const {left, top, right, bottom} = range.getBoundingClientRect();
    if (right === left) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < 2) Object.assign(line, {text: `${line.text} ${word}`, right});
    else lines.push({text: word, left, top, right, bottom, ...face});
  }
  return lines;
}
