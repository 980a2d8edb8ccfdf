import type {TextBox} from "./textBoxes.js";

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Whether what is outside can be scrolled to. */
  scrolls: boolean;
}

/** How a text box relates to what cuts it off. */
export interface Clipping {
  /** Whether any of it can be seen without scrolling something inside the page. */
  visible: boolean;
  /** What cuts it off for good, in words. */
  clipped?: string;
}

/** Finds what cuts a text box off: an element that hides its overflow, the edge of an svg, the edge of the page. */
export function clippingOf(box: TextBox): Clipping {
  let {left, top, right, bottom} = box;
  // The box of HTML text has room above and below the letters; the box of SVG text is checked as it is.
  const slack = {x: 1, y: box.svg ? 1 : 1 + 0.15 * (bottom - top)};
  for (const {element, frame} of framesAround(box.node.parentElement!)) {
    if (!frame.scrolls) {
      if (frame.right - frame.left <= 2 || frame.bottom - frame.top <= 2) return {visible: false}; // for screen readers
      const cut = {
        left: frame.left - box.left - slack.x,
        right: box.right - frame.right - slack.x,
        top: frame.top - box.top - slack.y,
        bottom: box.bottom - frame.bottom - slack.y
      };
      const [side, by] = Object.entries(cut).reduce((a, b) => (b[1] > a[1] ? b : a));
      if (by > 0) return {visible: true, clipped: `${side} edge of ${nameOf(element)}`};
    }
    left = Math.max(left, frame.left);
    top = Math.max(top, frame.top);
    right = Math.min(right, frame.right);
    bottom = Math.min(bottom, frame.bottom);
  }
  if (right - left < 1 || bottom - top < 1) return {visible: false};
  if (box.left + scrollX < -1) return {visible: true, clipped: "left edge of the page"};
  if (right + scrollX > document.documentElement.scrollWidth + 1) {
    return {visible: true, clipped: "right edge of the page"};
  }
  if (box.top + scrollY < -1) return {visible: true, clipped: "top edge of the page"};
  return {visible: true};
}

function* framesAround(start: Element): Iterable<{element: Element; frame: Frame}> {
  let position = "static";
  for (let element: Element | null = start; element && element !== document.body; element = element.parentElement) {
    const style = getComputedStyle(element);
    // What is positioned is not cut off by ancestors that it is not positioned in.
    const skipped = position === "fixed" || (position === "absolute" && style.position === "static");
    const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
    const framed =
      element instanceof SVGElement ? isOuterSvg(element) : style.display !== "inline" && style.display !== "contents";
    if (!skipped && cuts && framed) {
      yield {element, frame: frameOf(element, style)};
    }
    if (style.position !== "static" && !skipped) position = style.position;
  }
}

function isOuterSvg(element: SVGElement): boolean {
  return element instanceof SVGSVGElement && !element.ownerSVGElement;
}

function frameOf(element: Element, {overflowX, overflowY}: CSSStyleDeclaration): Frame {
  const rect = element.getBoundingClientRect();
  const border = {left: element.clientLeft, top: element.clientTop};
  const svg = element instanceof SVGElement;
  return {
    left: overflowX === "visible" ? -Infinity : rect.left + border.left,
    top: overflowY === "visible" ? -Infinity : rect.top + border.top,
    right: overflowX === "visible" ? Infinity : svg ? rect.right : rect.left + border.left + element.clientWidth,
    bottom: overflowY === "visible" ? Infinity : svg ? rect.bottom : rect.top + border.top + element.clientHeight,
    scrolls: [overflowX, overflowY].some((d) => d === "auto" || d === "scroll")
  };
}

/** An element as a short selector that a person can find it by. */
export function nameOf(element: Element): string {
  const id = element.id ? `#${element.id}` : "";
  const classes = [...element.classList].slice(0, 2).map((d) => `.${d}`);
  return element.tagName.toLowerCase() + (id || classes.join(""));
}
