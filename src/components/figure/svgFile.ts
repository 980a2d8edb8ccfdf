import {textWidth} from "../../plots/textWidth.js";
import {wrapLabel} from "../../plots/wrapLabel.js";
import {figureNotes} from "./figureCaption.js";
import {figureAlt} from "./figureAlt.js";
import {htmlTexts} from "./htmlTexts.js";
import {plainColor} from "./plainColor.js";
import {plainSvg} from "./plainSvg.js";
import type {Figure} from "./figure.js";
import type {PlacedText} from "./htmlTexts.js";

const namespace = "http://www.w3.org/2000/svg";
const padding = 16;
const titleSize = 16;
const noteSize = 11;

export interface SvgFile {
  text: string;
  width: number;
  height: number;
}

/**
 * The picture of a figure as it stands on the page, as one drawing that needs nothing else: title above, caption below,
 * legends and charts at their places, the page's own background. `skip` selects what is no part of the picture.
 */
export function svgFile(figure: Figure, {element, address, skip}: SvgOptions): SvgFile {
  const drawings = drawingsOf(element, skip);
  const texts = htmlTexts(element, {skip});
  const boxes = [...drawings.map((d) => d.getBoundingClientRect()), ...texts];
  const left = Math.min(...boxes.map((d) => d.left));
  const top = Math.min(...boxes.map((d) => d.top));
  const inner = Math.max(320, ...boxes.map((d) => d.right - left));
  const titles = wrapLabel(figure.title, {width: inner / 1.08, fontSize: titleSize});
  const notes = [
    ...wrapLabel(figureNotes(figure), {width: inner, fontSize: noteSize}),
    ...addressLines(address, inner)
  ];
  const titleHeight = padding + titles.length * titleSize * 1.3 + 8;
  const middle = Math.max(0, ...boxes.map((d) => d.bottom - top));
  const width = Math.ceil(inner + 2 * padding);
  const height = Math.ceil(titleHeight + middle + 14 + notes.length * noteSize * 1.4 + padding);

  const ink = plainColor(getComputedStyle(element).color);
  const root = shape("svg", {
    xmlns: namespace,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": "sans-serif",
    role: "img",
    "aria-labelledby": "figure-title figure-alt"
  });
  root.append(
    shape("title", {id: "figure-title"}, figure.title),
    shape("desc", {id: "figure-alt"}, figureAlt(figure)),
    shape("rect", {width, height, fill: backgroundOf(element)}),
    ...titles.map((d, i) =>
      shape(
        "text",
        {
          x: padding,
          y: padding + titleSize * (0.9 + 1.3 * i),
          fill: ink.color,
          "font-size": titleSize,
          "font-weight": 600
        },
        d
      )
    )
  );
  const picture = shape("g", {transform: `translate(${round(padding - left)},${round(titleHeight - top)})`});
  picture.append(...drawings.map(placed), ...texts.map(lineOf));
  root.append(
    picture,
    ...notes.map((d, i) =>
      shape(
        "text",
        {
          x: padding,
          y: round(titleHeight + middle + 14 + noteSize * (0.9 + 1.4 * i)),
          fill: ink.color,
          "fill-opacity": 0.75,
          "font-size": noteSize
        },
        d
      )
    )
  );
  return {text: `${xmlText(root)}\n`, width, height};
}

/** As XML, without the control characters that it does not have. */
function xmlText(root: Element): string {
  return new XMLSerializer().serializeToString(root).replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "");
}

export interface SvgOptions {
  element: Element;
  /** Where the figure is to be found. */
  address: string;
  skip: string;
}

/** Whether there is anything to take a picture of. */
export function drawingsOf(element: Element, skip: string): SVGSVGElement[] {
  return [...element.querySelectorAll("svg")].filter((d) => !d.parentElement!.closest("svg") && !d.closest(skip));
}

function addressLines(address: string, width: number): string[] {
  return textWidth(address, {fontSize: noteSize}) <= width
    ? [address]
    : wrapLabel(address, {width, fontSize: noteSize});
}

/** A drawing of the page at its place, as a group. */
function placed(svg: SVGSVGElement): Element {
  const {left, top, width} = svg.getBoundingClientRect();
  const [x, y, w] = (svg.getAttribute("viewBox") ?? `0 0 ${width} 0`).split(/[\s,]+/).map(Number);
  const scale = w > 0 && width > 0 ? width / w : 1;
  const group = shape("g", {
    transform: `translate(${round(left - x * scale)},${round(top - y * scale)})${scale === 1 ? "" : ` scale(${round(scale)})`}`
  });
  const copy = plainSvg(svg);
  for (const {name, value} of copy?.attributes ?? []) {
    if (!/^(width|height|viewBox|xmlns.*|role)$/.test(name)) group.setAttribute(name, value);
  }
  group.append(...(copy?.childNodes ?? []));
  return group;
}

function lineOf({text, left, top, bottom, size, weight, family, color}: PlacedText): Element {
  const y = round((top + bottom) / 2 + 0.36 * size);
  return shape(
    "text",
    {x: round(left), y, fill: color, "font-size": size, "font-weight": weight, "font-family": family},
    text
  );
}

/** The nearest background that can be seen behind the figure. */
function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = getComputedStyle(at).backgroundColor;
    const {color, opacity} = plainColor(value);
    if (color.startsWith("#") && opacity === 1) return color;
  }
  return "#ffffff";
}

function shape(name: string, attributes: Record<string, string | number>, text?: string): Element {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
