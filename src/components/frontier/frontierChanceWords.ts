import {formatCount, unknown} from "../format/format.js";
import type {FrontierPoint} from "./frontierPoints.js";

/** A probability in whole percent, without claiming never or always. */
export function formatChance(chance: number): string {
  if (chance < 0.01) return "under 1%";
  return chance > 0.99 ? "over 99%" : `${Math.round(100 * chance)}%`;
}

/** The probability in a table, or why there is none. */
export function chanceCell({onFront}: FrontierPoint): string {
  if (onFront === null) return unknown;
  return onFront.chance === null ? `not known: ${onFront.why}` : formatChance(onFront.chance);
}

/** The line of a tip; null where no chances are known at all. */
export function chanceText(d: FrontierPoint): string | null {
  if (d.onFront === null) return null;
  return `P(on the frontier) ${chanceCell(d)}`;
}

/** What stands under the chart of the probabilities: how they were drawn, and what was held; nothing without any. */
export function chanceNote(points: readonly FrontierPoint[], {noun}: {noun: string}): string {
  const known = points.flatMap((d) => (d.onFront === null ? [] : [d.onFront]));
  if (known.length === 0) return "";
  const {reps, seed} = known[0];
  const held = known.filter((d) => d.xHeld).length;
  const silent = known.filter((d) => d.chance === null).length;
  const xs = held === known.length ? `every ${noun}` : `the ${noun} of ${held} of ${known.length}`;
  const parts = [
    held > 0 ? `${xs} held at its value, as its spread is not known` : null,
    silent > 0 ? `the score of ${silent} held too, so that no P of ${silent === 1 ? "it" : "them"} is known` : null
  ].filter((d) => d !== null);
  return ` P(on the frontier): ${formatCount(reps, "joint draw")}, seed ${seed}${parts.length ? `; ${parts.join("; ")}` : ""}.`;
}
