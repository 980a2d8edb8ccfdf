import {plainColor} from "./plainColor.js";

/** Properties that pass on to what is inside, with what they are where nobody says anything. */
const inherited: Record<string, string> = {
  fill: "#000000",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  stroke: "none",
  "stroke-opacity": "1",
  "stroke-width": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-miterlimit": "4",
  "paint-order": "normal",
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "font-variant": "normal",
  "text-anchor": "start"
};

/** What a copy loses: it is written anew from what the page computes, or means nothing outside of it. */
const dropped = [...Object.keys(inherited), "style", "class", "opacity", "color", "tabindex", "xmlns"];

type Properties = Record<string, string>;

/**
 * A copy of a drawing that needs no page around it: every style of a style sheet, variable and scheme is written out as
 * plain attributes. Tips, and what is not shown, are left out.
 */
export function plainSvg(element: Element, parent: Properties = inherited): Element | null {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return null;
  if (element.localName === "style" || element.getAttribute("aria-label") === "tip") return null;
  const copy = element.cloneNode(false) as Element;
  for (const name of dropped) copy.removeAttribute(name);
  const own = propertiesOf(element, style);
  for (const [name, value] of Object.entries(own)) if (value !== parent[name]) copy.setAttribute(name, value);
  if (style.opacity !== "" && style.opacity !== "1") copy.setAttribute("opacity", style.opacity);
  for (const child of element.childNodes) {
    if (child.nodeType === 3) copy.append(child.cloneNode());
    else if (child.nodeType === 1) copy.append(plainSvg(child as Element, own) ?? "");
  }
  nameMark(copy);
  return copy;
}

/** A mark says on pointing at it what it says to those who do not see it. */
function nameMark(copy: Element): void {
  const name = copy.getAttribute("aria-label");
  if (name === null || copy.localName === "g" || copy.localName === "svg") return;
  const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
  title.textContent = name;
  copy.prepend(title);
}

function propertiesOf(element: Element, style: CSSStyleDeclaration): Properties {
  const own: Properties = {};
  for (const [name, initial] of Object.entries(inherited)) {
    const value = style.getPropertyValue(name) || element.getAttribute(name) || initial;
    if (name === "fill" || name === "stroke") {
      const {color, opacity} = plainColor(value);
      own[name] = color;
      own[`${name}-opacity`] = String(opacity * Number(style.getPropertyValue(`${name}-opacity`) || 1));
    } else if (name === "font-family") own[name] = genericFamily(value);
    else if (!name.endsWith("-opacity")) own[name] = value.replace(/(\d)px\b/g, "$1");
  }
  return own;
}

/** Which kind of face it is; the names are those of one machine. */
export function genericFamily(family: string): string {
  return /mono/i.test(family) ? "monospace" : /(^|[^-])\bserif/i.test(family) ? "serif" : "sans-serif";
}
