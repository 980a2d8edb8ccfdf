/** A number read out of printed text, and whether the text says that it is only about right. */
export interface Printed {
  value: number;
  approximate: boolean;
}

export type PrintedKind =
  | "number"
  | "comma"
  | "percent"
  | "ratio"
  | "duration"
  | "numerator"
  | "denominator"
  | "center"
  | "spread"
  | "low"
  | "high";

const figure = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?`;
const scales: Record<string, number> = {k: 1e3, m: 1e6, b: 1e9};
const seconds: Record<string, number> = {ms: 1e-3, s: 1, sec: 1, m: 60, min: 60, h: 3600, hr: 3600};

/**
 * The number in printed text such as "~$16", "−0.45", "4.80 ± 0.45", "[4.24, 5.00]", "9/10", "93.4%", "2m 35s" or
 * "7.6M"; undefined when the text is not such a figure from end to end. Percentages become proportions, durations
 * seconds; a "comma" is a decimal one, and the dots before it group thousands.
 */
export function parsePrinted(text: string, kind: PrintedKind): Printed | undefined {
  const approximate = /^\s*[~≈]|^\s*(about|ca\.?)\s/i.test(text);
  const plain = text
    .replace(/[−–](?=\s*[\d.$])/g, "-")
    .replace(/^\s*(?:[~≈]|about\s|ca\.?\s)\s*/i, "")
    .replace(/\*\*/g, "")
    .trim();
  const value = parsers[kind](plain);
  return value === undefined || !Number.isFinite(value) ? undefined : {value, approximate};
}

const parsers: Record<PrintedKind, (text: string) => number | undefined> = {
  number: parseNumber,
  comma: parseComma,
  percent: (text) => scaled(matchFigure(text, /^(.+?)\s*(?:%|pct\.?|percent)$/), 0.01),
  ratio: parseRatio,
  duration: parseDuration,
  numerator: (text) => matchFigure(text, /^(\S+)\s*\/\s*\S+$/),
  denominator: (text) => matchFigure(text, /^\S+\s*\/\s*(\S+)$/),
  center: (text) => matchFigure(text, /^(\S+)\s*±\s*\S+$/),
  spread: (text) => matchFigure(text, /^\S*\s*±\s*(\S+)$/),
  low: (text) => matchFigure(text, /^[[(]\s*(\S+?)\s*[,;]\s*\S+\s*[\])]$/),
  high: (text) => matchFigure(text, /^[[(]\s*\S+?\s*[,;]\s*(\S+?)\s*[\])]$/)
};

const numberPattern = new RegExp(
  String.raw`^([-+]?)\s*[$€£]?\s*(${figure})\s*([kMB](?![a-z]))?\s*(?:[x×%]|\/\s*\d+(?:\.\d+)?|pts?\.?|points?|USD|tok\/s)?$`,
  "i"
);

function parseNumber(text: string): number | undefined {
  const match = numberPattern.exec(text);
  if (match === null || !/\d/.test(match[2]) || match[3] === "m") return undefined; // 22m are minutes
  const size = Number(match[2].replaceAll(",", "")) * (match[3] === undefined ? 1 : scales[match[3].toLowerCase()]);
  return match[1] === "-" ? -size : size;
}

function parseComma(text: string): number | undefined {
  const match = /^(\D*)((?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+)(?:,\d+)?)(\D*)$/.exec(text);
  if (match === null) return undefined;
  const [, before, size, behind] = match;
  return parseNumber(`${before}${size.replace(/[.\u00a0\u202f ]/g, "").replace(",", ".")}${behind}`);
}

function parseRatio(text: string): number | undefined {
  const above = parsers.numerator(text);
  const below = parsers.denominator(text);
  return above === undefined || below === undefined || below === 0 ? undefined : above / below;
}

/** "2m 35s", "1:02:35" (two parts alone may be hours or minutes), "0 days 00:02:35". */
function parseDuration(text: string): number | undefined {
  const clock = /^(?:(\d+) days? )?(\d+):([0-5]\d):([0-5]\d(?:\.\d+)?)$/.exec(text);
  if (clock !== null) {
    const [days = 0, hours, minutes, size] = clock.slice(1).map((d) => Number(d ?? 0));
    return ((days * 24 + hours) * 60 + minutes) * 60 + size;
  }
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(ms|sec|min|hr|s|m|h)\b\s*/gi)];
  if (parts.length === 0 || parts.map((d) => d[0]).join("") !== text) return undefined;
  return parts.reduce((sum, [, size, unit]) => sum + Number(size) * seconds[unit.toLowerCase()], 0);
}

function matchFigure(text: string, pattern: RegExp): number | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : parseNumber(match[1]);
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : Number((value * factor).toPrecision(15));
}
