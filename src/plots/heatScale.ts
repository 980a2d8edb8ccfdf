import * as Plot from "@observablehq/plot";

/** What one cell of a heatmap looks like for a value. */
export interface HeatScale {
  low: number;
  high: number;
  /** Whether the colours part at 0. */
  diverging: boolean;
  log: boolean;
  /** Fill, for the light and the dark page. */
  color: (value: number) => string;
  /** Black or white on that fill, whichever stands out more. */
  ink: (value: number) => string;
}

export interface HeatScaleOptions {
  low: number;
  high: number;
  /** Whether small values are the good ones: the good end has the full colour. */
  reverse?: boolean;
  log?: boolean;
}

interface Theme {
  poor: string;
  middle: string;
  good: string;
}

/** Towards the page's own background where there is nothing, blue for much, orange below zero. */
const light: Theme = {poor: "#c4550a", middle: "#f1f3f6", good: "#2458b3"};
const dark: Theme = {poor: "#f08c3a", middle: "#2b3038", good: "#86b4ff"};

/**
 * The colours of a heatmap. A scale that crosses 0 diverges there, as far to both sides: −4 is as strong as 4, and 0 is
 * never coloured. Every other scale runs in one hue from its low to its high end. Colour-blind safe (blue and orange).
 */
export function heatScale({low, high, reverse = false, log = false}: HeatScaleOptions): HeatScale {
  const diverging = low < 0 && high > 0;
  const reach = Math.max(-low, high);
  const domain = diverging ? [-reach, 0, reach] : [low, high];
  const scaleOf = ({poor, middle, good}: Theme) => {
    const range = diverging ? [poor, middle, good] : [middle, good];
    const color = Plot.scale({
      color: {
        type: log ? "log" : "linear", // never inferred: some schemes would make a diverging scale around 0
        domain: low === high ? [low - 1, low + 1] : domain,
        range: reverse ? range.toReversed() : range,
        interpolate: "lab",
        clamp: true
      }
    });
    return (value: number) => String(color?.apply(value));
  };
  const onLight = scaleOf(light);
  const onDark = scaleOf(dark);
  return {
    low,
    high,
    diverging,
    log,
    color: (value) => `light-dark(${onLight(value)}, ${onDark(value)})`,
    ink: (value) => `light-dark(${inkOn(onLight(value))}, ${inkOn(onDark(value))})`
  };
}

/** Black or white, whichever has the greater contrast on a color; at least 4.5 : 1 on any. */
export function inkOn(color: string): "#000" | "#fff" {
  return relativeLuminance(color) > 0.179 ? "#000" : "#fff";
}

/** WCAG 2.2, of "rgb(r, g, b)". */
export function relativeLuminance(color: string): number {
  const [r, g, b] = (color.match(/[\d.]+/g) ?? []).map((d) => {
    const c = Number(d) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
