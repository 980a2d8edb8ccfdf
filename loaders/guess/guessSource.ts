import type {ColumnSource} from "../archiveYaml.js";
import type {ColumnFacts} from "./columnFacts.js";
import type {Field} from "./fieldNames.js";
import {guessDuration} from "./guessDuration.js";
import {guessPassed} from "./guessPassed.js";
import {guessRepeat} from "./guessRepeat.js";
import type {Unit} from "./normalName.js";

/** Where a field could come from, why, and what of it a person should look at. */
export interface Guess {
  source: ColumnSource;
  reason: string;
  doubt?: string;
  /** Fields that the same column gives besides. */
  also?: Record<string, ColumnSource>;
}

/** How a column could give a field, or why it cannot. */
export function guessSource(field: Field, facts: ColumnFacts, {unit}: {unit?: Unit} = {}): Guess | {refused: string} {
  if (facts.texts.length === 0) return {refused: "empty"};
  switch (field) {
    case "passed":
      return guessPassed(facts);
    case "duration_s":
      return guessDuration(facts, {unit});
    case "repeat":
      return guessRepeat(facts);
    case "started_at":
      return guessTime(facts);
    case "cost_usd":
      return guessCost(facts, {unit});
    case "score":
    case "temperature":
      return guessNumber(facts, {unit: unit === "%" ? undefined : unit});
    case "attempts":
      return guessCount(facts, {least: 1});
    case "tokens_input":
    case "tokens_output":
    case "tokens_reasoning":
    case "tokens_cache_read":
    case "tokens_cache_write":
    case "turns":
    case "tool_calls":
      return guessCount(facts, {least: 0, unit});
    default:
      return guessText(facts);
  }
}

type FromSource = Extract<ColumnSource, {from: string}>;

/** The source, with the words for nothing among its values; the name alone where nothing else is said. */
export function withBlanks({from, values: own, ...rest}: FromSource, {blanks}: ColumnFacts): ColumnSource {
  const values = {...Object.fromEntries(blanks.map((d) => [d, null])), ...own};
  const source: FromSource = {from, ...(Object.keys(values).length > 0 && {values}), ...rest};
  return Object.keys(source).length === 1 ? from : source;
}

const scales: Partial<Record<Unit, number>> = {cents: 0.01, k: 1e3, M: 1e6};

export function guessNumber(facts: ColumnFacts, {unit}: {unit?: Unit} = {}): Guess | {refused: string} {
  const {column: from, numbers, parse} = facts;
  if (facts.isForeignMoney) return {refused: "money, but not dollars"};
  if (numbers === undefined && (parse === undefined || parse === "duration")) return {refused: "not numbers"};
  const scale = unit === undefined ? undefined : scales[unit];
  const source = withBlanks({from, ...(parse && {parse}), ...(scale !== undefined && {scale})}, facts);
  return {
    source,
    reason: `${parse === undefined ? "numbers" : `numbers printed like ${facts.distinct[0]}`}${scale === undefined ? "" : `, times ${scale}`}`
  };
}

function guessCost(facts: ColumnFacts, {unit}: {unit?: Unit}): Guess | {refused: string} {
  const guess = guessNumber(facts, {unit});
  if ("refused" in guess) return guess;
  if (facts.parse === "percent" || facts.parse === "ratio") return {refused: "not money"};
  if (facts.numbers?.some((d) => d < 0)) return {refused: "negative numbers"};
  const isDollars = unit === "USD" || unit === "cents" || facts.texts.some((d) => /\$|USD/.test(d));
  return isDollars ? guess : {...guess, doubt: "taken as US dollars"};
}

function guessCount(facts: ColumnFacts, {least, unit}: {least: number; unit?: Unit}): Guess | {refused: string} {
  const guess = guessNumber(facts, {unit});
  if ("refused" in guess) return guess;
  if (facts.parse === "percent" || facts.parse === "ratio") return {refused: "not a count"};
  if (facts.numbers?.some((d) => d < least)) return {refused: `numbers below ${least}`};
  if (facts.numbers !== undefined && !facts.isWhole && unit !== "k" && unit !== "M")
    return {refused: "not whole numbers"};
  return guess;
}

function guessTime({isTime, texts, column, blanks}: ColumnFacts): Guess | {refused: string} {
  if (!isTime) return {refused: "not times that can be read without a guess"};
  const isIso = texts.every((d) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(d)) && blanks.length === 0;
  const values = blanks.length === 0 ? {} : {values: Object.fromEntries(blanks.map((d) => [d, null]))};
  return {source: isIso ? column : {from: column, ...values, parse: "time"}, reason: `times like ${texts[0]}`};
}

function guessText(facts: ColumnFacts): Guess {
  const parse = facts.isText ? {} : {parse: "text" as const};
  const n = facts.distinct.length;
  const [first] = facts.distinct;
  const number = n === facts.rows ? "a different one in every row" : `${n} different`;
  const reason = n === 1 ? `always ${first}` : `${number}, e.g. ${first}`;
  return {source: withBlanks({from: facts.column, ...parse}, facts), reason};
}
