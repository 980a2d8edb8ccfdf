export interface StackedDot {
  value: number;
  /** Diameters above the line that the dots stand on. */
  level: number;
}

export interface StackDotsOptions {
  /** Where a value stands, in pixels. */
  at: (value: number) => number;
  /** Radius of a dot, in pixels. */
  r: number;
}

/**
 * A dot for every run at exactly its value, raised only as far as it takes to cover no other: a beeswarm without chance,
 * so that the same runs always look the same.
 */
export function stackDots(strip: readonly {value: number; count: number}[], {at, r}: StackDotsOptions): StackedDot[] {
  const ends = new Map<number, number>();
  return strip
    .toSorted((a, b) => at(a.value) - at(b.value))
    .flatMap(({value, count}) =>
      Array.from({length: count}, () => {
        let level = 0;
        while ((ends.get(level) ?? -Infinity) > at(value) - 2 * r + 1e-6) ++level;
        ends.set(level, at(value));
        return {value, level};
      })
    );
}
