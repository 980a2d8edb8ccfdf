import {boundedMeanInterval} from "../../stats/boundedMeanInterval.js";
import {mean} from "../../stats/describe.js";
import {hodgesLehmann1} from "../../stats/hodgesLehmann.js";
import {pairedBootstrap} from "../../stats/pairedBootstrap.js";
import {pairedError} from "../../stats/pairedError.js";
import {betweenEnds} from "../betweenEnds.js";
import {isRate} from "../heatmap/heatmapTypes.js";
import {compareEffects} from "./compareEffects.js";
import {compareNeeds} from "./compareNeeds.js";
import {compareTests} from "./compareTests.js";
import {hasEnds, pairAtEnds} from "./pairAtEnds.js";
import type {Interval} from "../../stats/interval.js";
import type {CompareEffect} from "./compareEffects.js";
import type {CompareNeeds} from "./compareNeeds.js";
import type {CompareTest} from "./compareTests.js";
import type {Comparison} from "./compareTypes.js";

/** Which of a pair's two passed, over all pairs. */
export interface PassTable {
  both: number;
  onlyA: number;
  onlyB: number;
  neither: number;
}

export interface CompareStatistics {
  n: number;
  means: {a: number; b: number};
  /** Mean of b − a. */
  difference: number;
  wins: {a: number; b: number; neither: number};
  /** The interval to quote; undefined for a single pair. */
  interval: (Interval & {why: string}) | undefined;
  /** Others, to see how much hangs on the method. */
  otherIntervals: Interval[];
  /** The one to quote first. */
  tests: CompareTest[];
  effects: CompareEffect[];
  /** Where each side is one run, passed or not. */
  table: PassTable | null;
  needs: CompareNeeds | null;
  /** The same with every lost run against B and with every one for it, where the reader asks for both; null elsewhere. */
  ends: Record<"against" | "for", PairStatistics> | null;
}

type PairStatistics = Omit<CompareStatistics, "ends">;

/** A bootstrap stands on so many pairs at least. */
const bootstrapPairs = 20;

/** Everything that is computed of the pairs; the interval and the tests with their lost runs at either end too. */
export function compareStatistics({pairs, metric}: Pick<Comparison, "pairs" | "metric">): CompareStatistics {
  const counted = pairStatistics({pairs, metric});
  if (!pairs.some(hasEnds)) return {...counted, ends: null};
  const at = (a: "worst" | "best", b: "worst" | "best") =>
    pairStatistics({pairs: pairs.map((d) => pairAtEnds(d, {a, b, metric})), metric});
  const ends = {against: at("best", "worst"), for: at("worst", "best")};
  const p = (side: PairStatistics, name: string) => side.tests.find((d) => d.name === name)?.p ?? null;
  return {
    ...counted,
    interval: counted.interval && {
      ...betweenEnds(counted.interval, {worst: ends.against.interval!, best: ends.for.interval!}),
      why: `${counted.interval.why}; it reaches from where every lost run is against B to where every one is for it`
    },
    otherIntervals: [],
    // What the nearer end of the counted runs' interval would need says nothing of the wider one.
    needs: counted.needs && {...counted.needs, atWorst: null},
    tests: counted.tests.map((d) => ({
      ...d,
      pEnds: {against: p(ends.against, d.name), for: p(ends.for, d.name)}
    })),
    ends
  };
}

function pairStatistics({pairs, metric}: Pick<Comparison, "pairs" | "metric">): PairStatistics {
  const [A, B] = [pairs.map((d) => d.a.value), pairs.map((d) => d.b.value)];
  const differences = pairs.map((d) => d.difference);
  const table = passTable({pairs, metric});
  const count = (side: "a" | "b" | "neither") => pairs.filter((d) => d.better === side).length;
  const wins = {a: count("a"), b: count("b"), neither: count("neither")};
  const n = pairs.length;
  return {
    n,
    means: n ? {a: mean(A), b: mean(B)} : {a: NaN, b: NaN},
    difference: n ? mean(differences) : NaN,
    wins,
    interval: n < 2 ? undefined : intervalOf({A, B, differences}, metric),
    otherIntervals: n < 2 ? [] : otherIntervals({A, B, differences}, {median: table === null, level: metric.level}),
    tests: n < 2 ? [] : compareTests({A, B}, {table, wins}),
    effects: n < 2 ? [] : compareEffects({A, B}, {table}),
    table,
    needs: n < 3 ? null : compareNeeds({A, B}, {table})
  };
}

interface Values {
  A: number[];
  B: number[];
  differences: number[];
}

/** t, held within the scale of the differences where the scale has ends, so that equal differences do not look certain. */
function intervalOf(
  {A, B, differences}: Values,
  {min, max, level: asked}: Comparison["metric"]
): Interval & {why: string} {
  const reach = min !== null && max !== null ? max - min : NaN;
  if (reach > 0 && differences.every((d) => Math.abs(d) <= reach)) {
    const {se: _, ...interval} = boundedMeanInterval(differences, {level: asked, scale: [-reach, reach]});
    return {
      ...interval,
      method: `paired ${interval.method}`,
      why: "t over the pairs, held within what the ends of the scale allow, so that differences that are all alike do not look certain"
    };
  }
  const {estimate, low, high, level, method, n} = pairedError(B, A, {level: asked});
  return {
    estimate,
    low,
    high,
    level,
    method,
    n,
    why: "t over the pairs: the scale has no ends, and for few pairs t keeps its level better than a bootstrap"
  };
}

/** The median of pairwise means says little where a difference can only be −1, 0 or 1. */
function otherIntervals({A, B, differences}: Values, {median, level}: {median: boolean; level?: number}): Interval[] {
  const spread = differences.some((d) => d !== differences[0]);
  return [
    ...(A.length >= bootstrapPairs && spread ? [pairedBootstrap(B, A, {level})] : []),
    ...(median && A.length >= 6 ? [hodgesLehmann1(differences, undefined, {level})] : [])
  ];
}

/** Null unless both sides of every pair are one run that passed or did not. */
function passTable({pairs, metric}: Pick<Comparison, "pairs" | "metric">): PassTable | null {
  const single = (d: {value: number; n: number | null}) => d.n === 1 && (d.value === 0 || d.value === 1);
  if (pairs.length === 0 || !isRate(metric) || !pairs.every((d) => single(d.a) && single(d.b))) return null;
  const count = (a: number, b: number) => pairs.filter((d) => d.a.value === a && d.b.value === b).length;
  return {both: count(1, 1), onlyA: count(1, 0), onlyB: count(0, 1), neither: count(0, 0)};
}
