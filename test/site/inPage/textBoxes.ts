/** A corner in page pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Where a piece of visible text is: one line of a text node, as the four corners of its box. */
export interface TextBox {
  text: string;
  node: Text;
  /** The nearest element that is not inline, or the svg text element: lines within it are laid out together. */
  block: Element;
  svg: boolean;
  corners: Point[];
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every line of text that can be seen, tips aside. Call it in the browser. */
export function textBoxes(root: Element = document.body): TextBox[] {
  const boxes: TextBox[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.data) || !isShown(parent)) continue;
    boxes.push(...(parent instanceof SVGElement ? svgBoxes(node, parent) : htmlBoxes(node, parent)));
  }
  return boxes.filter((d) => d.right - d.left > 0.5 && d.bottom - d.top > 0.5);
}

function isShown(element: Element): boolean {
  if (element.closest('script, style, template, noscript, title, desc, option, [aria-label="tip"], [role="tooltip"]')) {
    return false;
  }
  return element.checkVisibility({opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true});
}

function htmlBoxes(node: Text, parent: Element): TextBox[] {
  const lineHeight = Number.parseFloat(getComputedStyle(parent).lineHeight);
  return textRects(node).map((rect) => {
    // A rectangle is as high as the font, whatever the line height: neighbouring lines may share that much.
    const excess = Math.max(0, (rect.height - (Number.isFinite(lineHeight) ? lineHeight : rect.height)) / 2);
    const [top, bottom] = [rect.top + excess, rect.bottom - excess];
    const corners = rectangle({left: rect.left, top, right: rect.right, bottom});
    return box(node, {corners, block: blockOf(parent), svg: false});
  });
}

function svgBoxes(node: Text, parent: SVGElement): TextBox[] {
  const block = parent.closest("text") ?? parent;
  const matrix = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
  if (!matrix || (Math.abs(matrix.b) < 1e-6 && Math.abs(matrix.c) < 1e-6)) {
    return textRects(node).map((rect) => box(node, {corners: rectangle(rect), block, svg: true}));
  }
  const {x, y, width, height} = (parent as SVGGraphicsElement).getBBox();
  const corners = rectangle({left: x, top: y, right: x + width, bottom: y + height}).map((d) => {
    const {x: px, y: py} = new DOMPoint(d.x, d.y).matrixTransform(matrix);
    return {x: px, y: py};
  });
  return [box(node, {corners, block, svg: true})];
}

/** The rectangles of a text node, one a line, without the white space at its ends. */
function textRects(node: Text): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, node.data.search(/\S/));
  range.setEnd(node, node.data.trimEnd().length);
  return [...range.getClientRects()];
}

function rectangle({left, top, right, bottom}: {left: number; top: number; right: number; bottom: number}): Point[] {
  return [
    {x: left, y: top},
    {x: right, y: top},
    {x: right, y: bottom},
    {x: left, y: bottom}
  ];
}

function box(node: Text, {corners, block, svg}: Pick<TextBox, "corners" | "block" | "svg">): TextBox {
  const X = corners.map((d) => d.x);
  const Y = corners.map((d) => d.y);
  return {
    text: node.data.trim().replace(/\s+/g, " ").slice(0, 40),
    node,
    block,
    svg,
    corners,
    left: Math.min(...X),
    top: Math.min(...Y),
    right: Math.max(...X),
    bottom: Math.max(...Y)
  };
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(inline|contents)$/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}
