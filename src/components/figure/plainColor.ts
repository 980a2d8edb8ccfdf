/** A colour that every program reads, with its opacity apart from it. */
export interface PlainColor {
  color: string;
  opacity: number;
}

const known = new Map<string, PlainColor>();

/** A computed colour as #rrggbb and opacity; what is no colour (none, a pattern) stays as it is. */
export function plainColor(value: string): PlainColor {
  if (value === "" || value === "none" || value.startsWith("url(") || value.startsWith("#")) {
    return {color: value.replace(/url\("?[^"#)]*(#[^")]+)"?\)/, "url($1)"), opacity: 1};
  }
  const found = known.get(value) ?? rgbColor(value) ?? paintedColor(value);
  known.set(value, found);
  return found;
}

function rgbColor(value: string): PlainColor | undefined {
  const match = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(value);
  if (match === null) return undefined;
  const [red, green, blue] = match.slice(1, 4).map(Number);
  return {color: hex(red, green, blue), opacity: match[4] === undefined ? 1 : Number(match[4])};
}

/** Colours of newer notations, such as color(srgb …) and oklab(…), as the browser paints them. */
function paintedColor(value: string): PlainColor {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return {color: value, opacity: 1};
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return {color: hex(red, green, blue), opacity: Math.round((1000 * alpha) / 255) / 1000};
}

function hex(...channels: number[]): string {
  return `#${channels.map((d) => Math.round(d).toString(16).padStart(2, "0")).join("")}`;
}
