const mostDecimals = 6;
const significant = 4;
const leastKept = 2;

/**
 * How the numbers of a column are written: thousands apart, a real minus sign, and one number of decimals for all of
 * them, enough for four significant digits of the smallest, two at least, none that all lack. Ids and years keep their digits together.
 */
export function numberFormat(
  values: Iterable<number | bigint>,
  {name}: {name: string}
): (value: number | bigint) => string {
  const isLabel = /(?:^|_)(?:id|year)$/i.test(name);
  let decimals = 0;
  for (const value of values) decimals = Math.max(decimals, decimalsOf(Number(value)));
  const fixed = new Intl.NumberFormat("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: !isLabel
  });
  return (value) => {
    if (typeof value === "number" && !Number.isFinite(value))
      return String(value).replace("-", "−").replace("Infinity", "∞");
    const size = Math.abs(Number(value));
    const isFar = size !== 0 && (size >= 1e15 || size < 0.5 * 10 ** -decimals);
    return (isFar ? Number(value).toPrecision(3) : fixed.format(value)).replace("-", "−");
  };
}

/** Decimals that a number needs: none beyond its own, and none beyond two that are beyond four significant digits. */
function decimalsOf(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 0;
  const wanted = Math.min(mostDecimals, Math.max(leastKept, significant - 1 - Math.floor(Math.log10(Math.abs(value)))));
  const [, own = ""] = value.toFixed(wanted).split(".");
  return own.replace(/0+$/, "").length;
}
