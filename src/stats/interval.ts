/** An estimate with its uncertainty, and everything a reader needs to know about how it was made. */
export interface Interval {
  estimate: number;
  /** NaN when there are too few data for an interval; never 0 by default. */
  low: number;
  high: number;
  /** Confidence level, 0–1. */
  level: number;
  /** The method by its standard name, e.g. "Wilson score". */
  method: string;
  n: number;
  /** The seed that the resampling started from, where there was any. */
  seed?: number;
  ties?: string;
  correction?: string;
}

export interface IntervalOptions {
  /** Confidence level, 0–1; defaults to 0.95. */
  level?: number;
}
