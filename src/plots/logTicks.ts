/**
 * Round values for a logarithmic axis from *low* to *high*: powers of ten, with 2 and 5 or with 3 between them where
 * `count` leaves room. A domain that holds no such value gets its ends.
 */
export function logTicks(
  [low, high]: readonly [low: number, high: number],
  {count = 8}: {count?: number} = {}
): number[] {
  const choices = [[1, 2, 5], [1, 3], [1]].map((steps) => within(steps, {low, high}));
  const fit = choices.find((d) => d.length <= count && d.length > 1) ?? choices[2];
  if (fit.length > count) return fit.filter((_, i) => i % Math.ceil(fit.length / count) === 0);
  return fit.length > 1 ? fit : choices[0].length ? choices[0].slice(0, count) : [low, high];
}

function within(steps: readonly number[], {low, high}: {low: number; high: number}): number[] {
  const ticks: number[] = [];
  for (let k = Math.floor(Math.log10(low)); k <= Math.ceil(Math.log10(high)); ++k) {
    for (const step of steps) {
      const value = Number(`${step}e${k}`); // not step * 10 ** k, which is 0.009999… for some
      if (value >= low && value <= high) ticks.push(value);
    }
  }
  return ticks;
}
