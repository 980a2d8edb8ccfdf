/** Widths of the characters 32–126 in Helvetica, in thousandths of an em; others count as the widest letters do. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584
];

export interface TextWidthOptions {
  /** Pixels. */
  fontSize?: number;
  fontFamily?: string;
  /** As in CSS. */
  fontWeight?: number;
}

/**
 * How wide a line of text is, in pixels: measured in the page's own face where there is a canvas, otherwise (in tests and
 * on a server) added up from the widths of Helvetica and widened by a tenth, since most system faces run wider.
 */
export function textWidth(
  text: string,
  {fontSize = 12, fontFamily = pageFont(), fontWeight = 400}: TextWidthOptions = {}
): number {
  const context = canvas();
  if (context) {
    context.font = `${fontWeight} ${fontSize}px ${fontFamily}`;
    return context.measureText(text).width;
  }
  let sum = 0;
  for (const character of text) sum += widths[character.charCodeAt(0) - 32] ?? 1000;
  return ((fontWeight < 600 ? 1.1 : 1.18) * sum * fontSize) / 1000;
}

let font: string | undefined;

/** Asked of the page once a turn: in the midst of drawing an answer means to style all that is new anew. */
function pageFont(): string {
  if (font !== undefined) return font;
  if (typeof OffscreenCanvas === "undefined" || typeof document === "undefined") return "sans-serif";
  setTimeout(() => (font = undefined));
  return (font = getComputedStyle(document.body).fontFamily || "sans-serif");
}

let context: OffscreenCanvasRenderingContext2D | null | undefined;

function canvas(): OffscreenCanvasRenderingContext2D | null {
  if (context === undefined) {
    context = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
  }
  return context;
}
