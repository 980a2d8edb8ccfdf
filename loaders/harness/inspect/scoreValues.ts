/** One value of a scorer, and what it says of pass and fail. */
export interface ScoreValue {
  metric: string;
  value: number | null;
  passed: boolean | null;
  /** As written, where it is not a number. */
  raw: string | null;
}

const grades: Record<string, Pick<ScoreValue, "value" | "passed">> = {
  C: {value: 1, passed: true},
  I: {value: 0, passed: false},
  P: {value: 0.5, passed: false},
  N: {value: 0, passed: false}
};

const words: Record<string, boolean> = {yes: true, true: true, no: false, false: false};

/**
 * The values of a score as numbers, as Inspect's own value_to_float makes them: C, P, I and N, booleans, words for them
 * and numbers in text. A dictionary or a list gives one value for each entry. NaN, read as null, is unscored; a text
 * that stands for no number keeps its words and has no value, where Inspect would count 0.
 */
export function scoreValues(metric: string, value: unknown): ScoreValue[] {
  if (Array.isArray(value)) return value.map((d, i) => scalar(`${metric}/${i + 1}`, d));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).map(([key, d]) => scalar(`${metric}/${key}`, d));
  }
  return [scalar(metric, value)];
}

function scalar(metric: string, value: unknown): ScoreValue {
  if (value === null || value === undefined) return {metric, value: null, passed: null, raw: null};
  if (typeof value === "number") return {metric, value, passed: null, raw: null};
  if (typeof value === "boolean") return {metric, value: Number(value), passed: value, raw: null};
  const raw = typeof value === "string" ? value : JSON.stringify(value);
  if (Object.hasOwn(grades, raw)) return {metric, ...grades[raw], raw};
  const word = raw.trim().toLowerCase();
  if (Object.hasOwn(words, word)) return {metric, value: Number(words[word]), passed: words[word], raw};
  const number = word === "" ? Number.NaN : Number(word);
  return {metric, value: Number.isFinite(number) ? number : null, passed: null, raw};
}
